import { arrange } from '../../../search/arrange.ts';
import { countWords } from '../../../search/notes.ts';
import { nothingAsked } from '../../../views/filter/view-state.ts';
import { element } from '../../filter/element.ts';
import { walkWithArrows } from './keys.ts';
import { noteParagraphs } from './notes.ts';
import { keepLink, releaseOf } from './pointer-guard.ts';
import { resultItems, suggestionItem } from './results.ts';
import styles from './results.css?url';
import { forgetSearch, siteSearch, siteTable } from './site-search.ts';
import { statusOf } from './status.ts';
import { answerTyping } from './typing.ts';

/** Results shown in the panel; the search page shows the rest. */
const most = 6;

let turn = 0;

let opened: Promise<void> | undefined;

/** Opens the results under the search box; the promise is kept when they stand there. They answer every later key. */
export function openPanel(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  opened ??= makePanel(form, field);
  return opened;
}

function makePanel(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  const count = element('p', { class: 'search-count', 'aria-hidden': 'true' });
  const read = element('p', { role: 'status', 'aria-live': 'polite', class: 'visually-hidden' });
  const named = element('ul', { class: 'suggestions' });
  const notes = element('div', { class: 'search-notes' });
  const list = element('ol', { class: 'results' });
  const all = element('a', { class: 'search-all', href: form.action }, 'All results, with filters');
  const inside = element(
    'div',
    { class: 'search-panel', role: 'region', 'aria-label': 'Search results' },
    count,
    read,
    named,
    notes,
    list,
    all,
  );
  const status = statusOf(count, read);
  const released = releaseOf(inside);
  const styled = new Promise<void>((resolve) => {
    const sheet = element('link', { rel: 'stylesheet', href: styles });
    for (const end of ['load', 'error']) sheet.addEventListener(end, () => resolve());
    document.head.append(sheet);
  }).then(() => form.append(inside));

  const address = (q: string): string => `${form.action}?${new URLSearchParams({ q }).toString()}`;

  async function show(text: string): Promise<void> {
    turn += 1;
    const mine = turn;
    const query = text.trim();
    inside.hidden = query === '';
    if (query === '') return;
    status.waiting();
    all.href = address(query);
    try {
      const engine = await siteSearch();
      const [found, table] = await Promise.all([engine.find(text, 'typing'), siteTable(false)]);
      const { events, date } = arrange(found, table, { ...nothingAsked, text });
      const [items, pages] = await Promise.all([
        resultItems(events.slice(0, most), found, table),
        engine.suggestions(found),
      ]);
      await released();
      if (mine !== turn) return;
      keepLink(inside, field, () => {
        list.replaceChildren(...items);
        named.replaceChildren(...pages.map(suggestionItem));
        notes.replaceChildren(
          ...(date ? [element('p', {}, `Showing events from ${date.text}.`)] : []),
          ...noteParagraphs(found, 'typing', address),
        );
      });
      all.textContent = events.length > 0 ? 'All results, with filters' : 'Try another search';
      status.say(countWords(events.length), 'after a pause');
    } catch (error) {
      if (mine !== turn) return;
      forgetSearch();
      status.say('Search could not be loaded. Press Enter to try again.', 'now');
      console.error(error);
    }
  }

  answerTyping(field, show);
  field.addEventListener('focus', () => void show(field.value));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) inside.hidden = true;
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !form.contains(event.target)) inside.hidden = true;
  });
  form.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !form.contains(event.relatedTarget)) inside.hidden = true;
  });
  walkWithArrows(field, () =>
    inside.hidden ? [] : inside.querySelectorAll<HTMLElement>('.suggestions a, .result-title, .search-all'),
  );
  void show(field.value);
  return styled;
}
