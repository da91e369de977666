import type { RecordGraph } from '../../src/record/graph.ts';
import { connections } from '../../src/views/connections.ts';
import { dateWords } from '../../src/views/date-words.ts';

/** An event as a search library is given it: every field that our own index has, native names and aliases included. */
export interface BenchDocument {
  readonly id: string;
  readonly title: string;
  readonly names: string;
  readonly text: string;
  readonly sources: string;
  readonly date: string;
}

/** The fields a library searches, most telling first, with the weight each gets. */
export const weights = { title: 4, names: 2.5, date: 1.5, text: 1.2, sources: 1.2 } as const;

/** The events of a record as documents for a search library. */
export function benchDocuments(record: RecordGraph): BenchDocument[] {
  const by = connections(record);
  return record.events.map((event) => {
    const things = [
      ...event.people.flatMap((id) => by.person(id) ?? []),
      ...event.organisations.flatMap((id) => by.organisation(id) ?? []),
      ...event.terms.flatMap((id) => by.term(id) ?? []),
      ...event.topics.flatMap((id) => by.topic(id) ?? []),
    ];
    const names = things.flatMap(({ name, names: native, aliases }) => [name, ...Object.values(native), ...aliases]);
    return {
      id: event.id,
      title: event.title,
      names: [...new Set([event.place ?? '', ...names])].join(' · '),
      text: [
        event.lead.text,
        ...event.facts.map(({ prose }) => prose.text),
        ...event.disagreements.map(({ prose }) => prose.text),
      ].join(' '),
      sources: event.sources.flatMap(({ title }) => title ?? []).join(' · '),
      date: dateWords(event.date),
    };
  });
}
