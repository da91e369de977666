import type { z } from 'zod';
import type { CollectionName } from '../collection.ts';
import { collections, type Draft, readDraft } from '../draft.ts';
import { type Body, writingOf } from '../markdown/body.ts';
import type { RecordFile } from '../read.ts';
import type { Reader } from '../load.ts';
import { readSettings, type Settings } from '../settings.ts';
import { fromShelf, toShelf } from './shelf.ts';
import { type FrontMatter, parseFrontMatter, parseYaml } from '../yaml/front-matter.ts';

/** What it takes time to learn of an entry, without its places: those follow from its text. */
interface Kept<C extends CollectionName> extends Pick<Draft<C>, 'data' | 'whole' | 'marked'> {
  readonly front: Pick<FrontMatter, 'data' | 'body' | 'bodyLine'>;
  readonly body: Pick<Body, 'lead' | 'leadPlace' | 'sections'>;
}

/** The same of a file that belongs to no collection. */
interface KeptSettings<PartialData, Data> extends Pick<Settings<PartialData, Data>, 'data' | 'whole' | 'marked'> {
  readonly front: Pick<FrontMatter, 'data'>;
}

/**
 * A way to read files anew, unless their bytes were read before: by itself, or, when nothing was wrong with their form,
 * by an earlier one that ran the same code.
 */
export function keptReader(): Reader {
  const known = new Map<string, { readonly text: string; readonly draft: Draft }>();
  return {
    draft(collection, id, file) {
      const earlier = known.get(file.file);
      if (earlier?.text === file.text && isOf(collection, earlier.draft)) return earlier.draft;
      const draft = keptDraft(collection, id, file) ?? newDraft(collection, id, file);
      known.set(file.file, { text: file.text, draft });
      return draft;
    },
    settings: (file, schema, partial) => keptSettings(file) ?? newSettings(file, schema, partial),
  };
}

/** The one way of this process. */
export const readKept = keptReader();

function isOf<C extends CollectionName>(collection: C, draft: Draft): draft is Draft<C> {
  return draft.collection === collection;
}

function newDraft<C extends CollectionName>(collection: C, id: string, file: RecordFile): Draft<C> {
  const draft = readDraft(collection, id, file);
  const { front, body, data, whole, marked, noted } = draft;
  const kept: Kept<C> = {
    front: { data: front.data, body: front.body, bodyLine: front.bodyLine },
    body: { lead: body.lead, leadPlace: body.leadPlace, sections: body.sections },
    data,
    whole,
    marked,
  };
  if (noted.length === 0) toShelf(collection, file.text, kept);
  return draft;
}

function newSettings<PartialData, Data extends PartialData>(
  file: RecordFile,
  schema: z.ZodType<Data>,
  partial: z.ZodType<PartialData>,
): Settings<PartialData, Data> {
  const settings = readSettings(file, schema, partial);
  const { front, data, whole, marked, noted } = settings;
  const kept: KeptSettings<PartialData, Data> = { front: { data: front.data }, data, whole, marked };
  if (noted.length === 0) toShelf(file.path, file.text, kept);
  return settings;
}

function isKept<C extends CollectionName>(value: unknown): value is Kept<C> {
  return typeof value === 'object' && value !== null && 'front' in value && 'body' in value && 'marked' in value;
}

function areKept<PartialData, Data>(value: unknown): value is KeptSettings<PartialData, Data> {
  return typeof value === 'object' && value !== null && 'front' in value && 'data' in value && 'marked' in value;
}

/** The places of front matter, which is read only when there is something to say of it. */
function placesOf(read: () => FrontMatter): Pick<FrontMatter, 'lossy' | 'at' | 'atKey'> {
  let front: FrontMatter | undefined;
  const places = (): FrontMatter => (front ??= read());
  return { lossy: false, at: (path) => places().at(path), atKey: (path, key) => places().atKey(path, key) };
}

function keptSettings<PartialData, Data>(file: RecordFile): Settings<PartialData, Data> | undefined {
  const kept = fromShelf(file.path, file.text);
  if (!areKept<PartialData, Data>(kept)) return undefined;
  const places = placesOf(() => parseYaml(file.file, file.text).front);
  return { ...kept, file, front: { ...kept.front, body: '', bodyLine: 1, ...places }, noted: [] };
}

function keptDraft<C extends CollectionName>(collection: C, id: string, file: RecordFile): Draft<C> | undefined {
  const kept = fromShelf(collection, file.text);
  if (!isKept<C>(kept)) return undefined;
  const { front, body, data, whole, marked } = kept;
  return {
    collection,
    id,
    path: file.path,
    file: file.file,
    form: collections[collection],
    front: { ...front, ...placesOf(() => parseFrontMatter(file.file, file.text).front) },
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
