import type { Event, RecordGraph } from '../../record/graph.ts';
import { addressOf } from '../../site/address.ts';
import { dateWords } from '../date-words.ts';
import type { Equivalents } from './equivalents.ts';
import { type LedgerCard, ledgerCard } from './promise-lists.ts';
import { type Named, numberedEvents, numberedThings, type Thing } from './things.ts';

/** A passage a match can be shown from, with the part of the page it stands in. */
export interface Passage {
  readonly anchor: string;
  readonly text: string;
  /** BCP 47 code, where it is not the language of the entry. */
  readonly language?: string;
}

/** What a result shows of an event. */
export interface EventCard {
  readonly address: string;
  readonly title: string;
  readonly date: string;
  readonly voice: string;
  readonly position: string;
  readonly stage: string;
  readonly mark: string;
  readonly passages: readonly Passage[];
}

/** What a suggestion needs of a person, an organisation, a term, a topic, a promise, a thread or an outlet. */
export interface ThingCard {
  readonly address: string;
  readonly name: string;
  readonly sort: string;
  readonly events: number;
  readonly titled: boolean;
  readonly spellings: readonly string[];
  /** The verdict of a promise. */
  readonly state?: string;
  /** Promises that a person or an organisation made. */
  readonly promises?: number;
  /** Of a thread: what its subjects are called, and what it says of itself. */
  readonly subjects?: readonly string[];
  readonly about?: string;
}

function eventCard(event: Event, record: RecordGraph): EventCard {
  const { voices, stages, language } = record.vocabulary;
  const voice = voices.find(({ id }) => id === event.voice);
  const stage = stages.find(({ id }) => id === event.stage);
  return {
    address: addressOf('events', event.id),
    title: event.title,
    date: dateWords(event.date),
    voice: voice?.label ?? event.voice,
    position: voice?.position ?? '',
    stage: stage?.label ?? event.stage,
    mark: stage?.mark ?? '',
    passages: [
      { anchor: '', text: event.lead.text },
      ...event.facts
        .filter((fact) => !fact.withdrawn)
        .map((fact) => ({ anchor: `fact-${fact.number}`, text: fact.prose.text })),
      ...event.disagreements.map(({ number, prose }) => ({ anchor: `disagreement-${number}`, text: prose.text })),
      ...event.sources.flatMap((source) =>
        source.title === undefined
          ? []
          : [
              {
                anchor: `source-${source.id}`,
                text: source.title,
                ...(source.language === undefined || source.language === language ? {} : { language: source.language }),
              },
            ],
      ),
    ],
  };
}

function spellingsOf({ name, names, aliases, expansion }: Named): string[] {
  return [name, ...Object.values(names), ...aliases, ...(expansion ? [expansion] : [])];
}

function thingCard(thing: Thing, same: Equivalents, languages: readonly string[]): ThingCard {
  const { address, name, sort, events, titled, state, promises, subjects, about } = thing;
  const elsewhere = titled ? [] : languages.flatMap((language) => same.ofWhole(name, language));
  const meant = (subject: Named): string[] => [
    ...spellingsOf(subject),
    ...languages.flatMap((language) => same.ofWhole(subject.name, language)),
  ];
  return {
    address,
    name,
    sort,
    events,
    titled,
    spellings: [...new Set([...spellingsOf(thing), ...elsewhere])],
    ...(state === undefined ? {} : { state }),
    ...(promises === undefined || promises === 0 ? {} : { promises }),
    ...(subjects && {
      subjects: [...new Set([...languages.flatMap((language) => same.of(name, language)), ...subjects.flatMap(meant)])],
    }),
    ...(about === undefined ? {} : { about }),
  };
}

/** What is shown of each document, by its number: events, the things that a query may name, the ledger of promises. */
export function searchCards(record: RecordGraph, same: Equivalents): (EventCard | ThingCard | LedgerCard)[] {
  const { language, languages } = record.vocabulary;
  const others = languages.map(({ code }) => code).filter((code) => code !== language);
  return [
    ...numberedEvents(record).map((event) => eventCard(event, record)),
    ...numberedThings(record).map((thing) => thingCard(thing, same, others)),
    ...(record.promises.length === 0 ? [] : [ledgerCard(record, same)]),
  ];
}
