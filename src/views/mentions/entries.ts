import type { Event, PromiseEntry, RecordGraph, Thread, Topic } from '../../record/graph.ts';
import { connections } from '../connections.ts';
import { type Listed, linkMentions } from './link-mentions.ts';

/** What the events list that an entry is told by. */
function listedBy(events: readonly Event[]): Listed {
  return {
    people: events.flatMap(({ people }) => people),
    organisations: events.flatMap(({ organisations }) => organisations),
    terms: events.flatMap(({ terms }) => terms),
  };
}

/** An event as its page shows it: with links from the first mention of what it lists (see `linkMentions`). */
export function eventWithLinks(record: RecordGraph, event: Event): Event {
  const { lead, facts, disagreements } = event;
  const linked = linkMentions(record, event, [
    lead,
    ...facts.map(({ prose }) => prose),
    ...disagreements.map(({ prose }) => prose),
  ]);
  const at = (index: number, otherwise: Event['lead']): Event['lead'] => linked[index] ?? otherwise;
  return {
    ...event,
    lead: at(0, lead),
    facts: facts.map((fact, index) => ({ ...fact, prose: at(1 + index, fact.prose) })),
    disagreements: disagreements.map((item, index) => ({ ...item, prose: at(1 + facts.length + index, item.prose) })),
  };
}

/** A promise as its page shows it, with links to who made it and to what the events of its steps list. */
export function promiseWithLinks(record: RecordGraph, promise: PromiseEntry): PromiseEntry {
  const { people, organisations, terms } = listedBy(connections(record).eventsOfPromise(promise.id));
  const listed = { people: [...promise.by, ...people], organisations: [...promise.by, ...organisations], terms };
  const { text, reason, certainty, afterwards } = promise;
  const [one = text, two = reason, three = certainty, four = afterwards] = linkMentions(record, listed, [
    text,
    reason,
    certainty,
    afterwards,
  ]);
  return { ...promise, text: one, reason: two, certainty: three, afterwards: four };
}

/** A story as its page shows it, with links to what the events of its steps list. */
export function threadWithLinks(record: RecordGraph, thread: Thread): Thread {
  const { event } = connections(record);
  const events = thread.steps.flatMap((step) => event(step.event) ?? []);
  const [text = thread.text, outcome = thread.outcome] = linkMentions(record, listedBy(events), [
    thread.text,
    thread.outcome,
  ]);
  return { ...thread, text, outcome };
}

/** A topic as its page shows it, with links to what its events list. */
export function topicWithLinks(record: RecordGraph, topic: Topic): Topic {
  const [text = topic.text] = linkMentions(record, listedBy(connections(record).eventsOfTopic(topic.id)), [topic.text]);
  return { ...topic, text };
}
