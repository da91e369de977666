import { element } from '../filter/element.ts';
import type { PlacedProblem } from '../../views/edit/entry-form.ts';

/** A problem as the page shows it: what is wrong, and what to write instead. */
export function problemItem({ level, reason, note }: PlacedProblem, ...before: Node[]): HTMLLIElement {
  const name = element('b', {}, level === 'error' ? 'Error' : 'Warning');
  return element('li', { 'data-level': level }, ...before, name, ` ${reason} `, element('span', {}, note));
}

/** "2 errors and 1 warning"; "No problems". */
export function countWords(problems: readonly Pick<PlacedProblem, 'level'>[]): string {
  const counts = (['error', 'warning'] as const).flatMap((level) => {
    const { length } = problems.filter((one) => one.level === level);
    return length === 0 ? [] : [`${length} ${level}${length === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? 'No problems' : counts.join(' and ');
}
