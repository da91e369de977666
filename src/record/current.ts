import { contentFolder } from './content-folder.ts';
import type { RecordGraph } from './graph.ts';
import { keptReader, readKept } from './kept/kept-reader.ts';
import type { Drafts } from './drafts.ts';
import { checkDrafts, type LoadResult, loadRecord, readDrafts } from './load.ts';

declare global {
  /**
   * The records this process has read, by folder. A build runs this module twice, once for its hooks and once
   * bundled with the pages; both must share one reading.
   */
  var loadedRecords: Map<string, RecordGraph> | undefined;
}

function records(): Map<string, RecordGraph> {
  return (globalThis.loadedRecords ??= new Map<string, RecordGraph>());
}

/**
 * The record of this process, read and checked once; what it was made of is not held in memory. Throws a `RecordError` that lists
 * every problem.
 */
export function currentRecord(): RecordGraph {
  const known = records().get(contentFolder);
  if (known) return known;
  const record = loadRecord(contentFolder, keptReader());
  records().set(contentFolder, record);
  return record;
}

/** Checks what was read of the folder. When it is a record, `currentRecord()` gives it; else that reads again, and throws. */
export function takeRecord(drafts: Drafts): LoadResult {
  const result = checkDrafts(drafts);
  if (result.record) records().set(contentFolder, result.record);
  else records().delete(contentFolder);
  return result;
}

/** Reads the folder again, because something in it changed, and takes what it holds. */
export function rereadRecord(): LoadResult {
  return takeRecord(readDrafts(contentFolder, readKept));
}
