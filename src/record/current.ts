import type { RecordGraph } from './graph.ts';

declare global {
  /** Gives the record of this process: `src/record/kept/read-current.ts`, which the hooks of a build and of the development server import. */
  var readRecord: (() => RecordGraph) | undefined;
}

/**
 * The record of this process, for pages. It only asks for it: what reads and checks a record is a hundred modules, which Vite would compile
 * and bundle with the pages for nothing. Throws a `RecordError` that lists every problem.
 */
export function currentRecord(): RecordGraph {
  if (!globalThis.readRecord) throw new Error('Nothing reads the record here: import src/record/kept/read-current.ts.');
  return globalThis.readRecord();
}
