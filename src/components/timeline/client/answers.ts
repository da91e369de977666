import { filterEvents } from '../../../views/filter/filter.ts';
import type { TimelineIndex } from '../../../views/timeline/timeline-index.ts';
import { readIndex } from '../../../views/timeline/read-index.ts';
import { type Sum, sumWords } from '../../../views/timeline/sum-words.ts';
import type { ViewState } from '../../../views/filter/view-state.ts';
import type { Controls } from './controls.ts';
import { fillLongLists, setLists } from '../../filter/facet-lists.ts';
import { dayInWords } from './months.ts';
import { picture } from './picture.ts';
import { showPromises } from './promises-then.ts';
import { type Results, rowsInPage } from './results.ts';
import { rowsDrawn } from './rows-drawn.ts';
import { showRelaxedFilters } from './show-relaxed-filters.ts';
import { statusWords } from './status-words.ts';

/** Answers what a reader asks of the timeline. It comes with the index, when a reader first reaches for a filter. */
export interface Answers {
  /** Shows a view; `choose` is given the view that a reader chooses instead of one that shows nothing. */
  readonly show: (view: ViewState, choose: (view: ViewState) => void) => Promise<void>;
  readonly reveal: Results['reveal'];
}

/** What the events at these positions come to. */
function sumOf({ id, words, facets, group, phrases }: TimelineIndex, shown: readonly number[], edges: string): Sum {
  const counts = words.voice.map(() => 0);
  for (const at of shown) for (const voice of facets.voice[at] ?? []) counts[voice] = (counts[voice] ?? 0) + 1;
  return {
    shown: shown.length,
    total: id.length,
    voices: phrases.map((phrase, voice) => ({ phrase, count: counts[voice] ?? 0 })).filter(({ count }) => count > 0),
    outside: shown.filter((at) => !/^\d/.test(group[at] ?? '')).length,
    edges,
  };
}

/** The places of the events that words are found in, by the search; undefined when there are no words. */
async function foundIn(index: TimelineIndex, { text, anyDate }: ViewState): Promise<ReadonlySet<number> | undefined> {
  if (text === '') return undefined;
  const { wholly } = await import('../../search/client/wholly.ts');
  return wholly(index, text, anyDate);
}

/** Makes the page ready to answer from files, as they were fetched. Throws when one cannot be read (see `readIndex`). */
export function answersFrom(on: Controls, table: string, names: string, rows: string): Answers {
  const index = readIndex(table, names, rows);
  const language = document.documentElement.lang;
  const results = on.list.dataset['condensed'] === undefined ? rowsInPage(on.list) : rowsDrawn(on.list);
  const showPicture = picture();
  fillLongLists(on.filters, index);
  let turn = 0;
  return {
    async show(view, choose) {
      turn += 1;
      const mine = turn;
      const found = await foundIn(index, view);
      // A later view has been answered, or is about to be.
      if (mine !== turn) return;
      const filtered = filterEvents(index, view, found);
      results.show(index, filtered.shown, (at) => {
        const later = index.later[at] ?? '';
        return view.asOf && later > view.asOf ? `published by ${dayInWords(later, language)}` : '';
      });
      const sum = sumWords(sumOf(index, filtered.shown, on.sum.dataset['edges'] ?? ''));
      on.sum.textContent = sum;
      showPicture(index, view, filtered.shown, sum);
      setLists(on.filters, index, view, filtered.counts);
      showPromises(on.promises, index, view);
      on.relaxed.hidden = filtered.shown.length > 0;
      if (!on.relaxed.hidden) showRelaxedFilters(on.relaxed, index, view, found, choose);
      on.status.textContent = statusWords(view, filtered, index, language);
    },
    reveal: results.reveal,
  };
}
