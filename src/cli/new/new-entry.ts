import { type CollectionName, collectionNames } from '../../record/collection.ts';
import { suggestDate } from '../../record/dates/date-suggestion.ts';
import { type EdtfDate, overlaps, parseEdtf } from '../../record/dates/edtf-date.ts';
import { eventId } from '../../record/place-of.ts';
import { linkSchemes } from '../../record/markdown/prose.ts';
import { idPattern } from '../../record/schema/mark.ts';
import { idAdvice } from '../../record/value-form.ts';

/** What an editor calls an entry of each collection. */
const kinds: ReadonlyMap<string, CollectionName> = new Map<string, CollectionName>([
  ...linkSchemes,
  ['publisher', 'publishers'],
  ['change', 'changes'],
]);
export const kindNames: readonly string[] = [...kinds.keys()];

/** The collection of a kind, also by its own name; undefined for any other word. */
export function collectionOf(word: string | undefined): CollectionName | undefined {
  return kinds.get(word ?? '') ?? collectionNames.find((name) => name === word);
}

/** What `npm run new` was asked for; `path` is relative to the record's folder. */
export interface NewEntry {
  readonly collection: CollectionName;
  readonly id: string;
  readonly path: string;
  readonly date?: EdtfDate;
}

/** The place of a new entry; `date` only for events, whose ids begin with it. */
export function newEntry(collection: CollectionName, name: string, date?: EdtfDate): NewEntry {
  if (collection !== 'events' || !date) return { collection, id: name, path: `${collection}/${name}.md` };
  const id = eventId(date.edtf, name);
  return { collection, id, path: `events/${id.slice(0, 4)}/${id}.md`, date };
}

/** The period of an event that lies outside the record's span. */
export function periodOf(date: EdtfDate, span: EdtfDate): string | undefined {
  if (overlaps(date, span)) return undefined;
  return date.to < span.from ? 'background' : 'epilogue';
}

const usage = `npm run new -- event 2015-10-12 short-name
npm run new -- ${kindNames.filter((kind) => kind !== 'event').join('|')} short-name`;

/** What is wrong with a date, in a sentence; undefined for one that is right. */
function dateFault(written: string): string | undefined {
  if (parseEdtf(written)) return undefined;
  return `"${written}" is not an EDTF date. Write ${suggestDate(written) ?? '2015-10-12, 2015-10 or 2015'}.`;
}

/** Reads the words after `npm run new --`. Gives a sentence on what is wrong with them, if anything. */
export function readRequest([kind, ...rest]: readonly string[]): NewEntry | string {
  const collection = collectionOf(kind);
  if (!collection) return `Name a kind of entry:\n${usage}`;
  const [name, more] = rest.slice(collection === 'events' ? 1 : 0);
  if (name === undefined || more !== undefined) return `Usage:\n${usage}`;
  if (!idPattern.test(name)) return `"${name}" cannot be part of an address. ${idAdvice(name)}`;
  if (collection !== 'events') return newEntry(collection, name);
  const written = rest[0] ?? '';
  return dateFault(written) ?? newEntry(collection, name, parseEdtf(written));
}
