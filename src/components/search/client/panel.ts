import { nothingAsked } from '../../../views/filter/view-state.ts';
import { element } from '../../filter/element.ts';
import { answerIn } from './answer.ts';
import { walkWithArrows } from './keys.ts';
import styles from './results.css?url';
import { answerTyping } from './typing.ts';

/** Results shown in the panel; the search page shows the rest. */
const most = 6;

let opened: Promise<void> | undefined;

/** Opens the results under the search box; the promise is kept when they stand there. They answer every later key. */
export function openPanel(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  opened ??= makePanel(form, field);
  return opened;
}

async function makePanel(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  const count = element('p', { class: 'search-count', 'aria-hidden': 'true' });
  const read = element('p', { role: 'status', 'aria-live': 'polite', class: 'visually-hidden' });
  const named = element('ul', { class: 'suggestions' });
  const notes = element('div', { class: 'search-notes' });
  const list = element('ol', { class: 'results' });
  const all = element('a', { class: 'search-all', href: form.action }, 'All results, with filters');
  const parts = [count, read, named, notes, list, all];
  const inside = element('div', { class: 'search-panel', role: 'region', 'aria-label': 'Search results' }, ...parts);
  const address = (q: string): string => `${form.action}?${new URLSearchParams({ q }).toString()}`;
  const { answer } = answerIn({ inside, field, count, read, named, notes, list }, address, ({ arranged: { date } }) =>
    date ? [element('p', {}, `Showing events from ${date.text}.`)] : [],
  );

  async function show(text: string): Promise<void> {
    inside.hidden = text.trim() === '';
    if (inside.hidden) return;
    all.href = address(text.trim());
    const shown = await answer({ view: { ...nothingAsked, text }, asking: 'typing', most, names: false });
    if (shown) all.textContent = shown.arranged.events.length > 0 ? 'All results, with filters' : 'Try another search';
  }

  answerTyping(field, show);
  field.addEventListener('focus', () => void show(field.value));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) inside.hidden = true;
  });
  const hideOutside = ({ target }: { readonly target: EventTarget | null }): void => {
    if (target instanceof Node && !form.contains(target)) inside.hidden = true;
  };
  document.addEventListener('click', hideOutside);
  form.addEventListener('focusout', ({ relatedTarget }) => hideOutside({ target: relatedTarget }));
  walkWithArrows(field, () =>
    inside.hidden ? [] : inside.querySelectorAll<HTMLElement>('.suggestions a, .result-title, .search-all'),
  );
  void show(field.value);
  await new Promise<void>((resolve) => {
    const sheet = element('link', { rel: 'stylesheet', href: styles });
    for (const end of ['load', 'error']) sheet.addEventListener(end, () => resolve());
    document.head.append(sheet);
  });
  form.append(inside);
}
