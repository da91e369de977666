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
  /** In the order of announcement. */
  readonly deadlines: readonly PromiseDeadline[];
  /** The verdicts with the day by which each came to stand, in time order. */
  readonly verdicts: readonly (VerdictWord & { readonly by: string })[];
}

/** A deadline, with the day by which it had been announced and the last day on which it would still be kept. */
export interface PromiseDeadline {
  readonly announced: string;
  readonly to: string;
  readonly date: string;
  /** Set on the one that the verdict is measured against. */
  readonly measured?: true;
  /** The day by which a step had done what was due, and whether that was certainly after it was due. */
  readonly settled?: string;
  readonly late?: true;
  /** What the deadline is for, where that is not the whole of the promise: a sentence. */
  readonly note?: string;
}

/**
 * A deadline as it stood on a day: ahead; met, in time or late; over with nothing done, where the verdict is measured
 * against it; or only passed, where it is not.
 */
export interface DeadlineState {
  readonly date: string;
  readonly stands: 'ahead' | 'over' | 'passed' | 'met' | 'late';
  readonly note?: string;
}

/** How a promise stood on a day. */
export interface PromiseState {
  /** The last thing known about it by then: what it was, and its date in words. */
  readonly step: { readonly label: string; readonly date: string };
  /** The deadline that counted: the one of the verdict, or the newest until that was named; and a newer one still ahead. */
  readonly due: readonly DeadlineState[];
  /** The deadline of the verdict was over, and nothing had settled it or the promise. */
  readonly overdue: boolean;
  /** The verdict that stood by then; undefined while nothing had settled the promise. */
  readonly verdict: VerdictWord | undefined;
}

function standing({ date, to, settled, late, measured, note }: PromiseDeadline, day: string): DeadlineState {
  const state = (stands: DeadlineState['stands']): DeadlineState => ({ date, stands, ...(note && { note }) });
  if (settled !== undefined && settled <= day) return state(late ? 'late' : 'met');
  if (to >= day) return state('ahead');
  return state(measured ? 'over' : 'passed');
}

/**
 * How a promise stood at the end of `day`; undefined when it had not been made by then. Nothing that happened
 * later shows: not a verdict before the step that brought it, or the day on which the record judges; not a
 * deadline announced afterwards.
 */
export function promiseStateOn(promise: PromiseTimeline, day: string): PromiseState | undefined {
  const step = promise.steps.findLast(({ by }) => by <= day);
  if (!step || promise.made > day) return undefined;
  const announced = promise.deadlines.filter((deadline) => deadline.announced <= day);
  const newest = announced.at(-1);
  const measured = announced.find((deadline) => deadline.measured);
  const verdict = promise.verdicts.findLast(({ by }) => by <= day);
  const due = [measured ?? newest, measured && newest].flatMap((deadline, index, all) => {
    if (!deadline || (index > 0 && deadline === all[0])) return [];
    const state = standing(deadline, day);
    return index > 0 && state.stands !== 'ahead' ? [] : [state];
  });
  const overdue =
    measured !== undefined && standing(measured, day).stands === 'over' && (verdict?.tone ?? 'open') === 'open';
  return {
    step: { label: step.label, date: step.date },
    due,
    overdue,
    verdict: verdict && !overdue ? { label: verdict.label, tone: verdict.tone } : undefined,
  };
}
