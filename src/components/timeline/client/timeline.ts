import { boundOf, nothingAsked, type ViewState, withFacet, writeView } from '../../../views/filter/view-state.ts';
import type { Answers } from './answers.ts';
import { brush } from './brush.ts';
import { choiceOf, viewInAddress } from '../../filter/choice.ts';
import { setDay } from '../../filter/day-field.ts';
import { controls } from './controls.ts';
import { dayInWords, lastDayOf, monthNumber } from './months.ts';
import { playButton } from './play.ts';
import { moveByKeys } from './row-keys.ts';

const on = controls();
const language = document.documentElement.lang;
const firstMonth = monthNumber(on.slider.dataset['first'] ?? '');
let view = viewInAddress(on.filters);
let loading: Promise<Answers> | undefined;
let touched = false;

async function text(name: string): Promise<string> {
  const answer = await fetch(`${on.filters.dataset['files'] ?? ''}${name}.json`);
  if (!answer.ok) throw new Error(`${name}.json answered ${answer.status}.`);
  return answer.text();
}

/** The events and what answers from them, fetched when a reader first reaches for a filter or arrives with one in the address. */
function answers(): Promise<Answers> {
  loading ??= Promise.all([import('./answers.ts'), text('table'), text('names'), text('rows')]).then(
    ([{ answersFrom }, ...files]) => answersFrom(on, ...files),
  );
  return loading;
}

async function show(): Promise<Answers | undefined> {
  try {
    const ready = await answers();
    await ready.show(view, (next) => choose(next));
    return ready;
  } catch {
    loading = undefined;
    on.status.textContent = 'Filters could not be loaded. Reload the page, or open a year to see its events.';
    return undefined;
  } finally {
    on.list.classList.remove('waiting');
  }
}

/** Sets the fields to the view; the field a reader is typing in is left alone. */
function setFields(): void {
  if (on.text.value !== view.text && document.activeElement !== on.text) on.text.value = view.text;
  setDay(on.from, view.from);
  setDay(on.to, view.to);
  setDay(on.day, view.asOf);
  const { min, max } = on.slider;
  const month = view.asOf ? monthNumber(view.asOf) - firstMonth : Number(max);
  on.slider.value = String(Math.min(Math.max(month, Number(min)), Number(max)));
  on.slider.setAttribute('aria-valuetext', view.asOf ? dayInWords(view.asOf, language) : 'all dates');
  on.hideLater.checked = view.hideLater;
  on.hideLater.disabled = view.asOf === '';
  on.whole.hidden = view.asOf === '';
}

/** Browsers allow so many changes of the address in a time: what goes by while a reader types or drags is written in pauses. */
const pause = 300;
let writing: ReturnType<typeof setTimeout> | undefined;

function write(how: 'pushState' | 'replaceState'): void {
  const query = writeView(view);
  history[how](null, '', query ? `${location.pathname}?${query}` : location.pathname);
}
/** Writes what is still to be written into the address. */
function settle(): void {
  if (writing === undefined) return;
  clearTimeout(writing);
  writing = undefined;
  write('replaceState');
}

/** Takes up a view. A choice is a step of its own in the history of the browser; what goes by on the way is not. */
function choose(next: ViewState, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') settle();
  clearTimeout(writing);
  view = next;
  touched = true;
  if (how === 'replace') writing = setTimeout(settle, pause);
  else if (writeView(view) !== writeView(viewInAddress(on.filters))) write('pushState');
  setFields();
  void show();
}

on.filters.addEventListener('change', (event) => {
  const choice = choiceOf(event.target);
  if (choice) {
    choose(withFacet(view, choice.facet, choice.value, choice.on));
  } else if (event.target === on.from || event.target === on.to) {
    choose({ ...view, from: boundOf(on.from.value, 'first'), to: boundOf(on.to.value, 'last') });
  }
});
on.text.addEventListener('input', () => choose({ ...view, text: on.text.value.trim() }, 'replace'));
on.clear.addEventListener('click', () => choose(nothingAsked));
on.copy.addEventListener('click', () => {
  const done = (words: string): void => {
    on.copy.textContent = words;
    setTimeout(() => (on.copy.textContent = 'Copy link to these results'), 2500);
  };
  // Pages without a secure origin have no clipboard; the address bar holds the view all the same.
  navigator.clipboard.writeText(location.href).then(
    () => done('Copied'),
    () => done('Couldn’t copy. Copy the address from your browser.'),
  );
});

const stop = playButton(
  on.play,
  () => {
    const at = view.asOf ? monthNumber(view.asOf) - firstMonth : -1;
    const next = at >= Number(on.slider.max) ? 0 : Math.max(at, -1) + 1;
    on.status.setAttribute('aria-live', 'off');
    choose({ ...view, asOf: lastDayOf(firstMonth + next) }, 'replace');
    return next < Number(on.slider.max);
  },
  () => {
    on.status.setAttribute('aria-live', 'polite');
    void show();
  },
);
function atDay(day: string, how: 'push' | 'replace'): void {
  stop();
  choose({ ...view, asOf: day }, how);
}
on.slider.addEventListener('input', () => atDay(lastDayOf(firstMonth + Number(on.slider.value)), 'replace'));
on.day.addEventListener('change', () => atDay(boundOf(on.day.value, 'last'), 'push'));
on.whole.addEventListener('click', () => {
  atDay('', 'push');
  on.day.focus();
});
on.hideLater.addEventListener('change', () => choose({ ...view, hideLater: on.hideLater.checked }));

for (const intent of ['pointerover', 'focusin', 'toggle'])
  on.filters.addEventListener(intent, () => void answers().catch(() => (loading = undefined)), {
    once: true,
    capture: true,
  });

addEventListener('popstate', () => {
  clearTimeout(writing);
  writing = undefined;
  stop();
  view = viewInAddress(on.filters);
  setFields();
  if (touched || writeView(view)) void show();
});

const wide = matchMedia('(min-width: 60rem)');
function fold(): void {
  for (const panel of document.querySelectorAll<HTMLDetailsElement>('details[data-folded]')) panel.open = wide.matches;
}
wide.addEventListener('change', fold);
fold();
// Before a link is followed or the address is copied, it must be that of the view.
document.addEventListener('click', settle, { capture: true });
moveByKeys(on.list);
brush((from, to) => choose({ ...view, from, to }));
setFields();

if (writeView(view)) {
  // Nothing is shown until the view is known, so that no row moves once it is on the screen.
  on.list.classList.add('waiting');
  void show().then(toRow);
} else if (on.list.dataset['condensed'] !== undefined && location.hash) void show().then(toRow);

/** The browser looked for the row of the address before the view was applied: it is looked for again. */
function toRow(ready: Answers | undefined): void {
  const row = location.hash ? ready?.reveal(location.hash.slice(1)) : undefined;
  row?.scrollIntoView({ block: 'center' });
}
