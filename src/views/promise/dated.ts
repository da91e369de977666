import type { EdtfDate } from '../../record/dates/edtf-date.ts';
import type { Event, PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { connections } from '../connections.ts';
import { type StepShape, stepShape } from './shapes.ts';

type Step = PromiseEntry['steps'][number];
type Deadline = PromiseEntry['deadlines'][number];

/** A step with its number on the promise's page, its shape, its date and the event it rests on, if it rests on one. */
export interface DatedStep {
  readonly number: number;
  readonly step: Step;
  readonly shape: StepShape;
  readonly date: EdtfDate;
  readonly event: Event | undefined;
}

/** The steps of a promise in the order of its file. Throws a `RangeError` for a step without a date of any kind. */
export function datedSteps(record: RecordGraph, promise: PromiseEntry): DatedStep[] {
  const { event: find } = connections(record);
  return promise.steps.map((step, index) => {
    const event = step.event === undefined ? undefined : find(step.event);
    const date = step.date ?? event?.date;
    if (!date) throw new RangeError(`Step ${index + 1} of the promise "${promise.id}" has no date.`);
    return { number: index + 1, step, shape: stepShape(record.vocabulary.steps, step.step), date, event };
  });
}

/** The step with which a promise begins: the first that says it, as a denial may come before. */
export function firstSaid(steps: readonly DatedStep[]): DatedStep | undefined {
  return steps.find(({ shape }) => shape === 'said') ?? steps[0];
}

/** A deadline with the event that announced it. `measured` is the one the verdict is measured against. */
export interface AnnouncedDeadline {
  readonly deadline: Deadline;
  readonly event: Event | undefined;
  readonly measured: boolean;
}

/** The deadlines of a promise, in the order of its file, which is that of their announcement. */
export function announcedDeadlines(record: RecordGraph, promise: PromiseEntry): AnnouncedDeadline[] {
  const { event: find } = connections(record);
  return promise.deadlines.map((deadline) => ({
    deadline,
    event: deadline.event === undefined ? undefined : find(deadline.event),
    measured: deadline.date.edtf === promise.due?.edtf,
  }));
}
