import type { TimelineIndex } from '../../../views/timeline/timeline-index.ts';
import { type PromiseState, promiseStateOn, type PromiseTimeline } from '../../../views/timeline/promise-state.ts';
import type { ViewState } from '../../../views/filter/view-state.ts';
import { joined, pluralise } from '../../../views/words.ts';
import { element } from '../../filter/element.ts';
import { dayInWords } from './months.ts';

interface Standing {
  readonly promise: PromiseTimeline;
  readonly state: PromiseState;
}

/** The promises made by the day of a view, within its topics, as they stood that day; those past their deadline first. */
export function standings(index: TimelineIndex, view: ViewState): Standing[] {
  const topics = view.facets.topic;
  const found = index.promises.flatMap((promise) => {
    if (topics.length > 0 && !promise.topics.some((topic) => topics.includes(topic))) return [];
    const state = promiseStateOn(promise, view.asOf);
    return state ? [{ promise, state }] : [];
  });
  return found.sort((a, b) => Number(b.state.overdue) - Number(a.state.overdue));
}

/**
 * How many promises had been made, and how they stood: "Of 12 promises made by 30 June 2016, 1 was resolved, 3 were
 * overdue and 8 were unresolved."
 */
export function standingWords(found: readonly Standing[], day: string, closing: string | undefined): string {
  if (found.length === 0) return `No promise had been made by ${day}.`;
  const made = `${pluralise(found.length, 'promise')} made by ${day}`;
  if (closing !== undefined) return `${made}. From ${closing} each is shown with its verdict.`;
  const resolved = found.filter(({ state }) => state.verdict).length;
  const overdue = found.filter(({ state }) => state.overdue).length;
  const parts = [
    { count: resolved, is: 'resolved' },
    { count: overdue, is: 'overdue' },
    { count: found.length - resolved - overdue, is: 'unresolved' },
  ].map(({ count, is }) => `${count === 0 ? 'none' : count} ${count === 1 ? 'was' : 'were'} ${is}`);
  return `Of ${made}, ${joined(parts)}.`;
}

const dueWords = {
  ahead: (date: string) => `deadline ${date}`,
  over: (date: string) => `deadline ${date}, passed`,
  passed: (date: string) => `earlier date given: ${date}`,
  met: (date: string) => `deadline ${date}, met`,
  late: (date: string) => `deadline ${date}, met late`,
} as const;

/**
 * What is known of a state beside its verdict: the latest update, the deadlines, and, while the promise is not settled, what
 * each deadline is for and, where one is met, that the whole still is not settled.
 */
export function stateWords({ step, due, verdict }: PromiseState): string {
  const met = due.some(({ stands }) => stands === 'met' || stands === 'late');
  const notes = verdict
    ? []
    : due.flatMap(({ date, note }) => (note ? [due.length > 1 ? `${date}: ${note}` : note] : []));
  const words = [
    `Latest update: ${step.label.toLowerCase()}, ${step.date}`,
    ...due.map(({ date, stands }) => dueWords[stands](date)),
    ...(met && !verdict ? ['the promise as a whole unresolved'] : []),
  ].join('; ');
  return [words, ...notes].join('. ');
}

function row({ promise, state }: Standing, base: string): HTMLElement {
  const { verdict, overdue } = state;
  const words = element('span', { class: 'state' });
  words.append(
    element(
      'b',
      { class: `t-${overdue ? 'late' : (verdict?.tone ?? 'open')}` },
      overdue ? 'Overdue' : (verdict?.label ?? 'Unresolved'),
    ),
    `. ${stateWords(state)}`,
  );
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
  const closing = dayInWords(index.closing, document.documentElement.lang);
  const [words, list] = [block.querySelector('p'), block.querySelector('ul')];
  if (words) words.textContent = standingWords(found, day, view.asOf >= index.closing ? closing : undefined);
  list?.replaceChildren(...found.map((standing) => row(standing, block.dataset['base'] ?? '/')));
}
