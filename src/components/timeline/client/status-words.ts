import type { Filtered } from '../../../views/timeline/filter.ts';
import { facetNames, type TimelineIndex } from '../../../views/timeline/index-format.ts';
import { shareWords } from '../../../views/timeline/sum-words.ts';
import type { ViewState } from '../../../views/timeline/view-state.ts';
import { pluralise } from '../../../views/words.ts';
import { dayInWords } from './months.ts';

const events = (count: number): string => pluralise(count, 'event');

/** What cannot be answered of a view as it came in an address: values the record does not have, days in the wrong order. */
function faults(view: ViewState, index: TimelineIndex, language: string): string[] {
  const unknown = facetNames.flatMap((facet) =>
    view.facets[facet]
      .filter((value) => !index.words[facet].some(([id]) => id === value))
      .map((value) => `The record has no ${facet} “${value}”.`),
  );
  if (view.from === '' || view.to === '' || view.from <= view.to) return unknown;
  const [from, to] = [dayInWords(view.from, language), dayInWords(view.to, language)];
  return [...unknown, `The first day, ${from}, is after the last, ${to}: they may be swapped.`];
}

/** What the page says of a view: how many events it shows, of how many, and what the chosen day leaves out. */
export function statusWords(view: ViewState, filtered: Filtered, index: TimelineIndex, language: string): string {
  const { shown, perhaps, publishedLater } = filtered;
  const sentences = [`${shareWords(shown.length, index.id.length)}.`, ...faults(view, index, language)];
  if (!view.asOf) return sentences.join(' ');
  const day = dayInWords(view.asOf, language);
  sentences.push(`Only what had happened by ${day} is shown.`);
  if (publishedLater > 0)
    sentences.push(
      view.hideLater
        ? `${events(publishedLater)} that had happened, but were published after that day, ${publishedLater === 1 ? 'is' : 'are'} left out.`
        : `${events(publishedLater)} among them ${publishedLater === 1 ? 'was' : 'were'} published only after that day and ${publishedLater === 1 ? 'is' : 'are'} marked.`,
    );
  if (perhaps > 0)
    sentences.push(`${events(perhaps)} whose date is too loose to say ${perhaps === 1 ? 'is' : 'are'} left out.`);
  return sentences.join(' ');
}
