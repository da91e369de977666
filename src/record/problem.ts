import { VFileMessage } from 'vfile-message';
import type { RuleName } from './rules.ts';

/** A place in a file: line and column, both counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * One thing an editor has to mend. `reason` says what is wrong, `note` what to write instead.
 * The message is fatal: a record with problems is never built.
 */
export function problem(place: Place, rule: RuleName, reason: string, note: string): VFileMessage {
  const message = new VFileMessage(reason, {
    place: { line: place.line, column: place.column },
    ruleId: rule,
    source: 'record',
  });
  message.file = place.file;
  message.note = note;
  message.fatal = true;
  return message;
}

/** Problems by file, line and column. */
export function inFileOrder(problems: readonly VFileMessage[]): VFileMessage[] {
  return [...problems].sort(
    (a, b) =>
      (a.file ?? '').localeCompare(b.file ?? '', 'en') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/** One line per problem, `file:line:column  rule  what is wrong  what to write instead`, in file order. */
export function formatProblems(problems: readonly VFileMessage[]): string {
  return inFileOrder(problems)
    .map((m) => `${m.file ?? ''}:${m.line ?? 1}:${m.column ?? 1}  ${m.ruleId ?? ''}  ${m.reason}  ${m.note ?? ''}`)
    .join('\n');
}

/** Thrown when a record has problems; the message lists all of them and says where the rules are explained. */
export class RecordError extends Error {
  readonly problems: readonly VFileMessage[];

  constructor(problems: readonly VFileMessage[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${formatProblems(problems)}\n\n${count} in the record. Each rule is explained in docs/rules/.`);
    this.name = 'RecordError';
    this.problems = problems;
  }
}
