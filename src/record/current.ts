import type { RecordGraph } from './graph.ts';
import { loadRecord } from './load.ts';

/** The folder of the record that this process builds: `content`, or what the variable CONTENT names. */
export const contentFolder = process.env['CONTENT'] ?? 'content';

let loaded: RecordGraph | undefined;

/** The record of this process, read and checked once. Throws a `RecordError` that lists every problem. */
export function currentRecord(): RecordGraph {
  loaded ??= loadRecord(contentFolder);
  return loaded;
}
