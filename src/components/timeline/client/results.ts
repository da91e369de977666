import type { TimelineIndex } from '../../../views/timeline/timeline-index.ts';
import { yearWords } from '../../../views/timeline/sum-words.ts';

/** What is asked of the list of events, whether its rows came with the page or are drawn. */
export interface Results {
  /** Shows the events at these positions of the index; `late` gives the words for those published later. */
  readonly show: (index: TimelineIndex, shown: readonly number[], late: (position: number) => string) => void;
  /** Brings the row of an event into the page, where it is shown at all. */
  readonly reveal: (id: string) => HTMLElement | undefined;
}

/** How many of the events at these positions stand under each year, or before or after the span. */
function byYear(index: TimelineIndex, positions: Iterable<number>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const at of positions) {
    const group = index.group[at] ?? '';
    const year = /^\d/.test(group) ? group.slice(0, 4) : group;
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

/**
 * Writes how many events each year shows into the index of years, where years without any are dimmed, and beside the
 * heading of the year.
 */
export function countYears(index: TimelineIndex, shown: readonly number[]): void {
  const counts = byYear(index, shown);
  for (const count of document.querySelectorAll<HTMLElement>('[data-count-of]')) {
    const events = counts.get(count.dataset['countOf'] ?? '') ?? 0;
    count.textContent = String(events);
    count.parentElement?.classList.toggle('none', events === 0);
  }
  const totals = byYear(index, index.id.keys());
  for (const share of document.querySelectorAll<HTMLElement>('[data-share-of]')) {
    const group = share.dataset['shareOf'] ?? '';
    const year = /^\d/.test(group) ? group : undefined;
    share.textContent = yearWords(counts.get(group) ?? 0, totals.get(group) ?? 0, year);
  }
}

/** The list whose rows all came with the page: rows, months and years without a shown event are hidden. */
export function rowsInPage(list: HTMLElement): Results {
  const rows = new Map([...list.querySelectorAll<HTMLElement>('li[id]')].map((row) => [row.id, row]));
  return {
    show(index, shown, late) {
      const positions = new Set(shown);
      for (const [at, id] of index.id.entries()) {
        const row = rows.get(id);
        if (!row) continue;
        row.hidden = !positions.has(at);
        const words = row.hidden ? '' : late(at);
        if (words) row.dataset['late'] = words;
        else delete row.dataset['late'];
      }
      for (const section of list.querySelectorAll<HTMLElement>('section, .month'))
        section.hidden = !section.querySelector('li[id]:not([hidden])');
      countYears(index, shown);
    },
    reveal(id) {
      const row = rows.get(id);
      return row && !row.hidden ? row : undefined;
    },
  };
}
