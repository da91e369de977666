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
      return [...keys.matchAll(/`([\w.]+)`/g)].map(([, key = '']) => [key, words]);
    }),
  );
}

/** The ids that a mark allows, and what readers call words of `record.yaml`; undefined where any may stand. */
type Allowed = (
  schema: z.core.$ZodType,
) => { readonly ids: readonly string[]; readonly labels?: readonly string[] } | undefined;

function itemsOf({ items }: Field): Field | undefined {
  return typeof items === 'object' && !Array.isArray(items) ? items : undefined;
}

/**
 * Writes what the keys of a group mean beside them, those of the groups and lists within it too; several keys can share one schema,
 * so each gets a copy of its own.
 */
function explain(group: Field, meanings: ReadonlyMap<string, string>, within = ''): void {
  for (const [key, field] of Object.entries(group.properties ?? {})) {
    if (!group.properties || typeof field === 'boolean') continue;
    const description = meanings.get(within + key);
    explain(itemsOf(field) ?? field, meanings, `${within}${key}.`);
    if (description !== undefined) group.properties[key] = { ...field, description };
  }
}

function jsonSchema(schema: z.ZodType, page: string, name: string, allowed: Allowed): Field {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: json }) => {
      const found = allowed(zodSchema);
      if (found) json.enum = [...found.ids];
      // Editors of text show it beside each value: https://code.visualstudio.com/docs/languages/json
      if (found?.labels) json['enumDescriptions'] = [...found.labels];
    },
  });
  explain(itemsOf(made) ?? made, meaningsOf(page, name));
  const sources = made.properties?.['sources'];
  const source = typeof sources === 'object' ? itemsOf(sources) : undefined;
  if (source) explain(source, meaningsOf(page, 'sources'));
  return made;
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
    if (mark?.points === 'word') {
      const words = vocabulary[mark.list];
      return { ids: words.map(({ id }) => id), labels: words.map(({ label }) => label) };
    }
    if (mark?.points !== 'entry' || !ids) return undefined;
    const found = mark.to.flatMap((collection) => [...ids[collection]].sort());
    return { ids: mark.or === undefined ? found : [...found, mark.or] };
  };
  const schemas: [string, z.ZodType][] = [
    ...collectionNames.map((name): [string, z.ZodType] => [name, collections[name].schema]),
    ...Object.entries(settings),
  ];
  return new Map(schemas.map(([name, schema]) => [name, jsonSchema(schema, page, name, allowed)]));
}
