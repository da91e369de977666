/** Tells whether a value read from JSON has a shape. */
export type Check<T> = (value: unknown) => value is T;

/** What a check tells. */
export type Checked<C> = C extends Check<infer T> ? T : never;
type Checks = Readonly<Record<string, Check<unknown>>>;
type Held<C extends Checks> = { readonly [K in keyof C]: Checked<C[K]> };

export const isText: Check<string> = (value): value is string => typeof value === 'string';
export const isNumber: Check<number> = (value): value is number => typeof value === 'number';
export const isFlag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

/** A list of any length whose every item has a shape. */
export const isList =
  <T>(item: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(item);

/** A list of two. */
export const isPair =
  <A, B>(first: Check<A>, second: Check<B>): Check<readonly [A, B]> =>
  (value): value is readonly [A, B] =>
    Array.isArray(value) && value.length === 2 && first(value[0]) && second(value[1]);

function entriesOf(value: unknown): [string, unknown][] | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
}

/** An object with any keys, whose every value has a shape. */
export const isRecord =
  <T>(item: Check<T>): Check<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> =>
    entriesOf(value)?.every(([, held]) => item(held)) ?? false;

/** An object with every key of `required`, perhaps some of `optional`, and no other. */
export const isObjectWith =
  <R extends Checks, O extends Checks>(required: R, optional: O): Check<Held<R> & Partial<Held<O>>> =>
  (value): value is Held<R> & Partial<Held<O>> => {
    const entries = entriesOf(value);
    const needed = Object.keys(required);
    const all: ReadonlyMap<string, Check<unknown>> = new Map(Object.entries({ ...required, ...optional }));
    return (
      entries !== undefined &&
      entries.filter(([key]) => needed.includes(key)).length === needed.length &&
      entries.every(([key, held]) => all.get(key)?.(held) ?? false)
    );
  };

/** An object with these keys and no other. */
export const isObject =
  <R extends Checks>(required: R): Check<Held<R>> =>
  (value): value is Held<R> =>
    isObjectWith(required, {})(value);

/** Reads JSON of a shape. Throws a `SyntaxError` for what is not JSON, a `TypeError` that names it for another shape. */
export function readJson<T>(name: string, text: string, is: Check<T>): T {
  const value: unknown = JSON.parse(text);
  if (!is(value)) throw new TypeError(`${name} has another shape than the script that reads it expects.`);
  return value;
}
