import type { TimelineIndex } from '../../views/timeline/index-format.ts';
import { type PromiseState, promiseStateOn, type PromiseTimeline } from '../../views/timeline/promise-state.ts';
import type { ViewState } from '../../views/timeline/view-state.ts';
import { element } from './element.ts';
import { dayInWords } from './months.ts';

interface Standing {
  readonly promise: PromiseTimeline;
  readonly state: PromiseState;
}

/** The promises made by the day of a view, within its topics, as they stood that day; those past a deadline first. */
export function standings(index: TimelineIndex, view: ViewState): Standing[] {
  const topics = view.facets.topic;
  const found = index.promises.flatMap((promise) => {
    if (topics.length > 0 && !promise.topics.some((topic) => topics.includes(topic))) return [];
    const state = promiseStateOn(promise, view.asOf, index.closing);
    return state ? [{ promise, state }] : [];
  });
  return found.sort((a, b) => Number(b.state.due?.passed ?? false) - Number(a.state.due?.passed ?? false));
}

/** How many promises had been made, and how they stood: "12 promises had been made by 30 June 2016, 3 of them past a deadline." */
export function standingWords(found: readonly Standing[], day: string, judged: boolean): string {
  const made = `${found.length} ${found.length === 1 ? 'promise' : 'promises'} had been made by ${day}`;
  if (found.length === 0) return `No promise had been made by ${day}.`;
  if (judged) return `${made}. From the closing day on each has the verdict of the record.`;
  const passed = found.filter(({ state }) => state.due?.passed).length;
  return `${made}, ${passed === 0 ? 'none' : passed} of them past a deadline. There was no verdict yet.`;
}

function row({ promise, state }: Standing, base: string): HTMLElement {
  const { step, due, verdict } = state;
  const words = element('span', { class: 'state' });
  if (verdict) words.append(element('b', { class: `t-${verdict.tone}` }, verdict.label), '; ');
  words.append(`${verdict ? step.label.toLowerCase() : step.label}, ${step.date}`);
  if (due) {
    words.append('; ');
    words.append(due.passed ? element('b', { class: 't-late' }, `deadline passed: ${due.date}`) : `due ${due.date}`);
  }
  return element('li', {}, element('a', { href: `${base}promises/${promise.id}/` }, promise.title), words);
}

/**
 * Fills the block that tells how each promise stood on the day of the view; hides it without a day.
 * Rows are made anew each time, so that nothing that is on the screen is pushed about while months go by.
 */
export function showPromises(block: HTMLElement, index: TimelineIndex, view: ViewState): void {
  block.hidden = view.asOf === '';
  if (block.hidden) return;
  const found = standings(index, view);
  const day = dayInWords(view.asOf, document.documentElement.lang);
  const [words, list] = [block.querySelector('p'), block.querySelector('ul')];
  if (words) words.textContent = standingWords(found, day, view.asOf >= index.closing);
  list?.replaceChildren(...found.map((standing) => row(standing, block.dataset['base'] ?? '/')));
}
