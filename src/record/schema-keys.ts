import { z } from 'zod';
import { type Mark, marks } from './schema/mark.ts';

function isShape(schema: unknown): schema is { shape: { readonly [key: string]: unknown } } {
  return typeof schema === 'object' && schema !== null && 'shape' in schema;
}

function hasElement(schema: unknown): schema is { element: unknown } {
  return typeof schema === 'object' && schema !== null && 'element' in schema;
}

function isWrapper(schema: unknown): schema is { unwrap: () => unknown } {
  return typeof schema === 'object' && schema !== null && 'unwrap' in schema && typeof schema.unwrap === 'function';
}

/** A schema without what makes it optional or gives it a default. */
function bare(schema: unknown): unknown {
  let current = schema;
  while (isWrapper(current) && !hasElement(current)) current = current.unwrap();
  return current;
}

function hasSafeParse(schema: unknown): schema is { safeParse: (value: unknown) => { success: boolean } } {
  return typeof schema === 'object' && schema !== null && 'safeParse' in schema;
}

/** What stands at a path of keys and list positions; undefined where any key may stand. */
function schemaAt(schema: unknown, path: readonly (string | number)[]): unknown {
  let current = schema;
  for (const key of path) {
    current = bare(current);
    if (isShape(current)) current = current.shape[String(key)];
    else if (hasElement(current)) current = current.element;
    else return undefined;
  }
  return current;
}

/** Whether the value at a path may be missing. */
export function isOptional(schema: z.ZodType, path: readonly (string | number)[]): boolean {
  const found = schemaAt(schema, path);
  return hasSafeParse(found) && found.safeParse(undefined).success;
}

/** The keys that an object of a schema may have, at a path of keys and list positions; empty where any key may stand. */
export function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  const found = bare(schemaAt(schema, path));
  return isShape(found) ? Object.keys(found.shape) : [];
}

/** What the value at a path points at, or each item of the list there; undefined where it points at nothing. */
export function markAt(schema: z.ZodType, path: readonly (string | number)[]): Mark | undefined {
  const found = bare(schemaAt(schema, path));
  const value = hasElement(found) ? bare(found.element) : found;
  return value instanceof z.ZodType ? marks.get(value) : undefined;
}

/** What is wrong with the form of a value at a path, as the schema calls it (see `ofForm`); undefined for one that fits. */
export function formFaultAt(schema: z.ZodType, path: readonly (string | number)[], value: string): string | undefined {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodType ? found.safeParse(value).error?.issues[0]?.message : undefined;
}
