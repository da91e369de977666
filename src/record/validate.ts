import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import type { FrontMatter, Path } from './front-matter.ts';
import { type Place, problem } from './problem.ts';
import { didYouMean } from './suggest.ts';

type Issue = z.core.$ZodIssue;

const expectations: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  boolean: 'true or false',
};

function asPath(path: readonly PropertyKey[]): Path {
  return path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

function name(path: Path): string {
  return path.length === 0 ? 'The front matter' : `"${path.join('.')}"`;
}

/** The keys a schema knows at `path`, for "did you mean". */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  let current: unknown = schema;
  for (const key of path) {
    current = unwrap(current);
    if (isShape(current)) current = current.shape[String(key)];
    else if (hasElement(current)) current = current.element;
    else return [];
  }
  current = unwrap(current);
  return isShape(current) ? Object.keys(current.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let current = schema;
  while (
    typeof current === 'object' &&
    current !== null &&
    'unwrap' in current &&
    typeof current.unwrap === 'function' &&
    !hasElement(current)
  )
    current = (current.unwrap as () => unknown)();
  return current;
}

function isShape(schema: unknown): schema is { shape: { readonly [key: string]: unknown } } {
  return typeof schema === 'object' && schema !== null && 'shape' in schema;
}

function hasElement(schema: unknown): schema is { element: unknown } {
  return typeof schema === 'object' && schema !== null && 'element' in schema;
}

function isMissing(issue: Issue, data: unknown): boolean {
  let value = data;
  for (const key of issue.path) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as { readonly [key: PropertyKey]: unknown })[key];
  }
  return value === undefined;
}

function valueAt(data: unknown, path: Path): string {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return '';
    value = (value as { readonly [key: string | number]: unknown })[key];
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
}

function ofFormat(place: Place, path: Path, format: string, value: string): VFileMessage {
  switch (format) {
    case 'date':
      return problem(
        place,
        'date-invalid',
        `"${value}" is not an EDTF date.`,
        'Write "2015-10-12", "2015-10", "2015", "2015-10-31~" (about) or "2015-07-11/2015-07-14" (from, to).',
      );
    case 'url':
      return problem(
        place,
        'url-scheme',
        `The address "${value}" is neither http nor https.`,
        'Write a full https address.',
      );
    case 'id':
      return problem(
        place,
        'bad-id',
        `"${value}" is not an id.`,
        `Write lower-case letters, digits and single hyphens: "${slug(value)}".`,
      );
    case 'country':
      return problem(
        place,
        'wrong-type',
        `"${value}" is not a country code.`,
        'Write two capital letters (ISO 3166-1), such as "FR".',
      );
    case 'language':
      return problem(place, 'wrong-type', `"${value}" is not a language code.`, 'Write a BCP 47 code, such as "fr".');
    default:
      return problem(
        place,
        'wrong-type',
        `${name(path)} has a value that does not fit.`,
        'See docs/rules/wrong-type.md.',
      );
  }
}

/** An id made from free text: what an editor probably wanted to write. */
export function slug(value: string): string {
  const ascii = value
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'an-id';
}

function fromIssue(issue: Issue, front: FrontMatter, schema: z.ZodType): VFileMessage[] {
  const path = asPath(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      problem(
        front.atKey(path, key),
        'unknown-key',
        `The key "${key}" is not known here.`,
        didYouMean(key, knownKeys(schema, path), `Use one of: ${knownKeys(schema, path).join(', ')}.`),
      ),
    );
  const place = front.at(path);
  const value = valueAt(front.data, path);
  if (path.length > 0 && isMissing(issue, front.data))
    return [
      problem(
        place,
        'missing-key',
        `The key ${name(path)} is missing.`,
        `Add "${String(path.at(-1))}:" with its value.`,
      ),
    ];
  if (issue.code === 'custom') return [ofFormat(place, path, issue.message, value)];
  if (issue.code === 'invalid_format') return [ofFormat(place, path, issue.message, value)];
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return [
      problem(
        place,
        'unknown-value',
        `${name(path)} cannot be "${value}".`,
        didYouMean(value, allowed, `Use one of: ${allowed.join(', ')}.`),
      ),
    ];
  }
  if (issue.code === 'invalid_union') {
    const allowed = issue.errors
      .flat()
      .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
    return [problem(place, 'unknown-value', `${name(path)} cannot be ${value}.`, `Use one of: ${allowed.join(', ')}.`)];
  }
  if (issue.code === 'too_small')
    return [
      problem(
        place,
        'wrong-type',
        `${name(path)} is empty or too small.`,
        'Give it a value, or remove the key if it may be left out.',
      ),
    ];
  const expected =
    issue.code === 'invalid_type' ? (expectations[issue.expected] ?? issue.expected) : 'another kind of value';
  return [problem(place, 'wrong-type', `${name(path)} is not ${expected}.`, `Write ${expected}.`)];
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
