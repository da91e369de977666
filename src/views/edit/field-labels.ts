import type { Field } from '../../record/json-schema.ts';

/**
 * What editors call the values of a field: the labels that its schema has for words of `record.yaml`, of which two lists may have
 * the same id, else the names of entries.
 */
export function fieldLabels(
  { enum: ids, enumDescriptions: labels }: Field,
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (!ids || !Array.isArray(labels)) return names;
  return Object.fromEntries(ids.map((id, at) => [String(id), String(labels[at])]));
}
