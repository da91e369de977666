import type { Event, RecordGraph } from '../../record/graph.ts';
import { connections } from '../../views/connections.ts';
import { field } from './define.ts';
import type { Field } from './field.ts';
import { idOf, text } from './kinds.ts';

/** The shortest and the longest stretch of Han characters that is a word of the full-text index. */
const lengths = { least: 2, most: 4 } as const;

/**
 * The stretches of two to four Han characters in a text, each once: Han is written without spaces, so that the tokenizer of
 * SQLite takes a whole run of it for one word, and a word within it would not be found.
 */
export function hanWords(text: string): string {
  const words = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    const characters = Array.from(run);
    for (let from = 0; from < characters.length; from += 1)
      for (
        let length: number = lengths.least;
        length <= lengths.most && from + length <= characters.length;
        length += 1
      )
        words.add(characters.slice(from, from + length).join(''));
  }
  return [...words].join(' ');
}

/** What the full-text index reads of an event beside its prose: the names of what it names, and its headlines. */
function namesOf(record: RecordGraph, event: Event): string[] {
  const links = connections(record);
  const named = [
    ...event.people.map(links.person),
    ...event.organisations.map(links.organisation),
    ...event.terms.map(links.term),
  ].filter((entry) => entry !== undefined);
  return [
    ...named.flatMap(({ name, names, aliases }) => [name, ...Object.values(names), ...aliases]),
    ...event.sources.map(({ title = '' }) => title),
  ];
}

interface HanText {
  readonly event: string;
  readonly words: string;
}

/** The Han words of an event, for `event_search`. */
export const hanFields: readonly Field<HanText>[] = [
  field('event', idOf('events'), 'Id of the event', ({ event }) => event),
  field('words', text, 'Every stretch of two to four Han characters in what event_search reads', ({ words }) => words),
];

/** The Han words of every event that has some. */
export function hanTexts(record: RecordGraph): HanText[] {
  return record.events
    .map((event) => {
      const parts = [...event.facts, ...event.disagreements].map(({ prose }) => prose.text);
      const all = [event.title, event.lead.text, ...parts, ...namesOf(record, event)];
      return { event: event.id, words: hanWords(all.join(' / ')) };
    })
    .filter(({ words }) => words !== '');
}
