import type { Event, RecordGraph } from '../../../src/record/graph.ts';
import { proseHtml } from '../../../src/views/prose-html.ts';
import type { Prose } from '../../../src/record/markdown/prose.ts';

/**
 * A silent loss is a run of letters and digits that stands in a file of the record, outside its remarks, and neither in what was
 * read of it nor under a report; or a list item under a heading that is no item of the record; or words that a page
 * shows otherwise than the data files give them.
 */
export type Loss = string;

type Entry = RecordGraph[
  | 'events'
  | 'promises'
  | 'people'
  | 'organisations'
  | 'terms'
  | 'topics'
  | 'threads'
  | 'publishers'
  | 'changes'][number];

const named: ReadonlyMap<string, string> = new Map([
  ['nbsp', '\u00A0'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
]);

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => named.get(name) ?? whole);
}

function isProse(value: object): value is Prose {
  return 'nodes' in value && 'text' in value && 'citations' in value;
}

/** Everything of an entry that is a value, and everything that is text. */
function takenApart(value: unknown): { values: string[]; prose: Prose[] } {
  if (typeof value !== 'object' || value === null) return { values: [String(value)], prose: [] };
  if (isProse(value)) return { values: [], prose: [value] };
  const inner = Object.entries(value).map(([key, item]) => ({ key, ...takenApart(item) }));
  return { values: inner.flatMap(({ key, values }) => [key, ...values]), prose: inner.flatMap(({ prose }) => prose) };
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{sc=Han}|(?:(?!\p{sc=Han})[\p{L}\p{N}])+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function missing(written: string, read: string): string[] {
  const known = counted(read);
  return [...counted(written)].filter(([word, count]) => count > (known.get(word) ?? 0)).map(([word]) => word);
}

/** The front matter without its remarks, with the escapes of double quotation marks read. */
function valuesWritten(front: string): string {
  return front
    .replace(/^[ \t]*#.*$/gm, '')
    .replace(/[ \t]#+ .*$/gm, '')
    .replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => quoted.replace(/\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\./g, ' '))
    .replace(/(?<=: )\+?0*(\d+)(?:\.0*)?$/gm, '$1');
}

/** The body without the marks of escaping, and with its entities read. */
function wordsWritten(body: string): string {
  return decoded(body.replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
}

function isEvent(entry: Entry): entry is Event {
  return 'facts' in entry && 'disagreements' in entry;
}

function lostItems(entry: Entry, body: string): Loss[] {
  if (!isEvent(entry)) return [];
  const written =
    body
      .split(/^## /m)
      .slice(1)
      .join('\n')
      .match(/^ {0,3}[-*+–—•][ \t]/gm)?.length ?? 0;
  const read = entry.facts.length + entry.disagreements.length;
  return written > read ? [`${written} items are written, ${read} are read`] : [];
}

function shownOtherwise(prose: Prose): Loss[] {
  const shown = decoded(proseHtml(prose, { base: '/' }).replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return shown === prose.text.replace(/\s+/g, ' ') ? [] : [`shown as "${shown}", given as "${prose.text}"`];
}

/** What of a YAML file is lost in the part of the record that was read from it without a report. */
export function lossesOfValues(text: string, read: unknown): Loss[] {
  return missing(valuesWritten(text), takenApart(read).values.join(' ')).map((word) => `"${word}" of the file`);
}

/** What of a file is lost in the entry that was read from it without a report. */
export function losses(text: string, entry: Entry): Loss[] {
  const [, front = '', body = ''] = /^---[^\n]*\n([^]*?)\n---[ \t]*\r?(?:\n([^]*))?$/.exec(text) ?? [];
  const { values, prose } = takenApart(entry);
  const shown = prose.map((piece) => decoded(proseHtml(piece, { base: '/', number: () => 1 }))).join('\n');
  // Headings and labels are not part of any text: they say where it belongs.
  const headings = 'Facts Disagreements Verdict Since Confidence Where it stands withdrawn '.repeat(2);
  const labels = isEvent(entry) ? entry.disagreements.map(({ kind }) => kind ?? '').join(' ') : '';
  const withdrawn = isEvent(entry) ? 'withdrawn '.repeat(entry.facts.length) : '';
  return [
    ...missing(valuesWritten(front), values.join(' ')).map((word) => `"${word}" of the front matter`),
    ...missing(linksWritten(wordsWritten(body)), `${shown} ${headings} ${labels} ${withdrawn}`).map(
      (word) => `"${word}" of the text`,
    ),
    ...lostItems(entry, body),
    ...prose.flatMap(shownOtherwise),
  ];
}

/** A link between entries is written with the kind of entry it leads to, and shown with the folder of that kind. */
function linksWritten(body: string): string {
  return body.replace(/\]\((?:event|promise|person|organisation|term|topic|thread):/g, '](');
}
