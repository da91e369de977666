import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import type { FrontMatter, Path } from './yaml/front-matter.ts';
import type { Marked } from './markdown/marked.ts';
import { type Place, problem } from './problem.ts';
import { isOptional, keysAt } from './schema-keys.ts';
import { closest, didYouMean } from './suggest.ts';
import { ofForm } from './value-form.ts';

type Issue = z.core.$ZodIssue;

const expectations: Readonly<Record<string, readonly [string, (written: string) => string]>> = {
  string: [
    'text',
    (written) =>
      /^[[{]/.test(written) ? 'Write one text, without brackets.' : `Put it into quotation marks: "${written}".`,
  ],
  number: ['a number', () => 'Write a number without quotation marks.'],
  int: ['a whole number', () => 'Write a whole number without quotation marks.'],
  array: ['a list', (written) => `Write it in brackets: [${written.replaceAll(';', ',')}].`],
  object: ['a group of keys', () => 'Write "key: value" for each of its keys.'],
  record: ['a group of keys', () => 'Write "key: value" for each of its keys.'],
  boolean: ['true or false', () => 'Write true or false, without quotation marks.'],
};

function asPath(path: readonly PropertyKey[]): Path {
  return path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

/** How a value is called in a sentence: by its key, or as an item of its list. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The front matter';
  return typeof last === 'number' ? `Item ${last + 1} of "${String(path.at(-2) ?? '')}"` : `"${last}"`;
}

/** The value at a path as it is written, right or wrong; undefined where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  let value: unknown = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function unknownValue(place: Place, path: Path, value: unknown, allowed: readonly string[]): VFileMessage {
  const name = nameOf(path);
  if (typeof value === 'string' && allowed.includes(value))
    return problem(
      place,
      'unknown-value',
      `${name} is "${value}" in quotation marks.`,
      `Write ${value} without them.`,
      { replacement: value },
    );
  return problem(
    place,
    'unknown-value',
    `${name} cannot be ${typeof value === 'string' ? `"${value}"` : written(value)}.`,
    didYouMean(written(value), allowed, `Use one of: ${allowed.join(', ')}.`),
  );
}

/** The keys of a group that it may have and does not. */
function absentKeys(path: Path, front: FrontMatter, schema: z.ZodType): string[] {
  const present = valueAt(front.data, path);
  return keysAt(schema, path).filter(
    (key) => typeof present !== 'object' || present === null || !Object.hasOwn(present, key),
  );
}

/** The paths of keys that are missing because they are misspelt, which is told of the key that is there. */
function misspelt(issues: readonly Issue[], front: FrontMatter, schema: z.ZodType): Set<string> {
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const path = asPath(issue.path);
      const absent = absentKeys(path, front, schema);
      return issue.keys.flatMap((key) => closest(key, absent) ?? []).map((key) => keyOf([...path, key]));
    }),
  );
}

function unknownKeys(keys: readonly string[], path: Path, front: FrontMatter, schema: z.ZodType): VFileMessage[] {
  const known = keysAt(schema, path);
  const missing = absentKeys(path, front, schema);
  return keys.map((key) =>
    problem(
      front.atKey(path, key),
      'unknown-key',
      `The key "${key}" is not known here.`,
      didYouMean(key, missing, `Use one of: ${known.join(', ')}.`),
    ),
  );
}

function emptyValue(value: unknown, path: Path, front: FrontMatter, schema: z.ZodType): VFileMessage {
  const key = path.at(-1);
  const optional = typeof key === 'number' || isOptional(schema, path);
  return problem(
    value === null && typeof key === 'string' ? front.atKey(path.slice(0, -1), key) : front.at(path),
    'missing-key',
    `${nameOf(path)} is empty.`,
    optional ? 'Write its value, or remove the line.' : 'Write its value.',
  );
}

function fromIssue(issue: Issue, front: FrontMatter, schema: z.ZodType): VFileMessage[] {
  const path = asPath(issue.path);
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, front, schema);
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    return [ofForm(front.atKey(path.slice(0, -1), key), nameOf(path), 'language', key)];
  }
  const value = valueAt(front.data, path);
  if (value === undefined)
    return [
      problem(
        front.at(path),
        'missing-key',
        `The key ${nameOf(path)} is missing.`,
        `Add "${String(path.at(-1))}:" with its value.`,
      ),
    ];
  if (value === null || (typeof value === 'string' && value.trim() === ''))
    return [emptyValue(value, path, front, schema)];
  return [ofValue(issue, path, value, front.at(path))];
}

