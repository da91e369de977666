import type { TimelineIndex } from '../../../views/timeline/timeline-index.ts';
import { type PromiseState, promiseStateOn, type PromiseTimeline } from '../../../views/timeline/promise-state.ts';
import type { ViewState } from '../../../views/filter/view-state.ts';
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
 * How many promises had been made, and how they stood: "12 promises had been made by 30 June 2016: 1 settled, 3 past
 * their deadline, 8 open."
 */
export function standingWords(found: readonly Standing[], day: string, judged: boolean): string {
  const made = `${found.length} ${found.length === 1 ? 'promise' : 'promises'} had been made by ${day}`;
  if (found.length === 0) return `No promise had been made by ${day}.`;
  if (judged) return `${made}. From the closing day on each has the verdict of the record.`;
  const settled = found.filter(({ state }) => state.verdict).length;
  const overdue = found.filter(({ state }) => state.overdue).length;
  const parts = [
    `${settled === 0 ? 'none' : settled} settled`,
    `${overdue === 0 ? 'none' : overdue} past ${overdue === 1 ? 'its' : 'their'} deadline`,
    `${found.length - settled - overdue} open`,
  ];
  return `${made}: ${parts.join(', ')}.`;
}

const dueWords = {
  ahead: (date: string) => `due ${date}`,
  over: (date: string) => `was due ${date}`,
  passed: (date: string) => `${date} had been named`,
  met: (date: string) => `due ${date}, met`,
  late: (date: string) => `was due ${date}, met late`,
} as const;

/**
 * What is known of a state beside its verdict: the last step, the deadlines, and, while the promise is not settled, what
 * each deadline is for and, where one is met, that the whole still is not settled.
 */
export function stateWords({ step, due, verdict }: PromiseState): string {
  const met = due.some(({ stands }) => stands === 'met' || stands === 'late');
  const notes = verdict
    ? []
    : due.flatMap(({ date, note }) => (note ? [due.length > 1 ? `${date}: ${note}` : note] : []));
  const words = [
    `Last step: ${step.label.toLowerCase()}, ${step.date}`,
    ...due.map(({ date, stands }) => dueWords[stands](date)),
    ...(met && !verdict ? ['the whole not settled by then'] : []),
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
      overdue ? 'Past its deadline' : (verdict?.label ?? 'Open'),
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
  const [words, list] = [block.querySelector('p'), block.querySelector('ul')];
  if (words) words.textContent = standingWords(found, day, view.asOf >= index.closing);
  list?.replaceChildren(...found.map((standing) => row(standing, block.dataset['base'] ?? '/')));
}
