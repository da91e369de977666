import { element } from '../filter/element.ts';
import type { PlacedProblem } from '../../views/edit/entry-form.ts';
import { freshId } from './controls.ts';
import { problemItem } from './problems.ts';

/** A text with numbered lines, of which those with problems are marked, and the problems below it. */
export interface TextArea {
  readonly element: HTMLElement;
  readonly value: () => string;
  readonly show: (problems: readonly PlacedProblem[]) => void;
  /** Offers a citation of each of these sources. */
  readonly offer: (sources: readonly string[]) => void;
}

const how =
  'First the lead: two or three sentences for somebody who reads nothing else. Under a heading with a list, such as "## Facts", one sentence an item. Each ends with its sources: [^id].';

/** Puts the cursor into a line, and selects it. */
function goTo(area: HTMLTextAreaElement, line: number): void {
  const before = area.value.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, one) => sum + one.length + 1, 0);
  const end = area.value.indexOf('\n', start);
  area.focus();
  area.setSelectionRange(start, end < 0 ? area.value.length : end);
}

/** A button that writes the citation of a source where the cursor is. */
function citing(area: HTMLTextAreaElement, source: string): HTMLElement {
  const button = element('button', { type: 'button' }, source);
  button.addEventListener('click', () => {
    area.focus();
    area.setRangeText(`[^${source}]`, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return button;
}

export function textArea(text: string, name: string): TextArea {
  const [id, hint] = [freshId(), freshId()];
  const area = element('textarea', { id, 'aria-describedby': hint, rows: '1' });
  area.value = text;
  const lines = element('ol', { class: 'lines plain', 'aria-hidden': 'true' });
  const list = element('ul', { class: 'problems plain' });
  const cite = element('div', { class: 'cite-list' });
  const draw = (problems: readonly PlacedProblem[]): void => {
    lines.replaceChildren(
      ...area.value.split('\n').map((line, at) => {
        const own = problems.filter((one) => one.line === at + 1);
        const level = own.some((one) => one.level === 'error') ? 'error' : own.length > 0 ? 'warning' : undefined;
        return element('li', { 'data-level': level }, line === '' ? '\u00a0' : line);
      }),
    );
  };
  let shown: readonly PlacedProblem[] = [];
  area.addEventListener('input', () => draw(shown));
  draw([]);
  return {
    element: element(
      'div',
      { class: 'field text' },
      element('label', { for: id }, name),
      element('p', { class: 'hint', id: hint }, how),
      cite,
      list,
      element('div', { class: 'numbered-text' }, lines, area),
    ),
    value: () => area.value,
    show: (problems) => {
      shown = problems;
      draw(problems);
      list.replaceChildren(
        ...problems.map((problem) => {
          const { line = 1 } = problem;
          const button = element('button', { type: 'button' }, `Line ${line}`);
          button.addEventListener('click', () => goTo(area, line));
          return problemItem(problem, button);
        }),
      );
    },
    offer: (sources) => {
      cite.replaceChildren(...(sources.length > 0 ? ['Cite: '] : []), ...sources.map((source) => citing(area, source)));
    },
  };
}
