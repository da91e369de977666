import { element } from '../filter/element.ts';
import type { Field } from '../../record/json-schema.ts';

/** Something that a value is edited with. */
export interface Control {
  readonly element: HTMLElement;
  /** The value as it is now: what the file has, unless it was edited; undefined where the key is to be left out. */
  readonly value: () => unknown;
  /** Where the problems of a value within it are shown; `path` leads there from this value. */
  readonly slot: (path: readonly (string | number)[]) => HTMLElement;
}

/** What a control is made from. */
export interface Wanted {
  readonly key: string;
  readonly field: Field;
  readonly value: unknown;
  readonly needed: boolean;
  readonly labels: Readonly<Record<string, string>>;
  /** The comment above the value in the file; after an import it gives the words that a guess comes from. */
  readonly remark: string | undefined;
}

/** A key as words: "titleEnglish" gives "Title english". */
export function words(key: string): string {
  const spaced = key.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

let count = 0;

/** An id that no other element of the page has. */
export function freshId(): string {
  count += 1;
  return `field-${count}`;
}

/** The explanation of a key, the remark of the file, and the place for problems, with the id by which a field is described. */
export function about({ field, remark }: Pick<Wanted, 'field' | 'remark'>): {
  id: string;
  lines: HTMLElement[];
  slot: HTMLElement;
} {
  const id = freshId();
  const slot = element('ul', { class: 'problems plain' });
  const hint = [field.description ?? '', remark ?? ''].map((text) => text.trim());
  const lines = hint.flatMap((text, index) =>
    text === '' ? [] : [element('p', { class: index === 0 ? 'hint' : 'hint remark' }, text)],
  );
  return { id, lines: [element('div', { id }, ...lines, slot)], slot };
}

export function labelOf({ key, needed }: Wanted, target: string): HTMLLabelElement {
  return element(
    'label',
    { for: target },
    words(key),
    ...(needed ? [element('span', { class: 'needed' }, ' needed')] : []),
  );
}

/** The values that a schema lists. */
export function listed({ enum: values, anyOf }: Field): readonly unknown[] | undefined {
  if (values) return values;
  const constants = anyOf?.flatMap((one) => (typeof one === 'object' && 'const' in one ? [one.const] : [])) ?? [];
  return constants.length > 0 ? constants : undefined;
}

const lists = new Map<string, string>();

/** A list of suggestions that all fields with the same values share. */
export function suggestions(values: readonly unknown[], labels: Wanted['labels']): string {
  const key = values.join(' ');
  const known = lists.get(key);
  if (known !== undefined) return known;
  const id = freshId();
  lists.set(key, id);
  const options = values.map((one) => element('option', { value: String(one) }, labels[String(one)] ?? ''));
  document.body.append(element('datalist', { id }, ...options));
  return id;
}

/** The value that somebody means who typed its id or its name; undefined for neither. */
export function meant(typed: string, values: readonly unknown[], labels: Wanted['labels']): unknown {
  const text = typed.trim();
  return values.find((one) => String(one) === text) ?? values.find((one) => labels[String(one)] === text);
}

/** A field with its label, explanation and problems. */
export function framed(wanted: Wanted, input: HTMLElement, value: () => unknown, ...more: HTMLElement[]): Control {
  const { id, lines, slot } = about(wanted);
  input.id = freshId();
  input.setAttribute('aria-describedby', id);
  const frame = element('div', { class: 'field' }, labelOf(wanted, input.id), input, ...more, ...lines);
  return { element: frame, value, slot: () => slot };
}
