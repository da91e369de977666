import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { CollectionName } from './collection.ts';
import { collections, type Draft, readDraft } from './draft.ts';
import { type Body, writingOf } from './markdown/body.ts';
import type { RecordFile } from './read.ts';
import { writeWhole } from './write-whole.ts';
import { type FrontMatter, parseFrontMatter } from './yaml/front-matter.ts';

/** What it takes time to learn of an entry, without its places: those follow from its text. */
interface Kept<C extends CollectionName> extends Pick<Draft<C>, 'data' | 'whole' | 'marked'> {
  readonly front: Pick<FrontMatter, 'data' | 'body' | 'bodyLine'>;
  readonly body: Pick<Body, 'lead' | 'leadPlace' | 'sections'>;
}

const shelf = '.cache/entries';

/**
 * A way to read entries as `readDraft` does, unless their bytes were read before: by itself, or, when nothing was wrong with their form,
 * by an earlier one that ran the same code. In the project's folder these are kept in `.cache/entries`, which may be deleted at any time.
 */
export function keptReader(): typeof readDraft {
  const known = new Map<string, { readonly text: string; readonly draft: Draft }>();
  return (collection, id, file) => {
    const earlier = known.get(file.file);
    if (earlier?.text === file.text && isOf(collection, earlier.draft)) return earlier.draft;
    const place = placeOnShelf(collection, file.text);
    const kept = place === undefined ? undefined : fromShelf(place, collection, id, file);
    const draft = kept ?? readDraft(collection, id, file);
    if (place !== undefined && !kept && draft.noted.length === 0) toShelf(place, draft);
    known.set(file.file, { text: file.text, draft });
    return draft;
  };
}

/** The one way of this process. */
export const readKeptDraft = keptReader();

function isOf<C extends CollectionName>(collection: C, draft: Draft): draft is Draft<C> {
  return draft.collection === collection;
}

let made: string | null | undefined;

/** The place for entries that this code reads; null outside the project's folder. Those of other code are thrown away. */
function ownShelf(): string | null {
  if (made !== undefined) return made;
  const code = globSync('src/record/**/*.ts').sort();
  if (code.length === 0 || !existsSync('package-lock.json')) return (made = null);
  const hash = createHash('sha256').update(process.version);
  for (const name of [...code, 'package-lock.json']) hash.update(name).update('\0').update(readFileSync(name));
  const name = hash.digest('hex').slice(0, 16);
  mkdirSync(join(shelf, name), { recursive: true });
  for (const other of readdirSync(shelf)) if (other !== name) rmSync(join(shelf, other), { recursive: true });
  return (made = join(shelf, name));
}

function placeOnShelf(collection: CollectionName, text: string): string | undefined {
  const own = ownShelf();
  return own ? join(own, createHash('sha256').update(`${collection}\0${text}`).digest('hex')) : undefined;
}

function toShelf(place: string, { front, body, data, whole, marked }: Draft): void {
  const kept: Kept<CollectionName> = {
    front: { data: front.data, body: front.body, bodyLine: front.bodyLine },
    body: { lead: body.lead, leadPlace: body.leadPlace, sections: body.sections },
    data,
    whole,
    marked,
  };
  writeWhole(place, serialize(kept));
}

/** A kept value; undefined when its file is damaged. */
function readWhole(place: string): unknown {
  try {
    return deserialize(readFileSync(place));
  } catch {
    return undefined;
  }
}

function isKept<C extends CollectionName>(value: unknown): value is Kept<C> {
  return typeof value === 'object' && value !== null && 'front' in value && 'body' in value && 'marked' in value;
}

function fromShelf<C extends CollectionName>(
  place: string,
  collection: C,
  id: string,
  file: RecordFile,
): Draft<C> | undefined {
  const kept = existsSync(place) ? readWhole(place) : undefined;
  if (!isKept<C>(kept)) return undefined;
  const { front, body, data, whole, marked } = kept;
  // Asked for only when there is something to say of the front matter.
  let read: FrontMatter | undefined;
  const places = (): FrontMatter => (read ??= parseFrontMatter(file.file, file.text).front);
  return {
    collection,
    id,
    path: file.path,
    file: file.file,
    form: collections[collection],
    front: { ...front, lossy: false, at: (path) => places().at(path), atKey: (path, key) => places().atKey(path, key) },
    body: {
      ...writingOf(file.file, front.body, front.bodyLine),
      lead: body.lead,
      leadPlace: { ...body.leadPlace, file: file.file },
      sections: body.sections.map((section) => ({ ...section, place: { ...section.place, file: file.file } })),
      problems: [],
    },
    data,
    whole,
    marked,
    noted: [],
  };
}
