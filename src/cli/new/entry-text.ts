import { Document, isScalar, Scalar, visit } from 'yaml';
import type { CollectionName } from '../../record/collection.ts';
import { parseEdtf } from '../../record/dates/edtf-date.ts';
import { collections } from '../../record/draft.ts';
import { type Field, jsonSchemas } from '../../record/json-schema.ts';
import type { Vocabulary } from '../../record/schema/vocabulary.ts';
import { type NewEntry, periodOf } from './new-entry.ts';

/** Values of front matter that are known already, by key. */
export type Answers = Readonly<Record<string, unknown>>;

/** The schema of the items of a list; undefined for what is no list. */
export function itemOf({ items }: Field): Field | undefined {
  return typeof items === 'object' && !Array.isArray(items) ? items : undefined;
}

/** The keys of a group with their schemas, in order, and whether they are needed. */
export function fieldsOf({ properties = {}, required = [] }: Field): { key: string; field: Field; needed: boolean }[] {
  return Object.entries(properties).flatMap(([key, field]) =>
    typeof field === 'boolean' ? [] : [{ key, field, needed: required.includes(key) }],
  );
}

/**
 * A key with its value, as entries write it: dates and addresses in quotation marks, lists of ids in brackets; with `inline`, lists and
 * groups that stand below the first one too.
 */
export function written(key: string, value: unknown, inline = false): string[] {
  const document = new Document({ [key]: value });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && (parseEdtf(node.value) || node.value.includes('://')))
        node.type = Scalar.QUOTE_DOUBLE;
    },
    Seq: (_, node, path) => {
      node.flow = node.items.every((item) => isScalar(item)) || (inline && path.length > 3);
    },
    Map: (_, node, path) => {
      node.flow = inline && path.length > 1;
    },
  });
  return document
    .toString({ lineWidth: 0, flowCollectionPadding: false, nullStr: '' })
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd().replace(/^(\w+: | *- )\{(.+)\}$/, '$1{ $2 }'));
}

/** What may stand at a key, in words. A list is given once: not behind a description that says all of it, or names where it is. */
function explained(field: Field): string {
  const words = (field.enum ?? itemOf(field)?.enum)?.map(String);
  const description = field.description ?? '';
  if (!words || words.every((word) => description.split(/[^\w-]+/).includes(word))) return description;
  const list = `one of ${words.join(', ')}`;
  const named = description.replace(/(?<=^|: )one of (?:the|its) \w+(?: of record\.yaml)?$/, list);
  return named !== description || description === '' ? named || list : `${description}; ${list}`;
}

/**
 * The lines of front matter with what is known. What is needed besides stands empty with its explanation; with `all` so does what is
 * not needed, as a remark to take away or to use.
 */
function frontMatter(group: Field, known: Answers, { all }: { all: boolean }, indent = ''): string[] {
  return fieldsOf(group).flatMap(({ key, field, needed }): string[] => {
    if (known[key] !== undefined) return written(key, known[key]).map((line) => indent + line);
    if (!needed) return all ? [(`${indent}# ${key}:`.padEnd(20) + explained(field)).trimEnd()] : [];
    const item = itemOf(field);
    if (item?.properties) {
      const lines = frontMatter(item, {}, { all }, `${indent}    `);
      return [`${indent}${key}:`, ...lines.map((line, index) => (index === 0 ? line.replace('    ', '  - ') : line))];
    }
    if (field.properties) return [`${indent}${key}:`, ...frontMatter(field, {}, { all }, `${indent}  `)];
    return [`${indent}${key}:`.padEnd(20) + `# ${explained(field)}`];
  });
}

/** The text of a new entry: its front matter, and the headings that it needs, with nothing under them. */
export function entryText(collection: CollectionName, group: Field, known: Answers, all: boolean): string {
  const { required, lists, lead } = collections[collection];
  return [
    '---',
    ...frontMatter(group, known, { all }),
    `# Below the next line: ${lead ? 'the lead, one to three sentences, then the rest' : 'the text, if there is anything to say'}. See docs/record.md.`,
    ...required
      .filter((name) => lists.includes(name))
      .map(
        (name) =>
          `# Under "## ${name}" one sentence an item, each ending with its sources: [^id]. Items keep their number for ever.`,
      ),
    '---',
    '',
    ...required.flatMap((name) => [`## ${name}`, '', ...(lists.includes(name) ? ['-', ''] : [])]),
  ].join('\n');
}

/** The text of an entry that is begun today; `page` is `docs/record.md`. Without answers every key is there and explains itself. */
export function beginning(
  { collection, date }: NewEntry,
  vocabulary: Vocabulary,
  page: string,
  answers: Answers | undefined,
): string {
  const group = jsonSchemas(vocabulary, page).get(collection) ?? {};
  const today = new Date().toISOString().slice(0, 10);
  const known = {
    ...(date && { date: date.edtf, period: periodOf(date, vocabulary.span) }),
    ...(group.properties?.['recorded'] !== undefined && { recorded: today }),
    ...(collection === 'changes' && { date: today }),
    ...answers,
  };
  return entryText(collection, group, known, answers === undefined);
}
