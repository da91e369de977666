import type { TimelineIndex } from '../../../views/timeline/timeline-index.ts';
import type { ViewState } from '../../../views/filter/view-state.ts';
import { pictureBars } from './picture-bars.ts';
import { chartScale } from './chart-scale.ts';

/**
 * Shows a view on the small chart: what it leaves out is dimmed, its stretch is a band, its day a line. `words` say
 * what is shown. Nothing of it moves anything else on the page.
 */
export type Picture = (index: TimelineIndex, view: ViewState, shown: readonly number[], words: string) => void;

/**
 * Makes the small chart ready to answer views. Its marks stand in the order of the index; the line of a mark with an
 * uncertain date names the position of its mark.
 */
export function picture(): Picture {
  const figure = document.querySelector<HTMLElement>('[data-brush]');
  const svg = figure?.querySelector('.chart-small');
  const band = figure?.querySelector<HTMLElement>('.brush');
  const line = figure?.querySelector<HTMLElement>('.known');
  if (!figure || !svg || !band || !line) return () => undefined;
  const scale = chartScale(figure);
  const marks = [...svg.querySelectorAll(':scope > circle, :scope > .square')];
  const whiskers = [...svg.querySelectorAll<SVGElement>('[data-of]')];
  const showBars = pictureBars(svg, scale);
  const name = svg.getAttribute('aria-label') ?? '';
  const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

  function showBand(from: string, to: string): void {
    // A first day before the span takes in all that stands before it, a last day after it all that follows.
    const start = from === '' ? 0 : scale.shareOf(from);
    const end = to === '' ? 1 : scale.shareOf(to, true);
    const first = start < scale.left ? 0 : Math.min(start, scale.right);
    const last = end > scale.right + 1e-9 ? 1 : Math.max(end, scale.left);
    band?.toggleAttribute('hidden', (from === '' && to === '') || first >= last);
    band?.style.setProperty('inset-inline-start', percent(first));
    band?.style.setProperty('inline-size', percent(last - first));
  }

  return (index, view, shown, words) => {
    const positions = new Set(shown);
    for (const [at, mark] of marks.entries()) mark.classList.toggle('out', !positions.has(at));
    for (const whisker of whiskers) whisker.classList.toggle('out', !positions.has(Number(whisker.dataset['of'])));
    showBars(index, shown);
    showBand(view.from, view.to);
    const day = view.asOf === '' ? 0 : scale.shareOf(view.asOf, true);
    // A day off the scale of the chart has no place on it.
    line.hidden = day < scale.left || day > scale.right + 1e-9;
    line.style.setProperty('inset-inline-start', percent(day));
    svg.setAttribute('aria-label', shown.length === index.id.length ? name : `${name} Shown: ${words}`);
  };
}
