import { suggestDate } from '../record/dates/date-suggestion.ts';
import { type EdtfDate, parseEdtf } from '../record/dates/edtf-date.ts';
import { idPattern } from '../record/schema/mark.ts';
import { slug } from '../record/value-form.ts';
import { folders, isKind, type Kind } from './skeleton.ts';

/** What `npm run new` was asked for; `path` is relative to the record's folder. */
export interface NewEntry {
  readonly kind: Kind;
  readonly id: string;
  readonly path: string;
  readonly date?: EdtfDate;
}

const usage = `npm run new -- event 2015-10-12 short-name
npm run new -- ${Object.keys(folders)
  .filter((kind) => kind !== 'event')
  .join('|')} short-name`;

/** Reads the words after `npm run new --`. Gives a sentence on what is wrong with them, if anything. */
export function readRequest(words: readonly string[]): NewEntry | string {
  const [kind, ...rest] = words;
  if (!isKind(kind)) return `Say what to begin:\n${usage}`;
  const [name, more] = rest.slice(kind === 'event' ? 1 : 0);
  if (name === undefined || more !== undefined) return `Say it like this:\n${usage}`;
  if (!idPattern.test(name)) return `"${name}" cannot be part of an address. Write "${slug(name)}".`;
  if (kind !== 'event') return { kind, id: name, path: `${folders[kind]}/${name}.md` };
  const written = rest[0] ?? '';
  const date = parseEdtf(written);
  if (!date) {
    const suggestion = suggestDate(written);
    return `"${written}" is not an EDTF date. Write ${suggestion === undefined ? '2015-10-12, 2015-10 or 2015' : suggestion}.`;
  }
  const id = `${written.replace(/\/.*/, '').replace(/[~?%]$/, '')}-${name}`;
  return { kind, id, path: `events/${id.slice(0, 4)}/${id}.md`, date };
}
