import type { VFileMessage } from 'vfile-message';
import type { CollectionName } from '../collection.ts';
import type { Draft } from '../draft.ts';
import type { Drafts } from '../drafts.ts';
import { type Level, type Place, problem } from '../problem.ts';

/** What a rule looks at: the form of a file, one entry, entries together, or what was published before. */
export type Scope = 'file' | 'entry' | 'record' | 'issued';

/** Tells of something wrong: where, what is wrong, what to write instead, and what belongs there, where that is certain. */
export type Report = (place: Place, reason: string, note: string, replacement?: string) => void;

export type Check = (record: Drafts, report: Report) => void;

/** A rule of the record. Its page, `docs/rules/<name>.md`, holds examples that are run as tests. */
export interface Rule {
  /** Its permanent name. */
  readonly name: string;
  /** Why it is kept, in one sentence. */
  readonly why: string;
  readonly scope: Scope;
  /** A warning stops no build. */
  readonly level?: Level | undefined;
  readonly check: Check;
}

const crashes = new WeakSet<Report>();

/** What a rule that fails says of itself: it must not keep the others from being run. */
function crashed(place: Place, error: unknown, report: Report): void {
  if (crashes.has(report)) return;
  crashes.add(report);
  report(
    place,
    `This rule could not be checked: ${error instanceof Error ? error.message : String(error)}`,
    'That is a mistake in the program, not in the record: report it with this line.',
  );
}

/** Looks at every entry of some collections; a failure at one does not keep the others from being looked at. */
export function each<C extends CollectionName>(
  collections: readonly C[],
  check: (draft: Draft<C>, report: Report, record: Drafts) => void,
): Check {
  return (record, report) => {
    for (const collection of collections)
      for (const draft of record.of(collection)) {
        try {
          check(draft, report, record);
        } catch (error) {
          crashed({ file: draft.file, line: 1, column: 1 }, error, report);
        }
      }
  };
}

/** A rule that the readers of files, YAML, Markdown and schemas keep: they note under its name what they stumble over. */
export function whileReading(name: string): Check {
  return ({ noted }, report) => {
    for (const found of noted)
      if (found.ruleId === name) report(placeIn(found), found.reason, found.note ?? '', found.expected?.[0]);
  };
}

function placeIn({ file = '', line = 1, column = 1, place }: VFileMessage): Place {
  return place && 'end' in place ? { file, line, column, end: place.end } : { file, line, column };
}

/** Several checks under one name. */
export function all(...checks: readonly Check[]): Check {
  return (record, report) => {
    for (const check of checks) check(record, report);
  };
}

/** Runs rules, each on its own, and gives what they found, each thing once. */
export function run(rules: readonly Rule[], record: Drafts): VFileMessage[] {
  const found = new Map<string, VFileMessage>();
  for (const { name, level, check } of rules) {
    const report: Report = (place, reason, note, replacement) => {
      const key = JSON.stringify([name, place.file, place.line, place.column, reason]);
      found.set(key, problem(place, name, reason, note, { level, replacement }));
    };
    try {
      check(record, report);
    } catch (error) {
      crashed({ file: record.folder, line: 1, column: 1 }, error, report);
    }
  }
  return [...found.values()];
}
