import { arrange } from '../../../search/arrange.ts';
import { countWords } from '../../../search/notes.ts';
import { type FacetName, nameFacets } from '../../../views/filter/event-table.ts';
import { boundOf, sorts, type ViewState, withFacet, wordsOnly, writeView } from '../../../views/filter/view-state.ts';
import { choiceOf, facetOf, viewInAddress } from '../../filter/choice.ts';
import { fillLongLists, setLists } from '../../filter/facet-lists.ts';
import { chosenFilters, dateNote } from './chosen.ts';
import { walkWithArrows } from './keys.ts';
import { noteParagraphs } from './notes.ts';
import { keepLink, releaseOf } from './pointer-guard.ts';
import { resultItems, suggestionItem } from './results.ts';
import { forgetSearch, siteSearch, siteTable } from './site-search.ts';
import { statusOf } from './status.ts';
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

const released = releaseOf(results);
let view = viewInAddress(filters);
let shown = pageSize;
let turn = 0;
/** A reader has opened a facet that is fetched later than the others. */
let namesOpened = false;
/** The address in the bar was chosen, and typing on begins a step of its own. */
let settled = true;

const isName = (facet: FacetName): boolean => nameFacets.some((name) => name === facet);

function address(next: ViewState): string {
  const query = writeView(next);
  return query === '' ? location.pathname : `${location.pathname}?${query}`;
}

/** While typing the address is replaced; a choice, and the first letter after it, is a step that Back undoes. */
function change(next: ViewState, step: 'typing' | 'choice'): Promise<void> {
  view = next;
  shown = pageSize;
  if (address(next) !== location.pathname + location.search)
    history[step === 'typing' && !settled ? 'replaceState' : 'pushState'](null, '', address(next));
  settled = step === 'choice';
  return show(step);
}

async function show(step: 'typing' | 'choice'): Promise<void> {
  turn += 1;
  const mine = turn;
  const asked = view;
  status.waiting();
  try {
    const engine = await siteSearch();
    const asking = step === 'typing' ? 'typing' : 'asked';
    const names = namesOpened || nameFacets.some((name) => asked.facets[name].length > 0);
    const [found, table] = await Promise.all([engine.find(asked.text, asking), siteTable(names)]);
    const arranged = arrange(found, table, asked);
    const [items, pages] = await Promise.all([
      resultItems(arranged.events.slice(0, shown), found, table),
      engine.suggestions(found),
    ]);
    await released();
    // A later keystroke has been answered, or is about to be: what is on the page stays until then.
    if (mine !== turn) return;
    const count = arranged.events.length;
    keepLink(results, field, () => {
      list.replaceChildren(...items);
      named.replaceChildren(...pages.map(suggestionItem));
      notes.replaceChildren(
        ...chosenFilters(table, asked),
        ...dateNote(found, arranged, asked.anyDate),
        ...noteParagraphs(found, asking, (text) => address({ ...asked, text })),
      );
    });
    fillLongLists(filters, table);
    setLists(filters, table, asked, arranged.counts);
    nothing.hidden = count > 0;
    nothing.toggleAttribute('data-no-results', count === 0);
    unfilter.hidden = address(asked) === address(wordsOnly(asked));
    more.hidden = count <= shown;
    more.textContent = `Show ${Math.min(pageSize, count - shown)} more of ${count}`;
    status.say(countWords(count), step === 'typing' ? 'after a pause' : 'now');
    document.body.dataset['searched'] = asked.text;
  } catch (error) {
    if (mine !== turn) return;
    forgetSearch();
    status.say('Search could not be loaded. Press Enter to try again.', 'now');
    console.error(error);
  }
}

function fill(): void {
  field.value = view.text;
  sort.value = view.sort;
  from.value = view.from;
  to.value = view.to;
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
    const opened =
      target instanceof HTMLDetailsElement && target.open ? facetOf(target.dataset['facet'] ?? '') : undefined;
    if (namesOpened || !opened || !isName(opened)) return;
    namesOpened = true;
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
