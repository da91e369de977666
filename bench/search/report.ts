import type { Measured } from './measure.ts';

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

const cost = ['kB to the first answer, median', 'most', 'ms to a warm answer, median', '95 %'] as const;

function costOf({ bytes, mostBytes, milliseconds, slowest }: Measured): string[] {
  return [kilobytes(bytes), kilobytes(mostBytes), milliseconds.toFixed(0), slowest.toFixed(0)];
}

/** The searches side by side: what they find, and what that costs. */
export function comparison(measured: readonly Measured[]): string {
  return table(
    ['Search', 'Complete in the first five', 'Events in the first five', 'Mean reciprocal rank', ...cost, 'Index, kB'],
    measured.map((one) => {
      const { complete, cases, events, expected, mrr } = one.quality;
      const found = [`${complete} of ${cases}`, `${events} of ${expected}`, mrr.toFixed(2)];
      return [one.name, ...found, ...costOf(one), kilobytes(one.index)];
    }),
  );
}

/** What the answers in each script cost. */
export function costs(measured: readonly Measured[]): string {
  return table(
    ['Queries', ...cost],
    measured.map((one) => [`${one.quality.cases} ${one.name}`, ...costOf(one)]),
  );
}

/** A Markdown text with the section under a heading of the second level put in place of the one it has, or at its end. */
export function withSection(text: string, heading: string, body: string): string {
  const section = `## ${heading}\n\n${body.trim()}\n`;
  const parts = text.split(/^(?=## )/m);
  const at = parts.findIndex((part) => part.startsWith(`## ${heading}\n`));
  const all = at < 0 ? [...parts, section] : parts.map((part, place) => (place === at ? section : part));
  return `${all.map((part) => part.trim()).join('\n\n')}\n`;
}
