import { arrange } from '../../views/search/arrange.ts';
import { openSearch, type Search } from '../../views/search/engine.ts';
import { element } from './element.ts';
import { walkWithArrows } from './keys.ts';
import { resultItem, suggestionItem } from './results.ts';
import { siteSource } from './source.ts';
import styles from './results.css?url';

/** Results shown in the panel; the search page shows the rest. */
const most = 6;

const source = siteSource();
let search: Promise<Search> | undefined;
let panel: HTMLElement | undefined;
let turn = 0;

async function show(form: HTMLFormElement, field: HTMLInputElement, inside: HTMLElement): Promise<void> {
  turn += 1;
  const mine = turn;
  const text = field.value.trim();
  inside.hidden = text === '';
  if (text === '') return;
  const status = inside.querySelector('[role="status"]');
  const list = inside.querySelector('ol');
  const named = inside.querySelector('ul');
  const all = inside.querySelector('a.search-all');
  try {
    search ??= openSearch(source);
    const engine = await search;
    const found = await engine.find(text);
    const { events } = arrange(found, await source.table(), { facets: new Map(), sort: 'relevance' }, engine.settings);
    const [cards, things] = await Promise.all([
      Promise.all(events.slice(0, most).map((number) => source.eventCard(number))),
      engine.suggestions(found),
    ]);
    if (mine !== turn) return;
    list?.replaceChildren(...cards.map((card) => resultItem(card, found.marks)));
    named?.replaceChildren(...things.map(suggestionItem));
    if (status) status.textContent = events.length === 1 ? '1 event' : `${events.length} events`;
    all?.setAttribute('href', `${form.action}?${new URLSearchParams({ q: text }).toString()}`);
  } catch (error) {
    search = undefined;
    if (status) status.textContent = 'The search could not be loaded. Press Enter to try again.';
    console.error(error);
  }
}

/** Opens the results under the search box, and answers every later keystroke. */
export function openPanel(form: HTMLFormElement, field: HTMLInputElement): void {
  if (panel) return;
  const inside = element(
    'div',
    { class: 'search-panel', role: 'region', 'aria-label': 'Search results' },
    element('p', { role: 'status', 'aria-live': 'polite', class: 'search-status' }, 'Searching'),
    element('ul', { class: 'suggestions' }),
    element('ol', { class: 'results' }),
    element('a', { class: 'search-all', href: form.action }, 'All results, with filters'),
  );
  panel = inside;
  document.head.append(element('link', { rel: 'stylesheet', href: styles }));
  form.append(inside);
  field.addEventListener('input', () => void show(form, field, inside));
  field.addEventListener('focus', () => void show(form, field, inside));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') inside.hidden = true;
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
  void show(form, field, inside);
}
