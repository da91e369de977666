import { z } from 'zod';
import { positionsOf } from '../../chart/layout.ts';
import { timeAxis } from '../../chart/time-axis.ts';
import type { Event, PromiseEntry, RecordGraph, Topic } from '../../record/graph.ts';
import { oncePer } from '../../record/kept/once-per.ts';
import { vocabularySchema } from '../../record/schema/vocabulary.ts';
import { atClosing } from '../../views/closing-words.ts';
import { connections } from '../../views/connections.ts';
import { dateWords } from '../../views/date-words.ts';
import { datedSteps, firstSaid } from '../../views/promise/dated.ts';
import { capitalised, pluralise, stageOf, verdictOf, voiceOf } from '../../views/words.ts';

/** The sheet a card is drawn on, of the shape that sites which show cards ask for (Open Graph, "summary_large_image"). */
export const sheet = { width: 1200, height: 630 } as const;
/** The size of the picture, in pixels: two thirds of the sheet, where its words are still sharp and the file is small. */
export const size = { width: 800, height: 420 } as const;

/** The most events of which each has a card of its own; above that, an event shows the card of its first topic. */
const mostCards = 1500;

const stroke = z.strictObject({ at: z.number(), position: z.enum(['above', 'below', 'on', 'apart']) });

/** Events as strokes on a time axis, in pixels from the left edge. */
const strip = z.strictObject({
  from: z.number(),
  to: z.number(),
  years: z.array(z.strictObject({ year: z.number(), at: z.number() })),
  others: z.array(stroke),
  own: z.array(stroke),
});

/** What a card says and shows: words, and the record in time with the events it is about picked out. */
export const cardSchema = z.strictObject({
  /** Where it is served, below the base path. */
  address: z.string(),
  /** The small line above the title. */
  above: z.string(),
  title: z.string(),
  below: z
    .strictObject({ words: z.string(), tone: vocabularySchema.shape.verdicts.element.shape.tone.optional() })
    .optional(),
  /** The name of the site. */
  site: z.string(),
  strip,
});

export type Card = z.output<typeof cardSchema>;
export type Strip = z.output<typeof strip>;
export type Stroke = z.output<typeof stroke>;

const frame = {
  name: 's',
  orientation: 'across',
  ...sheet,
  start: 64,
  end: 64,
  before: 40,
  after: 60,
  axis: 0,
  fields: {
    above: { near: 0, far: 0 },
    below: { near: 0, far: 0 },
    on: { near: 0, far: 0 },
    apart: { near: 0, far: 0 },
  },
  radii: [1, 1, 1],
  years: 0,
  yearSize: 24,
} as const;

/** The years of a record, and the stroke of each event. */
const drawn = oncePer((record: RecordGraph) => {
  const axis = timeAxis(record.vocabulary.span, record.events, frame);
  const position = positionsOf(record.vocabulary);
  const strokeOf = (event: Event): Stroke => ({
    at: Math.round(axis.moment(event).at),
    position: position.get(event.voice) ?? 'apart',
  });
  return {
    years: axis.years.map(({ year, at }) => ({ year, at: Math.round(at) })),
    strokes: new Map(record.events.map((event) => [event, strokeOf(event)])),
  };
});

function stripOf(record: RecordGraph, own: ReadonlySet<Event>): Strip {
  const { years, strokes: all } = drawn(record);
  const strokes = (events: readonly Event[]): Stroke[] => events.flatMap((event) => all.get(event) ?? []);
  const [from, to] = [frame.start, sheet.width - frame.end];
  const others = strokes(record.events.filter((event) => !own.has(event)));
  const seen = new Map(others.map((stroke) => [`${stroke.at} ${stroke.position}`, stroke]));
  return { from, to, years, others: [...seen.values()], own: strokes([...own]) };
}

function dotted(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}

function recordCard(record: RecordGraph): Card {
  const { title, tagline } = record.vocabulary;
  return {
    address: cardAddress(record),
    above: `${pluralise(record.events.length, 'event')} · ${pluralise(record.promises.length, 'promise')}`,
    title: capitalised(tagline),
    site: title,
    strip: stripOf(record, new Set(record.events)),
  };
}

function topicCard(record: RecordGraph, topic: Topic): Card {
  const links = connections(record);
  const events = links.eventsOfTopic(topic.id);
  const promises = links.promisesOfTopic(topic.id).length;
  return {
    address: cardAddress(record, { topic }),
    above: dotted(pluralise(events.length, 'event'), promises > 0 ? pluralise(promises, 'promise') : undefined),
    title: topic.name,
    below: { words: topic.summary },
    site: record.vocabulary.title,
    strip: stripOf(record, new Set(events)),
  };
}

function eventCard(record: RecordGraph, event: Event): Card {
  const voice = voiceOf(record, event.voice).label;
  return {
    address: cardAddress(record, { event }),
    above: dotted(dateWords(event.date), voice, stageOf(record, event.stage).label),
    title: event.title,
    site: record.vocabulary.title,
    strip: stripOf(record, new Set([event])),
  };
}

function promiseCard(record: RecordGraph, promise: PromiseEntry): Card {
  const { closing, title } = record.vocabulary;
  const steps = datedSteps(record, promise);
  const first = firstSaid(steps);
  const verdict = verdictOf(record, promise.verdict.is);
  return {
    address: cardAddress(record, { promise }),
    above: dotted('Promise', voiceOf(record, promise.side).label, first && `first made ${dateWords(first.date)}`),
    title: promise.title,
    below: { words: `${verdict.label} ${atClosing(closing)}`, tone: verdict.tone },
    site: title,
    strip: stripOf(record, new Set(steps.flatMap(({ event }) => event ?? []))),
  };
}

/** Every card of a record: its own, those of its topics and promises, and, unless it is too large, of its events. */
export function cardsOf(record: RecordGraph): Card[] {
  return [
    recordCard(record),
    ...record.topics.map((topic) => topicCard(record, topic)),
    ...record.promises.map((promise) => promiseCard(record, promise)),
    ...(record.events.length > mostCards ? [] : record.events.map((event) => eventCard(record, event))),
  ];
}

interface About {
  readonly event?: Event;
  readonly promise?: PromiseEntry;
  readonly topic?: Topic;
}

/** Where the card of a page is served, below the base path: an event's, a promise's, a topic's, or the record's own. */
export function cardAddress(record: RecordGraph, { event, promise, topic }: About = {}): string {
  if (event) {
    const [first = ''] = event.topics;
    return record.events.length > mostCards ? `/cards/topics/${first}.png` : `/cards/events/${event.id}.png`;
  }
  if (promise) return `/cards/promises/${promise.id}.png`;
  return topic ? `/cards/topics/${topic.id}.png` : '/cards/record.png';
}
