import type { Filtered } from '../../../views/filter/filter.ts';
import { type EventTable, facetNames } from '../../../views/filter/event-table.ts';
import { facetHeadings } from '../../../views/filter/facet-headings.ts';
import { shareWords } from '../../../views/timeline/sum-words.ts';
import type { ViewState } from '../../../views/filter/view-state.ts';
import { pluralise } from '../../../views/words.ts';
import { dayInWords } from './months.ts';

const events = (count: number): string => pluralise(count, 'event');

/** What cannot be answered of a view as it came in an address: values the record does not have, days in the wrong order. */
function faults(view: ViewState, table: EventTable, language: string): string[] {
  const unknown = facetNames.flatMap((facet) =>
    view.facets[facet]
      .filter((value) => !table.words[facet].some(([id]) => id === value))
      .map((value) => `No option “${value}” in the filter “${facetHeadings[facet]}”.`),
  );
  if (view.from === '' || view.to === '' || view.from <= view.to) return unknown;
  const [from, to] = [dayInWords(view.from, language), dayInWords(view.to, language)];
  return [...unknown, `The start date, ${from}, is after the end date, ${to}. Swap them?`];
}

/** What the page says of a view: how many events it shows, of how many, and what the chosen day leaves out. */
export function statusWords(view: ViewState, filtered: Filtered, table: EventTable, language: string): string {
  const { shown, perhaps, publishedLater } = filtered;
  const sentences = [`${shareWords(shown.length, table.from.length)}.`, ...faults(view, table, language)];
  if (!view.asOf) return sentences.join(' ');
  const day = dayInWords(view.asOf, language);
  sentences.push(`Showing only events up to ${day}.`);
  if (publishedLater > 0)
    sentences.push(
      view.hideLater
        ? `${publishedLater} more ${publishedLater === 1 ? 'is' : 'are'} hidden because our dated sources for ${publishedLater === 1 ? 'it' : 'them'} appeared only after that date.`
        : `${publishedLater} of them ${publishedLater === 1 ? 'is' : 'are'} marked: our dated sources for ${publishedLater === 1 ? 'it' : 'them'} appeared only after that date.`,
    );
  if (perhaps > 0)
    sentences.push(
      `${events(perhaps)} ${perhaps === 1 ? 'is hidden because its date is' : 'are hidden because their dates are'} too imprecise to place before or after that date.`,
    );
  return sentences.join(' ');
}
