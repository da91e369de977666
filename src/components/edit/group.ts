import { element } from '../filter/element.ts';
import type { Field } from '../../record/json-schema.ts';
import { fieldLabels } from '../../views/edit/field-labels.ts';
import { about, type Control, freshId, labelOf, meant, suggestions, type Wanted, words } from './controls.ts';
import { single } from './single.ts';

type Path = readonly (string | number)[];

/** What all the fields of a form share. */
export interface Shared {
  readonly labels: Wanted['labels'];
  /** Whether the entry has no file yet: what it begins with is shown at once. */
  readonly isNew: boolean;
  /** Keys that are set away while they are empty. */
  readonly seldom: readonly string[];
  readonly remarkAt: (path: Path) => string | undefined;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemOf({ items }: Field): Field | undefined {
  return typeof items === 'object' && !Array.isArray(items) ? items : undefined;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** The fields of a group, the seldom ones behind a "More". */
export function group(field: Field, value: unknown, shared: Shared, path: Path): Control {
  const data = isGroup(value) ? value : {};
  const { id, lines, slot } = about({ field: {}, remark: undefined });
  const controls = new Map<string, Control>();
  const [often, seldom]: [HTMLElement[], HTMLElement[]] = [[], []];
  for (const [key, inner] of Object.entries(field.properties ?? {})) {
    if (typeof inner === 'boolean') continue;
    const needed = field.required?.includes(key) ?? false;
    const control = controlOf({ key, field: inner, value: data[key], needed, labels: fieldLabels(inner, shared.labels), remark: shared.remarkAt([...path, key]) }, shared, [...path, key]); // prettier-ignore
    controls.set(key, control);
    const away = !needed && isEmpty(data[key]) && (shared.seldom.includes(key) || inner.type === 'boolean');
    (away ? seldom : often).push(control.element);
  }
  const more = element('details', { class: 'more' }, element('summary', {}, 'More fields'), ...seldom);
  const box = element(
    'div',
    { class: 'group', 'aria-describedby': id },
    ...lines,
    ...often,
    ...(seldom.length > 0 ? [more] : []),
  );
  return {
    element: box,
    value: () => {
      const made: Record<string, unknown> = { ...data };
      for (const [key, control] of controls) {
        const now = control.value();
        if (now === undefined) Reflect.deleteProperty(made, key);
        else made[key] = now;
      }
      return Object.keys(made).length === 0 ? undefined : made;
    },
    slot: ([key, ...rest]) => {
      const control = controls.get(String(key));
      if (!control) return slot;
      if (more.contains(control.element)) more.open = true;
      return control.slot(rest);
    },
  };
}

/** A field that takes a word when Enter is pressed or one of those suggested is chosen. `take` is not called where the word is not allowed. */
function wordField(allowed: readonly unknown[] | undefined, labels: Wanted['labels'], take: (one: unknown) => void) {
  const input = element('input', {
    spellcheck: 'false',
    autocomplete: 'off',
    id: freshId(),
    ...(allowed && { list: suggestions(allowed, labels) }),
  });
  const takeWord = (): void => {
    const text = input.value.trim();
    if (text === '') return;
    const one = allowed ? meant(text, allowed, labels) : text;
    input.setCustomValidity(one === undefined ? `There is no "${text}".` : '');
    input.reportValidity();
    if (one === undefined) return;
    input.value = '';
    take(one);
  };
  input.addEventListener('input', () => input.setCustomValidity(''));
  input.addEventListener('change', () => {
    if (allowed && meant(input.value, allowed, labels) !== undefined) takeWord();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    takeWord();
  });
  return { input, takeWord };
}

/** A list of words: each with a button that takes it out, and a field that adds one. */
function wordList(wanted: Wanted, allowed: readonly unknown[] | undefined): Control {
  const { value, labels, needed, key } = wanted;
  let items: readonly unknown[] = Array.isArray(value) ? value : [];
  let edited = false;
  const list = element('ul', { class: 'chips plain' });
  const { input, takeWord } = wordField(allowed, labels, (one) => {
    if (!items.includes(one)) change([...items, one]);
  });
  const { id, lines, slot } = about(wanted);
  input.setAttribute('aria-describedby', id);
  const add = element('button', { type: 'button' }, 'Add');
  const frame = element(
    'div',
    { class: 'field' },
    labelOf(wanted, input.id),
    list,
    element('div', { class: 'adder' }, input, add),
    ...lines,
  );
  const draw = (): void => {
    list.replaceChildren(
      ...items.map((one, at) => {
        const name = labels[String(one)] ?? String(one);
        const remove = element('button', { type: 'button', 'aria-label': `Remove ${name}` }, '×');
        remove.addEventListener('click', () => change(items.filter((_, index) => index !== at)));
        return element('li', {}, allowed ? name : String(one), remove);
      }),
    );
  };
  const change = (now: readonly unknown[]): void => {
    items = now;
    edited = true;
    draw();
    frame.dispatchEvent(new Event('input', { bubbles: true }));
  };
  add.addEventListener('click', takeWord);
  draw();
  add.setAttribute('aria-label', `Add to ${words(key).toLowerCase()}`);
  return {
    element: frame,
    value: () => (!edited ? value : items.length > 0 ? items : needed ? [] : undefined),
    slot: () => slot,
  };
}

/** What tells an item of a list from the others: the first of its values that is text. */
function headOf(data: unknown, labels: Wanted['labels']): string {
  const [first] = isGroup(data) ? Object.values(data).filter((one) => typeof one === 'string') : [];
  return typeof first === 'string' ? (labels[first] ?? first) : 'new';
}

/** A list of groups, each of which can be taken out, and a button that adds one. */
function groupList({ key, value, field, remark }: Wanted, item: Field, shared: Shared, path: Path): Control {
  const { lines, slot } = about({ field, remark });
  const name = words(key).replace(/s$/, '');
  let items: { readonly control: Control; readonly box: HTMLDetailsElement; readonly head: HTMLElement }[] = [];
  let edited = false;
  const list = element('div');
  const entitle = (): void => {
    for (const [at, { control, head }] of items.entries())
      head.textContent = `${name} ${at + 1}: ${headOf(control.value(), shared.labels)}`;
  };
  const insert = (data: unknown): HTMLDetailsElement => {
    const control = group(item, data, shared, [...path, items.length]);
    const remove = element('button', { type: 'button', class: 'remove' }, `Remove this ${name.toLowerCase()}`);
    const head = element('summary');
    const box = element('details', { class: 'item' }, head, control.element, remove);
    remove.addEventListener('click', () => {
      items = items.filter((one) => one.control !== control);
      edited = true;
      box.remove();
      frame.dispatchEvent(new Event('input', { bubbles: true }));
    });
    items.push({ control, box, head });
    list.append(box);
    return box;
  };
  for (const data of Array.isArray(value) ? value : []) insert(data).open = shared.isNew;
  const add = element('button', { type: 'button' }, `Add a ${name.toLowerCase()}`);
  add.addEventListener('click', () => {
    edited = true;
    const box = insert({});
    box.open = true;
    entitle();
    box.querySelector<HTMLElement>('input, select, textarea')?.focus();
  });
  entitle();
  const frame = element('fieldset', { class: 'list' }, element('legend', {}, words(key)), ...lines, list, add);
  frame.addEventListener('input', entitle);
  return {
    element: frame,
    value: () => {
      const now = items.map(({ control }) => control.value() ?? {});
      return now.length > 0 ? now : edited ? undefined : value;
    },
    slot: ([index, ...rest]) => {
      const found = typeof index === 'number' ? items[index] : undefined;
      if (!found) return slot;
      found.box.open = true;
      return found.control.slot(rest);
    },
  };
}

/** Values by a key that the editor chooses, such as names by language: edited as a list of pairs. */
function pairs(wanted: Wanted, field: Field, shared: Shared, path: Path): Control {
  const before = isGroup(wanted.value) ? wanted.value : {};
  const value = Object.entries(before).map(([key, text]) => ({ key, value: text }));
  const item: Field = {
    properties: { key: { type: 'string', description: 'code of the language: ru, zh' }, value: field },
    required: ['key', 'value'],
  };
  const control = groupList({ ...wanted, value, field: {} }, item, shared, path);
  return {
    element: control.element,
    value: () => {
      const now = control.value();
      const made = (Array.isArray(now) ? now : []).flatMap((one: unknown): [string, unknown][] =>
        isGroup(one) && typeof one['key'] === 'string' ? [[one['key'], one['value']]] : [],
      );
      return made.length > 0
        ? Object.fromEntries(made)
        : isEmpty(wanted.value) || value.length === 0
          ? wanted.value
          : undefined;
    },
    slot: ([key, ...rest]) =>
      control.slot(key === undefined ? [] : [value.findIndex((one) => one.key === key), 'value', ...rest]),
  };
}

/** The control that a schema asks for. */
function controlOf(wanted: Wanted, shared: Shared, path: Path): Control {
  const { field, key } = wanted;
  const item = itemOf(field);
  if (item?.properties) return groupList(wanted, item, shared, path);
  if (item) return wordList(wanted, item.enum);
  if (typeof field.additionalProperties === 'object') return pairs(wanted, field.additionalProperties, shared, path);
  if (!field.properties) return single(wanted);
  const control = group(field, wanted.value, shared, path);
  const legend = element('legend', {}, words(key));
  return { ...control, element: element('fieldset', { class: 'list' }, legend, control.element) };
}
