import { contentFolder } from './content-folder.ts';
import type { RecordGraph } from './graph.ts';
import { readKept } from './kept/kept-reader.ts';
import { checkRecord, type LoadResult, loadRecord } from './load.ts';

declare global {
  /**
   * The records this process has read, by folder. A build runs this module twice, once for its hooks and once
   * bundled with the pages; both must share one reading.
   */
  var loadedRecords: Map<string, RecordGraph> | undefined;
}

/** The record of this process, read and checked once. Throws a `RecordError` that lists every problem. */
export function currentRecord(): RecordGraph {
  const records = (globalThis.loadedRecords ??= new Map<string, RecordGraph>());
  const known = records.get(contentFolder);
  if (known) return known;
  const record = loadRecord(contentFolder, readKept);
  records.set(contentFolder, record);
  return record;
}

/**
 * Reads the folder again, because something in it changed. When it can be read `currentRecord()` gives what was read; else it reads
 * again, and throws.
 */
export function rereadRecord(): LoadResult {
  const result = checkRecord(contentFolder, readKept);
  if (result.record) globalThis.loadedRecords?.set(contentFolder, result.record);
  else globalThis.loadedRecords?.delete(contentFolder);
  return result;
}
