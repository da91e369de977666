import { z } from 'zod';
import { type CollectionName, collectionNames } from './collection.ts';
import { collections } from './draft.ts';
import { importWordsSchema } from './schema/import-words.ts';
import { marks } from './schema/mark.ts';
import { tombstonesSchema } from './schema/reference.ts';
import { searchWordsSchema } from './schema/search-words.ts';
import { type Vocabulary, vocabularySchema } from './schema/vocabulary.ts';

/** A JSON Schema, or the part of one that is about one key. */
export type Field = z.core.JSONSchema.BaseSchema;

const settings = {
  record: vocabularySchema,
  search: searchWordsSchema,
  import: importWordsSchema,
  tombstones: tombstonesSchema,
} as const;

/** What each key means, by the tables of `docs/record.md`, under the heading of a kind of entry or of a file. */
function meaningsOf(page: string, name: string): ReadonlyMap<string, string> {
  const heading = new RegExp(`^#+ (?:${name.charAt(0).toUpperCase()}${name.slice(1)}|${name}\\.yaml)$`, 'm');
  const [, after = ''] = page.split(heading);
  const [part = ''] = after.split(/^#+ /m);
  return new Map(
    part.split('\n').flatMap((row): [string, string][] => {
      const [, keys = '', ...cells] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
      const words = cells.findLast((cell) => cell !== '')?.replaceAll('`', '') ?? '';
      return [...keys.matchAll(/`(\w+)`/g)].map(([, key = '']) => [key, words]);
    }),
  );
}

/** The ids that a mark allows; undefined where any may stand. */
type Allowed = (schema: z.core.$ZodType) => readonly string[] | undefined;

function jsonSchema(schema: z.ZodType, page: string, name: string, allowed: Allowed): Field {
  const own = meaningsOf(page, name);
  const ofSources = meaningsOf(page, 'sources');
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: json, path }) => {
      const ids = allowed(zodSchema);
      if (ids) json.enum = [...ids];
      const [first, key, ...rest] = path.filter((part) => part !== 'items');
      if (first !== 'properties' || key === undefined) return;
      const meaning =
        rest.length === 0
          ? own.get(String(key))
          : key === 'sources' && rest.length === 2
            ? ofSources.get(String(rest[1]))
            : undefined;
      if (meaning !== undefined) json.description = meaning;
    },
  });
}

/** The ids of a record's entries, by collection. */
export type Ids = Readonly<Record<CollectionName, Iterable<string>>>;

/**
 * JSON Schemas (draft 7, which editors read) of the front matter of each collection and of the YAML files, by name, made from the
 * schemas of the record: with the words of its vocabulary and, where they are given, the ids of its entries. `page` is
 * `docs/record.md`, whose tables explain the keys. They tell of a form that is wrong while one types; the check tells the rest.
 */
export function jsonSchemas(vocabulary: Vocabulary, page: string, ids?: Ids): ReadonlyMap<string, Field> {
  const allowed: Allowed = (schema) => {
    const mark = marks.get(schema);
    if (mark?.points === 'word') return vocabulary[mark.list].map(({ id }) => id);
    if (mark?.points !== 'entry' || !ids) return undefined;
    const found = mark.to.flatMap((collection) => [...ids[collection]].sort());
    return mark.or === undefined ? found : [...found, mark.or];
  };
  const schemas: [string, z.ZodType][] = [
    ...collectionNames.map((name): [string, z.ZodType] => [name, collections[name].schema]),
    ...Object.entries(settings),
  ];
  return new Map(schemas.map(([name, schema]) => [name, jsonSchema(schema, page, name, allowed)]));
}
