import type { z } from 'zod';

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

/** The keys that an object of a schema may have, at a path of keys and list positions; empty where any key may stand. */
export function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let current: unknown = bare(schema);
  for (const key of path) {
    if (isShape(current)) current = bare(current.shape[String(key)]);
    else if (hasElement(current)) current = bare(current.element);
    else return [];
  }
  return isShape(current) ? Object.keys(current.shape) : [];
}
