import type { Draft } from '../draft.ts';
import { type Drafts, eventsById } from '../drafts.ts';
import type { EdtfDate } from '../dates/edtf-date.ts';
import { wholePromise } from '../schema/promise.ts';

/** The date of each step: its own, or its event's; undefined where neither is known. */
export function stepDates({ data }: Draft<'promises'>, record: Drafts): (EdtfDate | undefined)[] {
  const events = eventsById(record);
  return (data.steps ?? []).map((step) => step.date ?? events.get(step.event ?? '')?.data.date);
}

/** One thing that one step settles, with the date of the step. */
export interface Settlement {
  readonly what: string;
  readonly step: number;
  readonly path: readonly (string | number)[];
  /** The step comes after the closing day. */
  readonly late: boolean;
}

/** What the steps of a promise settle, in their order. */
export function settlementsOf(draft: Draft<'promises'>, record: Drafts): Settlement[] {
  const dates = stepDates(draft, record);
  const closing = record.vocabulary?.data.closing;
  return (draft.data.steps ?? []).flatMap(({ settles = [] }, index) =>
    settles.map((what, number) => ({
      what,
      step: index + 1,
      path: ['steps', index, 'settles', number],
      late: closing !== undefined && (dates[index]?.from ?? '') > closing.to,
    })),
  );
}

/** What a step may settle: every deadline, as it is written, and the promise as a whole. */
export function settleable({ data }: Draft<'promises'>): string[] {
  const dates = [...(data.deadlines ?? []).map(({ date }) => date), data.due];
  return [wholePromise, ...new Set(dates.flatMap((date) => (date ? [date.edtf] : [])))];
}

/** The positions of the steps up to the closing day that settle the promise, or the deadline it is judged by. */
export function decidingSteps(draft: Draft<'promises'>, record: Drafts): number[] {
  const due = draft.data.due?.edtf;
  const found = settlementsOf(draft, record).filter(
    ({ what, late }) => !late && (what === wholePromise || what === due),
  );
  return [...new Set(found.map(({ step }) => step - 1))];
}
