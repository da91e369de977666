import type { RecordGraph } from '../src/record/graph.ts';
import { loadRecord } from '../src/record/load.ts';

const read = new Map<string, RecordGraph>();

/** One of the records in `tests/fixtures/`, read once for all the files that share a process. No test can change it: it is frozen. */
export function fixture(name: 'base' | 'canal' | 'tides' | 'trams'): RecordGraph {
  const record = read.get(name) ?? loadRecord(`tests/fixtures/${name}`);
  read.set(name, record);
  return record;
}
