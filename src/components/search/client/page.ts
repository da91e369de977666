import { type EventTable, type FacetName, nameFacets } from '../../../views/filter/event-table.ts';
import { type Filtered, filterEvents } from '../../../views/filter/filter.ts';
import { boundOf, sorts, type ViewState, withFacet, wordsOnly, writeView } from '../../../views/filter/view-state.ts';
import { choiceOf, facetOf, viewInAddress } from '../../filter/choice.ts';
import { setDay } from '../../filter/day-field.ts';
import { fillLongLists, setLists } from '../../filter/facet-lists.ts';
import { answerIn } from './answer.ts';
import { chosenFilters, dateNote } from './chosen.ts';
import { walkWithArrows } from './keys.ts';
import { siteTable } from './site-search.ts';
import { answerTyping } from './typing.ts';

/** Results shown at once. */
const pageSize = 10;

function part<T extends Element>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no #${id}.`);
  return found;
}

const form = part('search-form', HTMLFormElement);
const field = part('search-q', HTMLInputElement);
const results = part('search-found', HTMLElement);
const list = part('results', HTMLOListElement);
const notes = part('search-notes', HTMLElement);
const nothing = part('search-nothing', HTMLElement);
const tries = part('search-tries', HTMLElement);
const unfilter = part('search-unfilter', HTMLButtonElement);
const filters = part('search-facets', HTMLElement);
const sort = part('search-sort', HTMLSelectElement);
const from = part('search-from', HTMLInputElement);
const to = part('search-to', HTMLInputElement);
const more = part('search-more', HTMLButtonElement);
let view = viewInAddress(filters);
let shown = pageSize;
/** A reader has opened a facet that is fetched later than the others. */
let namesOpened = false;
/** The filters show other counts than those of all events, with which they come. */
let counted = false;
/** The address in the bar was chosen, and typing on begins a step of its own. */
let settled = true;

const isName = (facet: FacetName): boolean => nameFacets.some((name) => name === facet);

function address(next: ViewState): string {
  const query = writeView(next);
  return query === '' ? location.pathname : `${location.pathname}?${query}`;
}

const { answer, clear } = answerIn(
  {
    inside: results,
    field,
    count: part('search-count', HTMLElement),
    read: part('search-status', HTMLElement),
    named: part('search-named', HTMLElement),
    notes,
    list,
  },
  (text) => address({ ...view, text }),
  ({ found, arranged, table }, asked) => [...chosenFilters(table, asked), ...dateNote(found, arranged, asked.anyDate)],
);

/** While typing the address is replaced; a choice, and the first letter after it, is a step that Back undoes. */
function change(next: ViewState, step: 'typing' | 'choice'): Promise<void> {
  view = next;
  shown = pageSize;
  if (address(next) !== location.pathname + location.search)
    history[step === 'typing' && !settled ? 'replaceState' : 'pushState'](null, '', address(next));
  settled = step === 'choice';
  return show(step);
}

function setFilters(table: EventTable, asked: ViewState, counts: Filtered['counts']): void {
  counted = true;
  fillLongLists(filters, table);
  setLists(filters, table, asked, counts);
}

/** What stands there before anything is asked: what can be asked, and the filters. The search itself is not loaded. */
async function showNothing(asked: ViewState): Promise<void> {
  clear('Type a word, a name or a date, or choose a filter.');
  nothing.hidden = true;
  more.hidden = true;
  document.body.dataset['searched'] = '';
  if (!counted && !filters.querySelector('.facet[open] ul[data-fill]')) return;
  const table = await siteTable(namesOpened);
  if (asked !== view) return;
  setFilters(table, asked, filterEvents(table, asked).counts);
}

async function show(step: 'typing' | 'choice'): Promise<void> {
  const asked = view;
  tries.hidden = writeView(asked) !== '';
  if (!tries.hidden) return showNothing(asked);
  const names = namesOpened || nameFacets.some((name) => asked.facets[name].length > 0);
  const answered = await answer({ view, asking: step === 'typing' ? 'typing' : 'asked', most: shown, names });
  if (!answered) return;
  const { table, arranged } = answered;
  const count = arranged.events.length;
  setFilters(table, asked, arranged.counts);
  nothing.hidden = count > 0;
  nothing.toggleAttribute('data-no-results', count === 0);
  unfilter.hidden = address(asked) === address(wordsOnly(asked));
  more.hidden = count <= shown;
  more.textContent = `Show ${Math.min(pageSize, count - shown)} more of ${count}`;
  document.body.dataset['searched'] = asked.text;
}

function fillDays(): void {
  setDay(from, view.from);
  setDay(to, view.to);
}

function fill(): void {
  field.value = view.text;
  sort.value = view.sort;
  fillDays();
}

const dropTyped = answerTyping(field, (text) => change({ ...view, text, anyDate: false }, 'typing'));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  dropTyped();
  void change({ ...view, text: field.value }, 'choice');
});
filters.addEventListener('change', ({ target }) => {
  const choice = choiceOf(target);
  if (choice) void change(withFacet(view, choice.facet, choice.value, choice.on), 'choice');
});
// Toggle events do not bubble.
filters.addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return;
    const opened = facetOf(target.dataset['facet'] ?? '');
    if (!opened || !target.querySelector('ul[data-fill]')) return;
    namesOpened ||= isName(opened);
    void show('choice');
  },
  true,
);
sort.addEventListener('change', () => {
  void change({ ...view, sort: sorts.find((one) => one === sort.value) ?? view.sort }, 'choice');
});
for (const bound of [from, to])
  bound.addEventListener('change', () => {
    void change({ ...view, from: boundOf(from.value, 'first'), to: boundOf(to.value, 'last') }, 'choice');
    fillDays();
  });
unfilter.addEventListener('click', () => {
  void change(wordsOnly(view), 'choice').then(() => field.focus());
  fill();
});
notes.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  const { date, facet = '', value, range } = button.dataset;
  const chosen = facetOf(facet);
  if (date !== undefined) void change({ ...view, anyDate: date === 'any' }, 'choice');
  if (chosen && value !== undefined) void change(withFacet(view, chosen, value, false), 'choice');
  if (range !== undefined) void change({ ...view, from: '', to: '' }, 'choice');
  fill();
  field.focus();
});
more.addEventListener('click', () => {
  const at = shown;
  shown += pageSize;
  void show('choice').then(() => list.children[at]?.querySelector('a')?.focus());
});
addEventListener('popstate', () => {
  view = viewInAddress(filters);
  shown = pageSize;
  settled = true;
  dropTyped();
  fill();
  void show('choice');
});
walkWithArrows(field, () => results.querySelectorAll<HTMLElement>('.suggestions a, .result-title'));
const panel = document.querySelector<HTMLDetailsElement>('.filters > details');
if (panel) panel.open = matchMedia('(min-width: 56rem)').matches;
fill();
void show('choice');
