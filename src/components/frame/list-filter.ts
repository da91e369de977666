import { gather, isWhole } from './list-parts.ts';

/**
 * Narrows a list by the controls in `[data-filter]`: an item stays when, for every control with a value,
 * its `data-<name>` holds that value among its words, and its text holds every word of the field `q`.
 * The values stand in the address, so that a narrowed list can be linked to. A list whose parts have pages of their own
 * is put together when it is first narrowed, and stands in place of their directory while it is. What is folded away is
 * unfolded while the list is narrowed.
 */

type Control = HTMLInputElement | HTMLSelectElement;

const found = document.querySelector<HTMLElement>('[data-filter]');
const directory = document.querySelector<HTMLElement>('[data-directory]');
const parts = document.querySelector<HTMLElement>('[data-parts]');
const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-item]')];

function controlsOf(filter: HTMLElement): Control[] {
  return [...filter.querySelectorAll<Control>('input, select')];
}

function wanted(filter: HTMLElement): [string, string][] {
  return controlsOf(filter)
    .map(({ name, value }): [string, string] => [name, value.trim().toLowerCase()])
    .filter(([, value]) => value !== '');
}

function fits(item: HTMLElement, values: readonly [string, string][]): boolean {
  return values.every(([name, value]) => {
    if (name !== 'q') return (item.dataset[name] ?? '').toLowerCase().split(' ').includes(value);
    const outer = item.parentElement?.closest<HTMLElement>('[data-group]')?.firstElementChild?.textContent ?? '';
    const text = `${item.textContent} ${item.querySelector('a')?.href ?? ''} ${outer}`.toLowerCase();
    return value.split(/\s+/).every((word) => text.includes(word));
  });
}

function narrow(filter: HTMLElement): void {
  const values = wanted(filter);
  if (parts && directory) {
    parts.hidden = values.length === 0;
    directory.hidden = values.length > 0;
    if (values.length > 0 && !isWhole()) {
      const ready = (): void => narrow(filter);
      void gather(parts, directory).then(ready, () =>
        say(filter, 'The full list could not be loaded. Open it part by part instead.'),
      );
      return;
    }
  }
  const all = items();
  let count = 0;
  for (const item of all) {
    item.hidden = !fits(item, values);
    if (!item.hidden) count += 1;
  }
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) {
    const left = group.querySelectorAll('[data-item]:not([hidden])').length;
    group.hidden = left === 0;
    const number = group.querySelector('[data-count]');
    if (number) number.textContent = String(left);
  }
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-fold]')) {
    fold.open = values.length > 0;
    fold.hidden = !fold.querySelector('[data-item]:not([hidden])');
  }
  const { many = '', count: total = '' } = filter.dataset;
  say(filter, values.length === 0 ? `${total} ${many}` : `${count} of ${total} ${many}`);
  for (const select of filter.querySelectorAll('select')) countChoices(select, all, values);
}

/** Says of each choice that has a count how many items it would leave beside what the other controls ask for. */
function countChoices(
  select: HTMLSelectElement,
  all: readonly HTMLElement[],
  values: readonly [string, string][],
): void {
  const counted = [...select.options].filter(({ dataset }) => dataset['label'] !== undefined);
  if (counted.length === 0) return;
  const others = values.filter(([name]) => name !== select.name);
  const left = all.filter((item) => fits(item, others));
  for (const option of counted) {
    const count = left.filter((item) => fits(item, [[select.name, option.value.toLowerCase()]])).length;
    option.textContent = `${option.dataset['label'] ?? ''} (${count})`;
    option.disabled = count === 0 && !option.selected;
  }
}

function say(filter: HTMLElement, words: string): void {
  const status = filter.querySelector('[role="status"]');
  if (status) status.textContent = words;
}

/** Writes the values into the address beside what else stands there: a choice is a step that Back undoes, a letter typed is not. */
function remember(filter: HTMLElement, step: boolean): void {
  const query = new URLSearchParams(location.search);
  for (const { name, value } of controlsOf(filter)) {
    query.delete(name);
    if (value !== '') query.set(name, value);
  }
  const text = query.toString();
  const address = `${location.pathname}${text === '' ? '' : `?${text}`}`;
  if (step) history.pushState(null, '', address);
  else history.replaceState(null, '', `${address}${location.hash}`);
}

function recall(filter: HTMLElement): void {
  const query = new URLSearchParams(location.search);
  for (const control of controlsOf(filter)) control.value = query.get(control.name) ?? '';
  for (const select of filter.querySelectorAll('select')) if (select.selectedIndex < 0) select.value = '';
}

/** Narrows the list anew, when its items have moved. */
export function narrowAgain(): void {
  if (found) narrow(found);
}

if (found) {
  recall(found);
  narrow(found);
  found.addEventListener('input', ({ target }) => {
    narrow(found);
    remember(found, target instanceof HTMLSelectElement);
  });
  found.querySelector('button')?.addEventListener('click', () => {
    for (const control of controlsOf(found)) control.value = '';
    narrow(found);
    remember(found, true);
  });
  addEventListener('popstate', () => {
    recall(found);
    narrow(found);
  });
}
