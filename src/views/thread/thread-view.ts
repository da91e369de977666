import type { Event, PromiseEntry, RecordGraph, Thread, Topic } from '../../record/graph.ts';
import { connections } from '../connections.ts';

/** A step of a story with its event. */
export interface ThreadStep {
  readonly number: number;
  readonly text: string;
  readonly event: Event;
}

/** Everything the page of a thread shows beyond the entry itself. */
export interface ThreadView {
  /** Steps by where their event stands: in the record's span, before it or after it. */
  readonly steps: readonly ThreadStep[];
  /** The promises that the thread names, in the order of their naming; where it names none, those it moves twice or more. */
  readonly promises: readonly PromiseEntry[];
  readonly topics: readonly Topic[];
  /** First and last year of the steps: "2014 to 2019". */
  readonly years: string;
}

/** Puts together what the page of `thread` shows. Throws a `RangeError` when a step's event is not in the record. */
export function threadView(record: RecordGraph, thread: Thread): ThreadView {
  const links = connections(record);
  const steps = thread.steps.map(({ event: id, text }, index): ThreadStep => {
    const event = links.event(id);
    if (!event) throw new RangeError(`Step ${index + 1} of the thread "${thread.id}" names no event of the record.`);
    return { number: index + 1, text, event };
  });
  const named = [...thread.text.links, ...thread.outcome.links].flatMap(({ collection, id }) =>
    collection === 'promises' ? (links.promise(id) ?? []) : [],
  );
  const moves = steps.flatMap(({ event }) => links.promisesOfEvent(event.id));
  const often = [...new Set(moves)].filter((promise) => moves.filter((other) => other === promise).length > 1);
  const years = steps.map(({ event }) => event.date.from.slice(0, 4)).sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return {
    steps,
    promises: named.length > 0 ? [...new Set(named)] : often,
    topics: thread.topics.map(links.topic).filter((topic) => topic !== undefined),
    years: first === last ? first : `${first} to ${last}`,
  };
}
