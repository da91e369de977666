import { chartScale } from './chart-scale.ts';

/** The smallest stretch, in pixels, that counts as drawn; less is a press on a mark. */
const least = 12;

/**
 * Lets a reader draw a stretch of time over the small chart; `chosen` is given its first and last day (ISO 8601). The
 * band stays where it was drawn until the chart answers the view. The fields for the first and the last day do the
 * same without a pointer.
 */
export function brush(chosen: (from: string, to: string) => void): void {
  const figure = document.querySelector<HTMLElement>('[data-brush]');
  const band = figure?.querySelector<HTMLElement>('.brush');
  if (!figure || !band) return;
  const { dayAt } = chartScale(figure);
  let from: number | undefined;
  /** How the band stood before it was drawn anew; undefined while nothing is drawn. */
  let before: { readonly hidden: HTMLElement['hidden']; readonly style: string } | undefined;

  figure.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && event.pointerType !== 'touch') from = event.clientX;
  });
  figure.addEventListener('pointermove', (event) => {
    if (from === undefined || Math.abs(event.clientX - from) < least) return;
    if (!figure.hasPointerCapture(event.pointerId)) figure.setPointerCapture(event.pointerId);
    const box = figure.getBoundingClientRect();
    before ??= { hidden: band.hidden, style: band.style.cssText };
    band.hidden = false;
    band.style.setProperty('inset-inline-start', `${Math.min(from, event.clientX) - box.left}px`);
    band.style.setProperty('inline-size', `${Math.abs(event.clientX - from)}px`);
  });
  figure.addEventListener('pointerup', (event) => {
    const box = figure.getBoundingClientRect();
    if (from !== undefined && before) {
      const dayUnder = (x: number): string => dayAt((x - box.left) / box.width);
      figure.addEventListener('click', (click) => click.preventDefault(), { once: true, capture: true });
      chosen(dayUnder(Math.min(from, event.clientX)), dayUnder(Math.max(from, event.clientX)));
    }
    from = before = undefined;
  });
  figure.addEventListener('pointercancel', () => {
    if (before) {
      band.hidden = before.hidden;
      band.style.cssText = before.style;
    }
    from = before = undefined;
  });
  // A press does not focus the year under it, which would be framed while and after a stretch is drawn over it.
  figure.addEventListener('mousedown', (event) => event.preventDefault());
  figure.addEventListener('dragstart', (event) => event.preventDefault());
}
