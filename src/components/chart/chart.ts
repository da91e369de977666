import { linkDots, linksByPlace } from './link-dots.ts';

/**
 * Shows what a mark or a thread of the chart stands for when it is pointed at or focused: its name, which without script
 * is the browser's own tool tip; and what belongs to it: the events that moved a promise, joined in order of time, or
 * the promises an event moved. Escape puts all of it away. The lightest marks become links when the chart is first pointed at.
 */
const gap = 8;

/** The element of a link that is drawn at the present width. */
function drawn(link: Element): Element {
  return [...link.querySelectorAll('use, line')].find((part) => part.getClientRects().length > 0) ?? link;
}

function middleOf(link: Element, room: DOMRect): string {
  const box = drawn(link).getBoundingClientRect();
  return `${(box.left + box.right) / 2 - room.left} ${(box.top + box.bottom) / 2 - room.top}`;
}

/** The line that joins what belongs together, over the chart. */
function threadLine(sheet: HTMLElement): SVGPathElement {
  const canvas = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  canvas.setAttribute('class', 'thread');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.append(line);
  sheet.append(canvas);
  return line;
}

/** Shows the name of a link in the tip, above it, or below where there is no room. */
function showName(link: Element, tip: HTMLElement, room: DOMRect): void {
  const title = link.querySelector('title');
  if (title) {
    link.setAttribute('aria-label', title.textContent);
    title.remove();
  }
  const words = link.getAttribute('aria-label') ?? '';
  const cut = words.indexOf(': ');
  const head = document.createElement('b');
  head.textContent = words.slice(0, cut);
  tip.replaceChildren(head, words.slice(cut + 2));
  tip.hidden = false;
  const box = drawn(link).getBoundingClientRect();
  const middle = box.left + box.width / 2 - room.left - tip.offsetWidth / 2;
  const above = box.top - room.top - tip.offsetHeight - gap;
  tip.style.left = `${Math.max(0, Math.min(room.width - tip.offsetWidth, middle))}px`;
  tip.style.top = `${above + room.top < 0 ? box.bottom - room.top + gap : above}px`;
}

function tell(sheet: HTMLElement, drawing: Element, tip: HTMLElement): void {
  const threads = [...sheet.querySelectorAll('.chart-threads a')];
  let eventsOf = new Map<Element, Element[]>();
  const readLinks = (): void => {
    const links = linksByPlace(drawing);
    eventsOf = new Map(
      threads.map((thread) => [
        thread,
        (thread.getAttribute('data-of') ?? '').split(' ').flatMap((place) => links.get(Number(place)) ?? []),
      ]),
    );
  };
  readLinks();
  const line = threadLine(sheet);

  const hide = (): void => {
    tip.hidden = true;
    sheet.classList.remove('telling');
    line.removeAttribute('d');
    for (const told of sheet.querySelectorAll('.told')) told.classList.remove('told');
  };

  const relate = (link: Element, room: DOMRect): void => {
    const moved = eventsOf.get(link);
    const related = moved ?? threads.filter((thread) => eventsOf.get(thread)?.includes(link));
    for (const told of related) told.classList.add('told');
    if (!moved) return;
    sheet.classList.add('telling');
    if (moved.length > 1) line.setAttribute('d', `M${moved.map((mark) => middleOf(mark, room)).join('L')}`);
  };

  const show = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    hide();
    const room = sheet.getBoundingClientRect();
    showName(link, tip, room);
    relate(link, room);
  };

  const { names } = sheet.dataset;
  const link = (): void => {
    sheet.removeEventListener('pointerover', link);
    sheet.removeEventListener('focusin', link);
    // Without an answer the dots stay dots.
    if (names !== undefined) linkDots(drawing, names).then(readLinks, () => undefined);
  };
  sheet.addEventListener('pointerover', link);
  sheet.addEventListener('focusin', link);
  sheet.addEventListener('pointerover', show);
  sheet.addEventListener('focusin', show);
  sheet.addEventListener('pointerleave', hide);
  sheet.addEventListener('focusout', hide);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}

for (const sheet of document.querySelectorAll<HTMLElement>('.chart-sheet')) {
  const tip = sheet.querySelector<HTMLElement>('.chart-tip');
  const drawing = sheet.querySelector('svg');
  if (tip && drawing) tell(sheet, drawing, tip);
}