/** What is wrong with a value that is there. */
function ofValue(issue: Issue, path: Path, value: unknown, place: Place): VFileMessage {
  const name = nameOf(path);
  switch (issue.code) {
    case 'invalid_value':
      return unknownValue(place, path, value, issue.values.map(String));
    case 'invalid_union': {
      const allowed = issue.errors
        .flat()
        .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
      return unknownValue(place, path, value, allowed);
    }
    case 'too_small':
      return issue.origin === 'array'
        ? problem(
            place,
            'missing-key',
            `${name} has too few items.`,
            `Name at least ${issue.minimum === 1 ? 'one' : Number(issue.minimum)}.`,
          )
        : problem(place, 'wrong-type', `${name} is too small.`, 'Write a whole number from 1 up.');
    case 'invalid_type': {
      const [expected, advice] = expectations[issue.expected] ?? [issue.expected, () => `Write ${issue.expected}.`];
      return problem(place, 'wrong-type', `${name} is not ${expected}.`, advice(written(value)));
    }
    default:
      return ofForm(place, name, issue.message, written(value));
  }
}

/** What is known of front matter beside its data. */
interface Known {
  /** Problems that were told while it was read. */
  readonly told: readonly VFileMessage[];
  /** Values that point at something; rules of their own say what is wrong about their form. */
  readonly marked: readonly Marked[];
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/**
 * Checks front matter against a schema and reads what is right of it: `partial` is the schema with every key optional.
 * `whole` is all of it, when nothing is wrong. A value that was told of already is not told of again.
 */
export function readData<PartialData, Data extends PartialData>(
  front: FrontMatter,
  schema: z.ZodType<Data>,
  partial: z.ZodType<PartialData>,
  { told, marked }: Known,
): { data: PartialData; whole: Data | undefined; problems: VFileMessage[] } {
  const raw = front.data ?? (schema instanceof z.ZodArray ? [] : {});
  const result = schema.safeParse(raw);
  if (result.success) return { data: result.data, whole: result.data, problems: [] };
  const { issues } = result.error;
  const left = withoutFaults(raw, new Set(issues.flatMap(faultyPaths).map(keyOf)));
  const places = new Set(
    told.filter(({ ruleId }) => ruleId === 'date-unquoted').map((p) => `${p.line ?? 0}:${p.column ?? 0}`),
  );
  const pointers = new Set(marked.map(({ path }) => keyOf(path)));
  const toldAsUnknown = misspelt(issues, front, schema);
  const problems = issues
    .filter((issue) => !isForm(issue) || !pointers.has(keyOf(asPath(issue.path))))
    .filter((issue) => issue.code === 'unrecognized_keys' || !toldAsUnknown.has(keyOf(asPath(issue.path))))
    .flatMap((issue) => fromIssue(issue, front, schema))
    .filter((p) => !places.has(`${p.line ?? 0}:${p.column ?? 0}`))
    .filter((p) => !front.lossy || p.ruleId !== 'missing-key');
  const data = partial.safeParse(left);
  return {
    data: data.success ? data.data : partial.parse(schema instanceof z.ZodArray ? [] : {}),
    whole: undefined,
    problems,
  };
}

function isForm(issue: Issue): boolean {
  return issue.code === 'invalid_format' || issue.code === 'invalid_key';
}

/** The paths of what does not fit; a list that is too short and a key that is missing have none. */
function faultyPaths(issue: Issue): Path[] {
  const path = asPath(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  return issue.code === 'too_small' && issue.origin === 'array' ? [] : [path];
}

/** A copy of data without the values at some paths. An item of a list that is no group of keys leaves an empty one behind. */
function withoutFaults(value: unknown, faulty: ReadonlySet<string>, path: Path = []): unknown {
  const keep = (key: string | number): boolean => !faulty.has(keyOf([...path, key]));
  if (Array.isArray(value)) {
    const groups = value.some((item) => typeof item === 'object' && item !== null);
    return value.flatMap((item: unknown, index): unknown[] => {
      if (keep(index)) return [withoutFaults(item, faulty, [...path, index])];
      return groups ? [{}] : [];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
      keep(key) ? [[key, withoutFaults(inner, faulty, [...path, key])]] : [],
    ),
  );
}
