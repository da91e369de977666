import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import type { FrontMatter, Path } from './front-matter.ts';
import { type Place, problem } from './problem.ts';
import { isOptional, keysAt } from './schema-keys.ts';
import { didYouMean } from './suggest.ts';
import { ofForm } from './value-form.ts';

type Issue = z.core.$ZodIssue;

const expectations: Readonly<Record<string, readonly [string, (written: string) => string]>> = {
  string: ['text', (written) => `Put it into quotation marks: "${written}".`],
  number: ['a number', () => 'Write a number without quotation marks.'],
  int: ['a whole number', () => 'Write a whole number without quotation marks.'],
  array: ['a list', (written) => `Write it in brackets: [${written}].`],
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

function valueAt(data: unknown, path: Path): unknown {
  let value: unknown = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function written(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
}

function unknownValue(place: Place, path: Path, value: unknown, allowed: readonly string[]): VFileMessage {
  const name = nameOf(path);
  if (typeof value === 'string' && allowed.includes(value))
    return problem(place, 'unknown-value', `${name} is "${value}" in quotation marks.`, `Write ${value} without them.`);
  return problem(
    place,
    'unknown-value',
    `${name} cannot be ${typeof value === 'string' ? `"${value}"` : written(value)}.`,
    didYouMean(written(value), allowed, `Use one of: ${allowed.join(', ')}.`),
  );
}

function fromIssue(issue: Issue, front: FrontMatter, schema: z.ZodType): VFileMessage[] {
  const path = asPath(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      problem(
        front.atKey(path, key),
        'unknown-key',
        `The key "${key}" is not known here.`,
        didYouMean(key, keysAt(schema, path), `Use one of: ${keysAt(schema, path).join(', ')}.`),
      ),
    );
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    return [ofForm(front.atKey(path.slice(0, -1), key), nameOf(path), 'language', key)];
  }
  const place = front.at(path);
  const value = valueAt(front.data, path);
  const name = nameOf(path);
  if (path.length > 0 && value === undefined)
    return [
      problem(place, 'missing-key', `The key ${name} is missing.`, `Add "${String(path.at(-1))}:" with its value.`),
    ];
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    const key = path.at(-1);
    const optional = typeof key === 'number' || isOptional(schema, path);
    return [
      problem(
        value === null && typeof key === 'string' ? front.atKey(path.slice(0, -1), key) : place,
        'missing-key',
        `${name} is empty.`,
        optional ? 'Write its value, or remove the line.' : 'Write its value.',
      ),
    ];
  }
  switch (issue.code) {
    case 'custom':
    case 'invalid_format':
      return [ofForm(place, name, issue.message, written(value))];
    case 'invalid_value':
      return [unknownValue(place, path, value, issue.values.map(String))];
    case 'invalid_union': {
      const allowed = issue.errors
        .flat()
        .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
      return [unknownValue(place, path, value, allowed)];
    }
    case 'too_small':
      return [
        issue.origin === 'array'
          ? problem(
              place,
              'missing-key',
              `${name} has too few items.`,
              `Name at least ${issue.minimum === 1 ? 'one' : Number(issue.minimum)}.`,
            )
          : problem(place, 'wrong-type', `${name} is too small.`, 'Write a whole number from 1 up.'),
      ];
    case 'invalid_type': {
      const [expected, advice] = expectations[issue.expected] ?? [issue.expected, () => `Write ${issue.expected}.`];
      return [problem(place, 'wrong-type', `${name} is not ${expected}.`, advice(written(value)))];
    }
    default:
      return [ofForm(place, name, '', written(value))];
  }
}

/**
 * Checks front matter against a schema. Gives the parsed data, or the problems: unknown and missing keys,
 * values of the wrong type or form, each at its place in the file.
 */
export function validate<Data>(
  front: FrontMatter,
  schema: z.ZodType<Data>,
): { data: Data | undefined; problems: VFileMessage[] } {
  const result = schema.safeParse(front.data ?? {});
  if (result.success) return { data: result.data, problems: [] };
  return { data: undefined, problems: result.error.issues.flatMap((issue) => fromIssue(issue, front, schema)) };
}
