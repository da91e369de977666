import { arrange } from '../../../views/search/arrange.ts';
import { openSearch, type Search } from '../../../views/search/engine.ts';
import type { EventTable } from '../../../views/search/table.ts';
import { laterFacets } from '../../../views/search/later-facets.ts';
import { countWords } from '../../../views/search/notes.ts';
import {
  parametersOf,
  type SearchState,
  stateOf,
  withFacet,
  withoutFilters,
  withoutRange,
} from '../../../views/search/state.ts';
import { chosenFilters, dateNote } from './chosen.ts';
import { keepBox, openGroups, facetFields } from './facets.ts';
import { walkWithArrows } from './keys.ts';
import { noteParagraphs } from './notes.ts';
import { resultItem, suggestionItem } from './results.ts';
import { siteSource } from './source.ts';
import { statusOf } from './status.ts';
import { keepLink, releaseOf } from './steady.ts';
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
const named = part('search-named', HTMLElement);
const notes = part('search-notes', HTMLElement);
const nothing = part('search-nothing', HTMLElement);
const unfilter = part('search-unfilter', HTMLButtonElement);
const filters = part('search-facets', HTMLElement);
const sort = part('search-sort', HTMLSelectElement);
const from = part('search-from', HTMLInputElement);
const to = part('search-to', HTMLInputElement);
const more = part('search-more', HTMLButtonElement);
const status = statusOf(part('search-count', HTMLElement), part('search-status', HTMLElement));

const source = siteSource();
const released = releaseOf(results);
let search: Promise<Search> | undefined;
let state = stateOf(new URLSearchParams(location.search));
let shown = pageSize;
let turn = 0;
/** A reader has opened a facet that is fetched later than the others. */
let namesOpened = false;
/** The address in the bar was chosen, and typing on begins a step of its own. */
let settled = true;

function address(next: SearchState): string {
  const parameters = parametersOf(next).toString();
  return parameters === '' ? location.pathname : `${location.pathname}?${parameters}`;
}

/** While typing the address is replaced; a choice, and the first letter after it, is a step that Back undoes. */
function change(next: SearchState, step: 'typing' | 'choice'): Promise<void> {
  state = next;
  shown = pageSize;
  if (address(next) !== location.pathname + location.search)
    history[step === 'typing' && !settled ? 'replaceState' : 'pushState'](null, '', address(next));
  settled = step === 'choice';
  return show(step);
}

/** The table with people and organisations once they are narrowed by or looked at. */
async function tableFor({ facets }: SearchState): Promise<EventTable> {
  const wanted = namesOpened || laterFacets.some(({ name }) => facets.has(name));
  const [table, names] = await Promise.all([source.table(), wanted ? source.names() : []]);
  return { ...table, facets: [...table.facets, ...names] };
}

async function show(step: 'typing' | 'choice'): Promise<void> {
  turn += 1;
  const mine = turn;
  const asked = state;
  status.waiting();
  try {
    search ??= openSearch(source);
    const engine = await search;
    const [found, table] = await Promise.all([engine.find(asked.q), tableFor(asked)]);
    const arranged = arrange(found, table, asked, engine.settings);
    const [cards, things] = await Promise.all([
      Promise.all(arranged.events.slice(0, shown).map((number) => source.eventCard(number))),
      engine.suggestions(found),
    ]);
    await released();
    // A later keystroke has been answered, or is about to be: what is on the page stays until then.
    if (mine !== turn) return;
    const count = arranged.events.length;
    const { languages } = engine.settings;
    const retry = (q: string): string => address({ ...asked, q });
    keepLink(results, field, () => {
      list.replaceChildren(...cards.map((card) => resultItem(card, found.marks, languages)));
      named.replaceChildren(...things.map(suggestionItem));
      notes.replaceChildren(
        ...chosenFilters(arranged, asked),
        ...dateNote(found, arranged, asked.ignoreDate === true),
        ...noteParagraphs(found, step === 'typing' ? 'typing' : 'asked', retry),
      );
    });
    keepBox(filters, () =>
      filters.replaceChildren(
        ...facetFields(arranged.facets, arranged.events.length > 0 ? laterFacets : [], openGroups(filters)),
      ),
    );
    nothing.hidden = count > 0;
    nothing.toggleAttribute('data-no-results', count === 0);
    unfilter.hidden = address(asked) === address(withoutFilters(asked));
    more.hidden = count <= shown;
    more.textContent = `Show ${Math.min(pageSize, count - shown)} more of ${count}`;
    status.say(countWords(count), step === 'typing' ? 'after a pause' : 'now');
    document.body.dataset['searched'] = asked.q;
  } catch (error) {
    if (mine !== turn) return;
    search = undefined;
    status.say('The search could not be loaded. Press Enter to try again, or browse the timeline.', 'now');
    console.error(error);
  }
}

function fill(): void {
  field.value = state.q;
  sort.value = state.sort;
  from.value = state.from ?? '';
  to.value = state.to ?? '';
}

function set(name: string, value: string): void {
  const parameters = parametersOf(state);
  parameters.set(name, value);
  void change(stateOf(parameters), 'choice');
}

const dropTyped = answerTyping(field, (q) => change({ ...state, q, ignoreDate: false }, 'typing'));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  dropTyped();
  void change({ ...state, q: field.value }, 'choice');
});
filters.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement)
    void change(withFacet(state, target.name, target.value, target.checked), 'choice');
});
// Toggle events do not bubble.
filters.addEventListener(
  'toggle',
  ({ target }) => {
    const opened = target instanceof HTMLDetailsElement && target.open ? target.dataset['facet'] : undefined;
    if (namesOpened || !laterFacets.some(({ name }) => name === opened)) return;
    namesOpened = true;
    void show('choice');
  },
  true,
);
sort.addEventListener('change', () => set('sort', sort.value));
from.addEventListener('change', () => set('from', from.value));
to.addEventListener('change', () => set('to', to.value));
unfilter.addEventListener('click', () => {
  void change(withoutFilters(state), 'choice').then(() => field.focus());
  fill();
});
notes.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  const { date, facet, value, range } = button.dataset;
  if (date !== undefined) void change({ ...state, ignoreDate: date === 'any' }, 'choice');
  if (facet !== undefined && value !== undefined) void change(withFacet(state, facet, value, false), 'choice');
  if (range !== undefined) void change(withoutRange(state), 'choice');
  fill();
  field.focus();
});
more.addEventListener('click', () => {
  const at = shown;
  shown += pageSize;
  void show('choice').then(() => list.children[at]?.querySelector('a')?.focus());
});
addEventListener('popstate', () => {
  state = stateOf(new URLSearchParams(location.search));
  shown = pageSize;
  settled = true;
  dropTyped();
  fill();
  void show('choice');
});
walkWithArrows(field, () => results.querySelectorAll<HTMLElement>('.suggestions a, .result-title'));
const panel = document.querySelector<HTMLDetailsElement>('.filters');
if (panel) panel.open = matchMedia('(min-width: 56rem)').matches;
fill();
void show('choice');
