/** A verdict with its tone (`kept`, `part`, `late`, `broken`, `open`), which gives it a colour. */
export interface VerdictWord {
  readonly label: string;
  readonly tone: string;
}

/** A promise as a course of dated things, small enough to be sent to a browser. Days are ISO 8601. */
export interface PromiseTimeline {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly string[];
  /** The day by which it had been said. */
  readonly made: string;
  /** In time order; `by` is the day by which the step had been taken. */
  readonly steps: readonly { readonly by: string; readonly label: string; readonly date: string }[];
  /** In the order of announcement; `to` is the last day on which it would still be kept. */
  readonly deadlines: readonly { readonly announced: string; readonly to: string; readonly date: string }[];
  /** The day by which it was done, wholly or in part, as far as the verdict on the closing day goes. */
  readonly done?: string;
  readonly verdict: VerdictWord;
  readonly since?: VerdictWord & { readonly by: string };
}

/** How a promise stood on a day. */
export interface PromiseState {
  /** The last thing known about it by then: what it was, and its date in words. */
  readonly step: { readonly label: string; readonly date: string };
  /** The newest deadline announced by then, in words; `passed` when it lies before that day with nothing done. */
  readonly due: { readonly date: string; readonly passed: boolean } | undefined;
  /** The verdict of the record, from its closing day on. */
  readonly verdict: VerdictWord | undefined;
}

/**
 * How a promise stood at the end of `day`; undefined when it had not been made by then. Nothing that happened
 * later shows: not the verdict before the day on which the record judges, not a deadline announced afterwards.
 */
export function promiseStateOn(promise: PromiseTimeline, day: string, closing: string): PromiseState | undefined {
  const step = promise.steps.findLast(({ by }) => by <= day);
  if (!step || promise.made > day) return undefined;
  const due = promise.deadlines.findLast(({ announced }) => announced <= day);
  const done = promise.done !== undefined && promise.done <= day;
  const { since } = promise;
  return {
    step: { label: step.label, date: step.date },
    due: due && { date: due.date, passed: due.to < day && !done },
    verdict: day < closing ? undefined : since && since.by <= day ? since : promise.verdict,
  };
}
