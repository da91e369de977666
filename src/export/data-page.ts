import type { Counts } from '../views/counts.ts';
import type { DataFile } from './data-files.ts';

const labels: readonly (readonly [keyof Counts, string])[] = [
  ['events', 'Events'],
  ['facts', 'Facts'],
  ['uncitedFacts', 'Facts without a source'],
  ['disagreements', 'Differences between sources'],
  ['promises', 'Promises'],
  ['people', 'People'],
  ['organisations', 'Organisations'],
  ['publishers', 'Outlets'],
  ['terms', 'Glossary terms'],
  ['topics', 'Topics'],
  ['sources', 'Sources cited'],
];

/** What the record holds, as label and number, in the order in which it is read. */
export function countRows(counts: Counts): { readonly label: string; readonly count: number }[] {
  return labels.map(([key, label]) => ({ label, count: counts[key] }));
}

/** A size in decimal units: "640 B", "16 kB", "1.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Files under a heading of the page. */
export interface FileGroup {
  readonly heading: string;
  readonly files: readonly DataFile[];
}

/** The files in the groups in which the page shows them. Schemas are left out: they are named beside their files. */
export function fileGroups(files: readonly DataFile[]): FileGroup[] {
  const groupOf = (file: DataFile): string => {
    if (file.format === 'csv') return 'As tables';
    return file.schema === undefined ? 'For other programs' : 'As JSON';
  };
  const shown = files.filter((file) => !file.path.startsWith('schemas/'));
  return ['As JSON', 'As tables', 'For other programs'].map((heading) => ({
    heading,
    files: shown.filter((file) => groupOf(file) === heading),
  }));
}
