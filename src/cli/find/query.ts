import { type CollectionName, collectionNames } from '../../record/collection.ts';
import { overlaps, parseEdtf } from '../../record/dates/edtf-date.ts';
import { collections } from '../../record/draft.ts';
import type { RecordGraph } from '../../record/graph.ts';
import { formFaultAt, keysAt, markAt } from '../../record/schema-keys.ts';
import { didYouMean } from '../../record/suggest.ts';
import { ofForm } from '../../record/value-form.ts';
import { collectionOf } from '../new/new-entry.ts';

const signs = ['=', '~', '<', '>'] as const;

/** One thing asked of an entry: that some value at a path is there, is one value, has words, or lies before or after a date. */
export interface Condition {
  readonly path: readonly string[];
  readonly sign: (typeof signs)[number] | undefined;
  readonly value: string;
  readonly without: boolean;
}

export interface Query {
  readonly collection: CollectionName;
  readonly conditions: readonly Condition[];
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What stands at a path, in every item of the lists on the way; dates and texts are values, groups are not taken apart. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => valuesAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined) return value === undefined || value === false || value === '' ? [] : [value];
  return isGroup(value) && Object.hasOwn(value, key) ? valuesAt(Reflect.get(value, key), rest) : [];
}

/** A value in words: a date as it is written, a text without its marks. */
export function inWords(value: unknown): string {
  if (!isGroup(value)) return String(value);
  for (const key of ['edtf', 'text', 'prose', 'is'])
    if (Object.hasOwn(value, key)) return inWords(Reflect.get(value, key));
  return JSON.stringify(value);
}

function holds(value: unknown, { sign, value: asked }: Condition): boolean {
  if (sign === undefined) return inWords(value) !== '';
  const words = inWords(value).toLowerCase();
  if (sign === '~') return words.includes(asked.toLowerCase());
  const [date, other] = [parseEdtf(inWords(value)), parseEdtf(asked)];
  if (date && other) {
    if (sign === '=') return overlaps(date, other);
    return sign === '<' ? date.to < other.from : date.from > other.to;
  }
  if (sign === '=') return words === asked.toLowerCase();
  return sign === '<' ? Number(words) < Number(asked) : Number(words) > Number(asked);
}

/** The fields that can be asked of entries, those of groups with a dot: `sources.primary`. */
function fieldsOf(collection: CollectionName): string[] {
  const { schema, lists, lead } = collections[collection];
  const own = keysAt(schema, []).flatMap((key) => {
    const inner = [...keysAt(schema, [key]), ...keysAt(schema, [key, 0])];
    return [key, ...inner.map((name) => `${key}.${name}`)];
  });
  const parts = lists.map((name) => name.toLowerCase()).flatMap((part) => [part, `${part}.kind`, `${part}.withdrawn`]);
  return ['id', ...own, ...parts, lead && collection === 'events' ? 'lead' : 'text'];
}

/** Reads the words of a question; else gives a sentence on what is wrong with them. */
export function readQuery([kind = '', ...words]: readonly string[]): Query | string {
  const collection = collectionOf(kind);
  if (!collection)
    return `"${kind}" is no kind of entry. ${didYouMean(kind, [...collectionNames], `Begin with one of: ${collectionNames.join(', ')}.`)}`;
  const known = fieldsOf(collection);
  const conditions: Condition[] = [];
  let without = false;
  for (const word of words) {
    if (word === 'with' || word === 'without') {
      without = word === 'without';
      continue;
    }
    const [, name = word, mark, value = ''] = /^([\w.]+)([=~<>])(.*)$/s.exec(word) ?? [];
    if (!known.includes(name) && !/^names\.[a-z]{2,3}$/.test(name))
      return `${collection} have no field "${name}". ${didYouMean(name, known, `They have: ${known.join(', ')}.`)}`;
    conditions.push({ path: name.split('.'), sign: signs.find((sign) => sign === mark), value, without });
    without = false;
  }
  if (without) return '"without" stands before what must not be so: without sources.primary.';
  return { collection, conditions };
}

function unknown(what: string, value: string, ids: readonly string[], all: string): string | undefined {
  const word = value.toLowerCase();
  if (ids.includes(word)) return undefined;
  const within = ids.filter((id) => id.includes(word));
  const otherwise = within.length > 0 ? `Ids with these letters: ${within.join(', ')}.` : all;
  return `${what} "${value}". ${didYouMean(word, ids, otherwise)}`;
}

/**
 * Why a question has no answer though it can be read: it asks for an id or a word that the record does not have, or for no date.
 * Undefined where it has one, which may be that nothing is so.
 */
export function unanswerable({ collection, conditions }: Query, record: RecordGraph): string | undefined {
  const { schema } = collections[collection];
  for (const { path, sign, value } of conditions) {
    if (sign === undefined || sign === '~') continue;
    const [first = '', ...rest] = path;
    for (const place of rest.length > 0 ? [path, [first, 0, ...rest]] : [path]) {
      const form = formFaultAt(schema, place, value);
      if ((form === 'date' || form === 'day') && !parseEdtf(value)) {
        const { reason, note } = ofForm({ file: '', line: 1, column: 1 }, path.join('.'), 'date', value);
        return `${reason} ${note ?? ''}`;
      }
      const mark = markAt(schema, place);
      if (sign !== '=' || !mark || mark.points === 'source') continue;
      const fault =
        mark.points === 'word'
          ? unknown(`${mark.list} of record.yaml have no`, value, record.vocabulary[mark.list].map(({ id }) => id), 'See record.yaml.') // prettier-ignore
          : unknown(`Nothing in ${mark.to.join(' or ')} is called`, value, [...mark.to.flatMap((to) => record[to].map(({ id }) => id)), ...(mark.or === undefined ? [] : [mark.or])], `"npm run find -- ${mark.to[0] ?? ''}" lists what there is.`); // prettier-ignore
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

/** The entries of which everything asked is so, in the record's own order. */
export function findEntries(
  { collection, conditions }: Query,
  record: RecordGraph,
): RecordGraph[CollectionName][number][] {
  const entries: readonly RecordGraph[CollectionName][number][] = record[collection];
  return entries.filter((entry) =>
    conditions.every((one) => valuesAt(entry, one.path).some((value) => holds(value, one)) !== one.without),
  );
}
