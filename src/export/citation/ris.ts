import type { EdtfDate } from '../../record/dates/edtf-date.ts';
import { dateWords } from '../../views/date-words.ts';
import type { CitationItem } from './items.ts';

/** `YYYY/MM/DD/other`, no finer than the date is known; words are added where the numbers do not say all. */
function risDate(date: EdtfDate): string {
  const [start = ''] = date.edtf.split('/');
  const [year = '', month = '', day = ''] = start.replace(/[~?%]$/, '').split('-');
  const plain = date.precision !== 'span' && !date.approximate && !date.uncertain;
  return `${year}/${month}/${day}/${plain ? '' : dateWords(date)}`;
}

function line(tag: string, value: string): string {
  return `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`;
}

/**
 * One reference in RIS (Research Information Systems format, 2011 tags): TY first, ER last, lines ended by CRLF. A comma
 * after the name of a body keeps EndNote and Zotero from taking its last word for a family name.
 */
function risEntry(item: CitationItem): string {
  const tags: [string, string | undefined][] = [
    ['TY', item.type === 'dataset' ? 'DATA' : 'ELEC'],
    ['ID', item.key],
    ['TI', item.title],
    ...item.authors.map(({ name, corporate }): [string, string] => ['AU', corporate ? `${name},` : name]),
    ['T2', item.container],
    ['PY', item.issued?.from.slice(0, 4)],
    ['DA', item.issued && risDate(item.issued)],
    ['UR', item.url],
    ['LA', item.language?.code],
    ['AB', item.abstract],
    ['N1', item.note],
  ];
  return `${tags.map(([tag, value]) => (value === undefined ? '' : line(tag, value))).join('')}ER  - \r\n`;
}

/** A .ris file in UTF-8, references parted by an empty line. */
export function risText(items: readonly CitationItem[]): string {
  return items.map(risEntry).join('\r\n');
}
