import { VFileMessage } from 'vfile-message';

/** A place in a file: line and column, both counted from 1, and where what stands there ends. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly end?: { readonly line: number; readonly column: number };
}

/** `error`: a record with one is never built. `warning`: worth a look; it stops nothing. */
export type Level = 'error' | 'warning';

/** What goes with a problem: how grave it is, and what belongs in its place, where that can be said for certain. */
export interface Weight {
  readonly level?: Level | undefined;
  readonly replacement?: string | undefined;
}

const longestQuote = 160;
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]|\p{Cs}/gu;

/** Text on one line, with what cannot be seen, or would steer a terminal, written out: `<U+202E>`. */
function oneLine(text: string): string {
  return text
    .replace(/[ \t]*[\r\n]+[ \t]*/g, ' ')
    .replace(/"([^"]*)"/g, (whole, words: string) =>
      words.length > longestQuote ? `"${words.slice(0, longestQuote).toWellFormed()}…"` : whole,
    )
    .replace(hidden, (sign) => `<${codePoint(sign)}>`);
}

/** How Unicode names a character: `U+200B`. */
export function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * One thing an editor has to mend. `reason` says what is wrong, `note` what to write instead. A replacement stands in
 * `expected`, as linters of the unified collective write it, and covers the message's place.
 */
export function problem(
  place: Place,
  rule: string,
  reason: string,
  note: string,
  { level = 'error', replacement }: Weight = {},
): VFileMessage {
  const start = { line: place.line, column: place.column };
  const message = new VFileMessage(oneLine(reason), {
    place: place.end ? { start, end: place.end } : start,
    ruleId: rule,
    source: 'record',
  });
  message.file = place.file;
  message.note = oneLine(note);
  message.fatal = level === 'error';
  if (replacement !== undefined && place.end) message.expected = [replacement];
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

/**
 * One line per problem, `file:line:column  rule  what is wrong  what to write instead`, in file order; a warning says so
 * before its rule.
 */
export function formatProblems(problems: readonly VFileMessage[]): string {
  return inFileOrder(problems)
    .map(
      (m) =>
        `${m.file ?? ''}:${m.line ?? 1}:${m.column ?? 1}  ${m.fatal ? '' : 'warning '}${m.ruleId ?? ''}  ${m.reason}  ${m.note ?? ''}`,
    )
    .join('\n');
}

/** Thrown when a record has errors; the message lists all of them and says where the rules are explained. */
export class RecordError extends Error {
  readonly problems: readonly VFileMessage[];

  constructor(problems: readonly VFileMessage[]) {
    const errors = problems.filter(({ fatal }) => fatal);
    const count = errors.length === 1 ? '1 problem' : `${errors.length} problems`;
    super(`${formatProblems(errors)}\n\n${count} in the record. Each rule is explained in docs/rules/.`);
    this.name = 'RecordError';
    this.problems = errors;
  }
}
