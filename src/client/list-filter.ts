/**
 * Narrows a list by the controls of the form `[data-filter]`: an item stays when, for every control with a value,
 * its `data-<name>` holds that value among its words, and its text holds every word of the field `q`.
 * The values stand in the address, so that a narrowed list can be linked to.
 */
const form = document.querySelector<HTMLFormElement>('form[data-filter]');
const items = [...document.querySelectorAll<HTMLElement>('[data-item]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];

function wanted(values: FormData): [string, string][] {
  return [...values].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim().toLowerCase()]] : [],
  );
}

function fits(item: HTMLElement, values: readonly [string, string][]): boolean {
  return values.every(([name, value]) => {
    if (name !== 'q') return (item.dataset[name] ?? '').toLowerCase().split(' ').includes(value);
    const outer = item.parentElement?.closest<HTMLElement>('[data-group]')?.firstElementChild?.textContent ?? '';
    const text = `${item.textContent} ${item.querySelector('a')?.href ?? ''} ${outer}`.toLowerCase();
    return value.split(/\s+/).every((word) => text.includes(word));
  });
}

function narrow(filter: HTMLFormElement): void {
  const values = wanted(new FormData(filter));
  let count = 0;
  for (const item of items) {
    item.hidden = !fits(item, values);
    if (!item.hidden) count += 1;
  }
  for (const group of groups) {
    const left = group.querySelectorAll('[data-item]:not([hidden])').length;
    group.hidden = left === 0;
    const number = group.querySelector('[data-count]');
    if (number) number.textContent = String(left);
  }
  const status = filter.querySelector<HTMLElement>('[role="status"]');
  if (status)
    status.textContent =
      values.length === 0
        ? `${count} ${status.dataset['many'] ?? ''}`
        : `${count} of ${items.length} ${status.dataset['many'] ?? ''}`;
}

/** Writes the values into the address: a choice is a step that Back undoes, a letter typed is not. */
function remember(filter: HTMLFormElement, step: boolean): void {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(filter))
    if (typeof value === 'string' && value !== '') query.set(name, value);
  const text = query.toString();
  const address = `${location.pathname}${text === '' ? '' : `?${text}`}`;
  if (step) history.pushState(null, '', address);
  else history.replaceState(null, '', `${address}${location.hash}`);
}

function recall(filter: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const control of filter.elements)
    if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement)
      control.value = query.get(control.name) ?? '';
  for (const select of filter.querySelectorAll('select')) if (select.selectedIndex < 0) select.value = '';
}

if (form) {
  form.hidden = false;
  recall(form);
  narrow(form);
  form.addEventListener('input', ({ target }) => {
    narrow(form);
    remember(form, target instanceof HTMLSelectElement);
  });
  form.addEventListener('reset', () => {
    // The values are reset after this event.
    setTimeout(() => {
      narrow(form);
      remember(form, true);
    });
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', () => {
    recall(form);
    narrow(form);
  });
}

export {};
