import type { TimelineIndex } from '../../../views/timeline/index-format.ts';
import type { ViewState } from '../../../views/timeline/view-state.ts';
import { element } from './element.ts';
import { type RelaxedFilter, relaxedFilters } from './relax-filters.ts';

const names: Readonly<Record<RelaxedFilter['what'], string>> = {
  topic: 'the topic',
  voice: 'the voice',
  stage: 'the stage',
  weight: 'the weight',
  evidence: 'the evidence',
  kind: 'the kind',
  person: 'the person',
  organisation: 'the organisation',
  text: 'the words',
  from: 'the first day',
  to: 'the last day',
  asOf: 'the day of knowledge',
};

/** Says under an empty result what could be given up, with how many events there would be; hides it otherwise. */
export function showRelaxedFilters(
  box: HTMLElement,
  index: TimelineIndex,
  view: ViewState,
  empty: boolean,
  choose: (view: ViewState) => void,
): void {
  box.hidden = !empty;
  if (!empty) return;
  const ways = relaxedFilters(index, view);
  const words =
    ways.length === 0
      ? 'No event answers all of this, and giving up one part alone does not help. Clear the view to see every event.'
      : 'No event answers all of this. There would be some without';
  const buttons = ways.map((way) => {
    const button = element('button', { type: 'button' }, `${names[way.what]} (${way.count})`);
    button.addEventListener('click', () => choose(way.view));
    return element('li', {}, button);
  });
  box.replaceChildren(element('p', {}, words), element('ul', { class: 'plain' }, ...buttons));
}
