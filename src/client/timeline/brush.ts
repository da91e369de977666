/** The smallest stretch, in pixels, that counts as drawn; less is a press on a mark. */
const least = 12;

/**
 * Lets a reader draw a stretch of time over the small plate; `chosen` is given its first and last day (ISO 8601).
 * The fields for the first and the last day do the same without a pointer.
 */
export function brush(chosen: (from: string, to: string) => void): void {
  const figure = document.querySelector<HTMLElement>('[data-brush]');
  const band = figure?.querySelector<HTMLElement>('.brush');
  if (!figure || !band) return;
  const { first = '', last = '' } = figure.dataset;
  // The shares of the figure's width at which the span begins and ends.
  const [left, right] = [Number(figure.dataset['left']), Number(figure.dataset['right'])];
  const [start, end] = [Date.parse(first), Date.parse(last)];

  function dayAt(x: number, box: DOMRect): string {
    const share = ((x - box.left) / box.width - left) / (right - left);
    return new Date(start + Math.min(1, Math.max(0, share)) * (end - start)).toISOString().slice(0, 10);
  }
  let from: number | undefined;
  figure.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && event.pointerType !== 'touch') from = event.clientX;
  });
  figure.addEventListener('pointermove', (event) => {
    if (from === undefined || Math.abs(event.clientX - from) < least) return;
    if (!figure.hasPointerCapture(event.pointerId)) figure.setPointerCapture(event.pointerId);
    const box = figure.getBoundingClientRect();
    band.hidden = false;
    band.style.setProperty('inset-inline-start', `${Math.min(from, event.clientX) - box.left}px`);
    band.style.setProperty('inline-size', `${Math.abs(event.clientX - from)}px`);
  });
  figure.addEventListener('pointerup', (event) => {
    const box = figure.getBoundingClientRect();
    if (from !== undefined && !band.hidden) {
      const [a, b] = [dayAt(Math.min(from, event.clientX), box), dayAt(Math.max(from, event.clientX), box)];
      figure.addEventListener('click', (click) => click.preventDefault(), { once: true, capture: true });
      chosen(a, b);
    }
    from = undefined;
    band.hidden = true;
  });
  figure.addEventListener('pointercancel', () => {
    from = undefined;
    band.hidden = true;
  });
  figure.addEventListener('dragstart', (event) => event.preventDefault());
}
