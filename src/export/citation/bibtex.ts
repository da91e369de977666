import type { CitationItem } from './items.ts';

/** LaTeX for the characters that BibTeX or LaTeX would take for commands. Braces are counted even behind a backslash. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

/** Text for a BibTeX field: special characters escaped, dashes and quotes kept from turning into ligatures. */
export function escapeBibtex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^$&#_%]/g, (character) => commands[character] ?? character)
    .replace(/-(?=-)/g, '-{}')
    .replace(/(['`])(?=\1)/g, '$1{}');
}

/** An address for a `url` field, which is read verbatim: ASCII, without braces and backslashes. */
function verbatimUrl(url: string): string {
  return url.replace(/[{}\\]|[^\x21-\x7e]+/g, (characters) => encodeURIComponent(characters));
}

/** One entry for biblatex (biblatex manual, section 2.2); `date` and `eventdate` take EDTF as it is. */
export function bibtexEntry(item: CitationItem): string {
  const fields: [string, string | undefined][] = [
    ['title', item.title && `{${escapeBibtex(item.title)}}`],
    ['author', item.authors.map((name) => `{${escapeBibtex(name)}}`).join(' and ') || undefined],
    ['organization', item.container && escapeBibtex(item.container)],
    ['date', item.issued?.edtf],
    ['eventdate', item.eventDate?.edtf],
    ['language', item.language && escapeBibtex(item.language.name)],
    ['url', item.url && verbatimUrl(item.url)],
    ['note', item.note && escapeBibtex(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@${item.type === 'dataset' ? 'dataset' : 'online'}{${item.key},\n${lines.join('')}}\n`;
}

/** A .bib file in UTF-8. The day of access is the reader's to add, as `urldate`. */
export function bibtexText(items: readonly CitationItem[]): string {
  const remark = '% For biblatex. Add urldate = {YYYY-MM-DD}, the day on which you read the page.\n';
  return [remark, ...items.map(bibtexEntry)].join('\n');
}
