import { contentFolder } from '../content-folder.ts';
import type { Drafts } from '../drafts.ts';
import type { RecordGraph } from '../graph.ts';
import { checkDrafts, type LoadResult, loadRecord, readDrafts } from '../load.ts';
import { keptReader, readKept } from './kept-reader.ts';
import { closeShelf } from './shelf.ts';

let current: RecordGraph | undefined;

/**
 * The record of this process, read and checked once; what it was made of is not held in memory. Throws a `RecordError` that lists
 * every problem.
 */
export function readCurrent(): RecordGraph {
  if (current) return current;
  current = loadRecord(contentFolder, keptReader());
  closeShelf();
  return current;
}

/** Checks what was read of the folder. When it is a record, `readCurrent()` gives it; else that reads again, and throws. */
export function takeRecord(drafts: Drafts): LoadResult {
  closeShelf();
  const result = checkDrafts(drafts);
  current = result.record;
  return result;
}

/** Reads the folder again, because something in it changed, and takes what it holds. */
export function rereadRecord(): LoadResult {
  return takeRecord(readDrafts(contentFolder, readKept));
}

globalThis.readRecord = readCurrent;
