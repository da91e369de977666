import type { TimelineIndex } from '../../../views/timeline/timeline-index.ts';
import { element } from '../../filter/element.ts';
import { countYears, type Results } from './results.ts';

interface Month {
  readonly section: HTMLElement;
  readonly rows: readonly number[];
}

/** Room kept for a row that is not drawn yet, in rem. */
const rowHeight = 1.9;

/** A row as the page of a small record brings it. `late` says of its sources that they came after the day that is chosen. */
function rowOf(index: TimelineIndex, at: number, base: string, late: string): HTMLElement {
  const id = index.id[at] ?? '';
  const [voice = 0] = index.facets.voice[at] ?? [];
  const [stage = 0] = index.facets.stage[at] ?? [];
  const words = `${index.words.voice[voice]?.[1] ?? ''} · ${index.words.stage[stage]?.[1] ?? ''}`;
  const marks = `who v-${index.positions[voice] ?? ''} m-${index.marks[stage] ?? ''}`;
  const landmark = index.words.weight[index.facets.weight[at]?.[0] ?? -1]?.[0] === '3';
  return element(
    'li',
    { id, class: landmark && 'landmark', 'data-late': late !== '' && late },
    element('a', { class: 'day', href: `#${id}`, tabindex: '-1' }, index.day[at] ?? ''),
    element('a', { href: `${base}events/${id}/`, 'data-event': true }, index.title[at] ?? ''),
    element('span', { class: marks }, words),
  );
}

/** The rows of each month, or of a year where the month is not known. */
function byMonth(index: TimelineIndex, shown: readonly number[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const at of shown) {
    const group = index.group[at] ?? '';
    const rows = groups.get(group);
    if (rows) rows.push(at);
    else groups.set(group, [at]);
  }
  return groups;
}

/** A month without its rows yet, as high as they will be. */
function emptyMonth(heading: string, rows: number): HTMLElement {
  const section = element(
    'div',
    { class: 'month' },
    ...(heading === '' ? [] : [element('h3', {}, heading)]),
    element('ol', { class: 'plain' }),
  );
  section.style.setProperty('min-block-size', `${rows * rowHeight}rem`);
  return section;
}

/**
 * The list of a record too large to send whole: the page brings the landmarks, and rows are drawn from the index,
 * month by month, as they come near the window.
 */
export function rowsDrawn(list: HTMLElement): Results {
  const base = list.dataset['base'] ?? '/';
  const language = document.documentElement.lang;
  const monthWords = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  let months = new Map<HTMLElement, Month>();
  let current: TimelineIndex | undefined;
  let lateOf: (position: number) => string = () => '';

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const month = target instanceof HTMLElement ? months.get(target) : undefined;
        if (month && isIntersecting) draw(month);
      }
    },
    { rootMargin: '100% 0px' },
  );

  function draw(month: Month): void {
    const index = current;
    const rows = month.section.querySelector('ol');
    if (!index || !rows || rows.childElementCount > 0) return;
    rows.append(...month.rows.map((at) => rowOf(index, at, base, lateOf(at))));
    month.section.style.removeProperty('min-block-size');
    near.unobserve(month.section);
  }

  function monthHeading(group: string): string {
    if (!/^\d/.test(group)) return '';
    return group.length === 4 ? 'Month not known' : monthWords.format(new Date(`${group}-01T00:00:00Z`));
  }

  return {
    show(index, shown, late) {
      near.disconnect();
      current = index;
      lateOf = late;
      months = new Map();
      const groups = byMonth(index, shown);
      for (const year of list.querySelectorAll<HTMLElement>('section.year')) {
        const key = year.dataset['year'] ?? '';
        const own = [...groups].filter(([group]) => group === key || group.startsWith(`${key}-`));
        own.sort(([a], [b]) => Number(a.length === 4) - Number(b.length === 4));
        const sections = own.map(([group, rows]) => {
          const section = emptyMonth(monthHeading(group), rows.length);
          months.set(section, { section, rows });
          return section;
        });
        year.querySelector('.months')?.replaceChildren(...sections);
        year.hidden = own.length === 0;
      }
      for (const section of months.keys()) near.observe(section);
      countYears(index, shown);
    },
    reveal(id) {
      const at = current?.id.indexOf(id) ?? -1;
      for (const month of months.values()) if (month.rows.includes(at)) draw(month);
      return document.getElementById(id) ?? undefined;
    },
  };
}
