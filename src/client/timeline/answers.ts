import { filterIndex, prepareText } from '../../views/timeline/filter.ts';
import type { TimelineIndex } from '../../views/timeline/index-format.ts';
import { nothingAsked, type ViewState } from '../../views/timeline/view-state.ts';
import type { Controls } from './controls.ts';
import { fillLongLists, setLists } from './facet-lists.ts';
import { dayInWords } from './months.ts';
import { showPromises } from './promises-then.ts';
import { type Results, rowsInPage } from './results.ts';
import { rowsDrawn } from './rows-drawn.ts';
import { showLoosenings } from './show-loosenings.ts';
import { statusWords } from './status-words.ts';

/** Answers what a reader asks of the timeline. It comes with the index, when a reader first reaches for a filter. */
export interface Answers {
  /** Shows a view; `choose` is given the view that a reader chooses instead of one that shows nothing. */
  readonly show: (view: ViewState, choose: (view: ViewState) => void) => void;
  readonly reveal: Results['reveal'];
}

/** Makes the page ready to answer from an index. */
export function answersFrom(on: Controls, index: TimelineIndex): Answers {
  const language = document.documentElement.lang;
  const results = on.list.dataset['condensed'] === undefined ? rowsInPage(on.list) : rowsDrawn(on.list);
  setTimeout(() => prepareText(index), 300);
  fillLongLists(on.form, index, filterIndex(index, nothingAsked).counts);
  return {
    show(view, choose) {
      const filtered = filterIndex(index, view);
      results.show(index, filtered.shown, (at) => {
        const later = index.later[at] ?? '';
        return view.asOf && later > view.asOf ? `published by ${dayInWords(later, language)}` : '';
      });
      setLists(on.form, index, view, filtered.counts);
      showPromises(on.promises, index, view);
      showLoosenings(on.loosen, index, view, filtered.shown.length === 0, choose);
      on.status.textContent = statusWords(view, filtered, index.id.length, language);
    },
    reveal: results.reveal,
  };
}
