import { arrange } from '../../views/search/arrange.ts';
import { type Found, openSearch, type Search } from '../../views/search/engine.ts';
import { parametersOf, type SearchState, stateOf, withFacet } from '../../views/search/state.ts';
import { element } from './element.ts';
import { facetFields } from './facets.ts';
import { walkWithArrows } from './keys.ts';
import { wordNotes } from './notes.ts';
import { resultItem, suggestionItem } from './results.ts';
import { siteSource } from './source.ts';

/** Results shown at once. */
const pageSize = 10;

function part<T extends Element>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no #${id}.`);
  return found;
}

const form = part('search-form', HTMLFormElement);
const field = part('search-q', HTMLInputElement);
const list = part('results', HTMLOListElement);
const named = part('search-named', HTMLElement);
const notes = part('search-notes', HTMLElement);
const status = part('search-status', HTMLElement);
const filters = part('search-facets', HTMLElement);
const sort = part('search-sort', HTMLSelectElement);
const from = part('search-from', HTMLInputElement);
const to = part('search-to', HTMLInputElement);
const more = part('search-more', HTMLButtonElement);

const source = siteSource();
let search: Promise<Search> | undefined;
let state = stateOf(new URLSearchParams(location.search));
let shown = pageSize;
let turn = 0;

function address(next: SearchState): string {
  const parameters = parametersOf(next).toString();
  return parameters === '' ? location.pathname : `${location.pathname}?${parameters}`;
}

/** While typing the address is replaced; a choice becomes a step of its own that Back undoes. */
function change(next: SearchState, step: 'typing' | 'choice'): void {
  state = next;
  shown = pageSize;
  if (address(next) !== location.pathname + location.search)
    history[step === 'typing' ? 'replaceState' : 'pushState'](null, '', address(next));
  void show();
}

function dateNote(found: Found, arranged: ReturnType<typeof arrange>): HTMLElement[] {
  const { date, dateWithout, outside } = arranged;
  if (date) {
    const remove = element('button', { type: 'button', 'data-remove-date': '' }, 'Search any date');
    const extra =
      outside.length > 0 ? ` ${outside.length} from outside it fit the words far better and are shown too.` : '';
    return [element('p', { class: 'search-date' }, `Only events of ${date.text}.${extra} `, remove)];
  }
  if (dateWithout)
    return [element('p', {}, `Nothing fits both these words and ${dateWithout.text}; events of any date are shown.`)];
  if (state.ignoreDate === true && found.query.date)
    return [
      element(
        'p',
        {},
        'Events of any date. ',
        element('button', { type: 'button', 'data-keep-date': '' }, `Only ${found.query.date.text}`),
      ),
    ];
  return [];
}

function opened(): Set<string> {
  const open = [...filters.querySelectorAll<HTMLDetailsElement>('details[data-facet]')].filter((group) => group.open);
  return new Set(
    filters.childElementCount === 0 ? ['topic', 'voice', 'year'] : open.map((g) => g.dataset['facet'] ?? ''),
  );
}

function keepFocus(redraw: () => void): void {
  const active = document.activeElement;
  const chosen =
    active instanceof HTMLInputElement && filters.contains(active) ? [active.name, active.value] : undefined;
  redraw();
  if (chosen)
    [...filters.querySelectorAll('input')].find((box) => box.name === chosen[0] && box.value === chosen[1])?.focus();
}

async function show(): Promise<void> {
  turn += 1;
  const mine = turn;
  try {
    search ??= openSearch(source);
    const engine = await search;
    const found = await engine.find(state.q);
    const table = await source.table();
    const arranged = arrange(found, table, state, engine.settings);
    const [cards, things] = await Promise.all([
      Promise.all(arranged.events.slice(0, shown).map((number) => source.eventCard(number))),
      engine.suggestions(found),
    ]);
    // A later keystroke has been answered, or is about to be: what is on the page stays until then.
    if (mine !== turn) return;
    const marks = found.marks;
    list.replaceChildren(...cards.map((card) => resultItem(card, marks)));
    named.replaceChildren(...things.map(suggestionItem));
    const retry = (typed: string, word: string): string => address({ ...state, q: state.q.replace(typed, word) });
    notes.replaceChildren(...dateNote(found, arranged), ...wordNotes(found, retry));
    keepFocus(() => filters.replaceChildren(...facetFields(arranged.facets, opened())));
    const count = arranged.events.length;
    if (count === 0)
      notes.append(element('p', { 'data-no-results': '' }, 'No event was found. Fewer words or filters may help.'));
    more.hidden = count <= shown;
    more.textContent = `Show ${Math.min(pageSize, count - shown)} more of ${count}`;
    status.textContent = count === 1 ? '1 event' : `${count} events`;
    document.body.dataset['searched'] = state.q;
  } catch (error) {
    if (mine !== turn) return;
    search = undefined;
    status.textContent = 'The search could not be loaded. Try again, or browse the timeline.';
    console.error(error);
  }
}

function fill(): void {
  field.value = state.q;
  sort.value = state.sort;
  from.value = state.from ?? '';
  to.value = state.to ?? '';
}

let typing: ReturnType<typeof setTimeout> | undefined;
field.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => change({ ...state, q: field.value, ignoreDate: false }, 'typing'), 30);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  change({ ...state, q: field.value }, 'choice');
});
filters.addEventListener('change', (event) => {
  if (event.target instanceof HTMLInputElement)
    change(withFacet(state, event.target.name, event.target.value, event.target.checked), 'choice');
});
sort.addEventListener('change', () => {
  const parameters = parametersOf(state);
  parameters.set('sort', sort.value);
  change(stateOf(parameters), 'choice');
});
for (const [input, name] of [
  [from, 'from'],
  [to, 'to'],
] as const)
  input.addEventListener('change', () => {
    const parameters = parametersOf(state);
    parameters.set(name, input.value);
    change(stateOf(parameters), 'choice');
  });
notes.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest('[data-remove-date]')) change({ ...state, ignoreDate: true }, 'choice');
  if (event.target.closest('[data-keep-date]')) change({ ...state, ignoreDate: false }, 'choice');
});
more.addEventListener('click', () => {
  const at = shown;
  shown += pageSize;
  void show().then(() => list.children[at]?.querySelector('a')?.focus());
});
addEventListener('popstate', () => {
  state = stateOf(new URLSearchParams(location.search));
  shown = pageSize;
  fill();
  void show();
});
walkWithArrows(field, () => list.querySelectorAll<HTMLElement>('.result-title'));
const panel = document.querySelector<HTMLDetailsElement>('.filters');
if (panel) panel.open = matchMedia('(min-width: 56rem)').matches;
form.hidden = false;
part('search-tools', HTMLElement).hidden = false;
fill();
void show();
