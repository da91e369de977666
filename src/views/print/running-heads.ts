import type { RecordGraph } from '../../record/graph.ts';
import { chapters } from './chapters.ts';

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}

/** The name of a kind of page, from the id of a chapter: CSS has no names that begin with a digit. */
export function pageName(id: string): string {
  return `pages-${id}`;
}

const head = 'font: 8pt/1.2 sans-serif; color: #444; vertical-align: bottom; padding-bottom: 5mm;';
const foot = 'font: 8pt/1.2 sans-serif; color: #444; vertical-align: top; padding-top: 4mm;';

/**
 * A style sheet that puts a running head on every page of the printed chronology: the record's title on the left, the
 * chapter on the right, the number of the page below (CSS Paged Media Level 3, sections 3 and 5). Each chapter begins a
 * page. The rules of a named page outdo those of the site's other style sheets, whichever comes first.
 */
export function runningHeads(record: RecordGraph): string {
  const { title, tagline } = record.vocabulary;
  const parts = [
    { id: 'reading', heading: 'How to read it' },
    ...chapters(record).map(({ id, heading }) => ({ id, heading })),
    { id: 'promises', heading: 'Promises' },
  ];
  return [
    '@page pages-cover { @bottom-right { content: none; } }',
    ...parts.map(({ id, heading }) =>
      [
        `@page ${pageName(id)} {`,
        '  margin: 22mm 16mm 18mm;',
        `  @top-left { content: ${quoted(`${title}: ${tagline}`)}; ${head} }`,
        `  @top-right { content: ${quoted(heading)}; ${head} }`,
        `  @bottom-right { content: counter(page); ${foot} }`,
        '}',
      ].join('\n'),
    ),
    '@media print {',
    ...['cover', ...parts.map(({ id }) => id)].map((id) => `  .${pageName(id)} { page: ${pageName(id)}; }`),
    '}',
    '',
  ].join('\n');
}
