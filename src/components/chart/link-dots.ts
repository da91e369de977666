import { pointsOf } from '../../chart/dots.ts';
import { isList, isPair, isText, readJson } from '../../views/shape.ts';

const isNames = isList(isPair(isText, isText));
const svg = 'http://www.w3.org/2000/svg';

/** The places in the record of the events that are drawn as dots, each once. */
function placesOf(group: Element): number[] {
  return (group.getAttribute('data-of') ?? '').split(' ').map(Number);
}

/** The links of a chart by their event's place in the record: the links stand in its order, and dots take the places between. */
export function linksByPlace(drawing: Element): ReadonlyMap<number, Element> {
  const dots = new Set([...drawing.querySelectorAll('.dots')].flatMap(placesOf));
  const links = new Map<number, Element>();
  let place = 0;
  for (const link of drawing.querySelectorAll(':scope > a')) {
    while (dots.has(place)) place += 1;
    links.set(place, link);
    place += 1;
  }
  return links;
}

/** Makes a link like the others of each dot of the drawing, with its name and address from the file at `address`. */
export async function linkDots(drawing: Element, address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) return;
  const names = readJson('The names of the chart', await answer.text(), isNames);
  const groups = [...drawing.querySelectorAll('.dots')];
  const places = [...new Set(groups.flatMap(placesOf))].sort((a, b) => a - b);
  const made = new Map(
    places.map((place, index): [number, Element] => {
      const [href = '', name = ''] = names[index] ?? [];
      const link = document.createElementNS(svg, 'a');
      link.setAttribute('href', href);
      link.setAttribute('aria-label', name);
      return [place, link];
    }),
  );
  for (const group of groups) {
    const sheet = group.closest('svg');
    const points = pointsOf(group.querySelector('path')?.getAttribute('d') ?? '');
    for (const [index, place] of placesOf(group).entries()) {
      const [point, link] = [points[index], made.get(place)];
      if (!sheet || !point || !link) continue;
      const mark = document.createElementNS(svg, 'use');
      mark.setAttribute('class', sheet.getAttribute('class') ?? '');
      mark.setAttribute('href', `#${group.getAttribute('data-mark') ?? ''}`);
      mark.setAttribute('x', `${(100 * point.x) / sheet.viewBox.baseVal.width}%`);
      mark.setAttribute('y', String(point.y));
      link.setAttribute('class', group.getAttribute('class') ?? '');
      link.append(mark);
    }
  }
  const all = [...linksByPlace(drawing), ...made].sort(([a], [b]) => a - b);
  for (const group of groups) group.remove();
  for (const link of made.values()) link.classList.remove('dots');
  let next: Element | null = null;
  for (const [, link] of all.reverse()) {
    if (!link.parentNode) drawing.insertBefore(link, next);
    next = link;
  }
}
