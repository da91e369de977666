import { z } from 'zod';
import { type Mark, marks } from '../schema/mark.ts';
import type { Path } from '../yaml/yaml.ts';

/** A value that points at something, with the place where it stands. */
export interface Marked {
  readonly path: Path;
  readonly value: string;
  readonly mark: Mark;
  /** It is a key of its group, not a value. */
  readonly key: boolean;
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault) current = current.unwrap();
  return current;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Every value of front matter that points at an entry, a word or a source, as its schema marks it. Nothing else about the
 * front matter needs to be right: a wrong weight does not hide a misspelt person.
 */
export function markedIn(schema: z.core.$ZodType, data: unknown, path: Path = []): Marked[] {
  const inner = bare(schema);
  const mark = marks.get(inner);
  if (mark) return typeof data === 'string' ? [{ path, value: data, mark, key: false }] : [];
  if (inner instanceof z.ZodArray) {
    const { element } = inner;
    // A list without its brackets is one fault, of the list; what stands in it may have others.
    if (!Array.isArray(data))
      return (typeof data === 'string' ? data.split(/\s*[,;]\s*/) : [data]).flatMap((item) =>
        markedIn(element, item, path),
      );
    return data.flatMap((item: unknown, index) => markedIn(element, item, [...path, index]));
  }
  if (!isGroup(data)) return [];
  if (inner instanceof z.ZodObject)
    return Object.entries<z.core.$ZodType>(inner.shape).flatMap(([name, value]) =>
      Object.hasOwn(data, name) ? markedIn(value, Reflect.get(data, name), [...path, name]) : [],
    );
  if (!(inner instanceof z.ZodRecord)) return [];
  const keyMark = marks.get(bare(inner.keyType));
  return Object.entries(data).flatMap(([name, value]) => [
    ...(keyMark ? [{ path: [...path, name], value: name, mark: keyMark, key: true }] : []),
    ...markedIn(inner.valueType, value, [...path, name]),
  ]);
}
