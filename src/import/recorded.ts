import { parseEdtf } from '../record/dates/edtf-date.ts';
import type { Event, RecordGraph } from '../record/graph.ts';
import { comparable } from './page/address.ts';
import { type Concepts, likeness, type Rarity } from './concepts.ts';
import { daysBetween } from './page/dates.ts';
import type { Confidence } from './guess.ts';
import { fold } from './names/tokens.ts';

export type Match = 'same' | 'same-occasion' | 'none' | 'out-of-scope';

/** What of an article is compared with the record. */
export interface Compared {
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  readonly published: string | undefined;
  readonly eventDay: string | undefined;
  readonly people: readonly string[];
  /** People of the headline and the first paragraphs. */
  readonly mainPeople: readonly string[];
  readonly topics: readonly string[];
  readonly place: string | undefined;
  /** The record has equivalent words for the article's language, so that the likeness of the texts can be trusted. */
  readonly comparable: boolean;
  readonly concepts: Concepts;
}

/** An event that may be the one an article tells of. */
export interface NearEvent {
  readonly event: Event;
  readonly likeness: number;
  readonly score: number;
  /** Days between the event and the article’s day; undefined when the article has none. */
  readonly apart: number | undefined;
  readonly sharedPeople: readonly string[];
  readonly because: string;
}

export interface Recognised {
  readonly match: Exclude<Match, 'out-of-scope'>;
  readonly event: Event | undefined;
  readonly confidence: Confidence;
  readonly because: string;
  readonly near: readonly NearEvent[];
}

function plain(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Days between an event and a day; 0 within the event's span. */
function distance({ date }: Event, day: string): number {
  if (day < date.from) return daysBetween(day, date.from);
  return day > date.to ? daysBetween(date.to, day) : 0;
}

function hasAddress(event: Event, url: string): boolean {
  return event.sources.some((source) => !source.context && comparable(source.url) === url);
}

function hasHeadline(event: Event, { title, published, publisher }: Compared): boolean {
  const wanted = plain(title ?? '');
  if (wanted.length < 12 && !/\p{Script=Han}{8}/u.test(wanted)) return false;
  return event.sources.some((source) => {
    if (source.context || source.title === undefined || plain(source.title) !== wanted) return false;
    if (published === undefined || source.published === undefined)
      return publisher === undefined || source.publisher === publisher;
    return distance({ ...event, date: source.published }, published) <= 10;
  });
}

/** How near an event is in time: by the day the text names, else by how long before publication it was. */
function timeScore(event: Event, { eventDay, published }: Compared): { score: number; apart: number | undefined } {
  const exact = event.date.precision === 'day' && !event.date.approximate;
  if (eventDay !== undefined) {
    const apart = distance(event, eventDay);
    if (apart === 0) return { score: exact ? 1 : 0.7, apart };
    return { score: apart === 1 ? 0.55 : apart <= 3 ? 0.25 : apart <= 7 && event.date.approximate ? 0.2 : -1, apart };
  }
  if (published === undefined) return { score: 0, apart: undefined };
  const apart = distance(event, published);
  const after = event.date.from > published;
  if (after) return { score: apart > 1 ? -1 : event.date.approximate ? 0.2 : -0.1, apart };
  return {
    score: apart === 0 ? 0.7 : apart === 1 ? 0.65 : apart <= 3 ? 0.45 : apart <= 8 ? 0.2 : apart <= 31 ? -0.2 : -1,
    apart,
  };
}

function peopleScore(event: Event, { people, mainPeople }: Compared): { score: number; shared: string[] } {
  const shared = event.people.filter((id) => people.includes(id));
  if (event.people.length === 0 && mainPeople.length === 0) return { score: 0.1, shared };
  if (shared.length === 0) return { score: event.people.length > 0 && mainPeople.length > 0 ? -0.5 : -0.15, shared };
  const main = shared.filter((id) => mainPeople.includes(id)).length;
  return { score: 0.2 + 0.25 * Math.min(2, main), shared };
}

function nearEvents(
  record: RecordGraph,
  article: Compared,
  concepts: ReadonlyMap<string, Concepts>,
  rarity: Rarity,
): NearEvent[] {
  return record.events
    .map((event): NearEvent => {
      const alike = likeness(article.concepts, concepts.get(event.id) ?? new Map(), rarity);
      const time = timeScore(event, article);
      const { score, shared } = peopleScore(event, article);
      const place = article.place !== undefined && event.place === article.place ? 0.15 : 0;
      const because = [
        time.apart === undefined
          ? ''
          : time.apart === 0
            ? 'same day'
            : `${time.apart} ${time.apart === 1 ? 'day' : 'days'} apart`,
        shared.length > 0 ? `same people: ${shared.join(', ')}` : '',
        `likeness ${alike.toFixed(2)}`,
      ];
      return {
        event,
        likeness: alike,
        apart: time.apart,
        sharedPeople: shared,
        score: alike * 3 + time.score + score + place,
        because: because.filter((one) => one !== '').join('; '),
      };
    })
    .sort((a, b) => b.score - a.score || (a.event.id < b.event.id ? -1 : 1));
}

/** From this score on an event is taken for the article's; the second must be so much behind. */
const sameScore = 2.1;
const lead = 0.25;
/** Days from which on an event is not worth looking at. */
const farthest = 60;
/** From this likeness on two texts tell of the same thing. */
const alike = 0.4;
/** From this one on they may, if their topics agree; without equivalent words only names and numbers can be alike. */
const alikeWithTopics = 0.24;
const alikeWithoutWords = 0.15;

/** Whether an event's text and the article's are so alike that they tell of the same thing, not only of the same people. */
function isAlike({ event, likeness: found }: NearEvent, { topics, comparable: trusted }: Compared): boolean {
  if (found >= alike) return true;
  const [first] = topics;
  if (found < (trusted ? alikeWithTopics : alikeWithoutWords) || first === undefined) return false;
  const [main] = event.topics;
  return event.topics.includes(first) && main !== undefined && topics.includes(main);
}

function isOccasion({ apart, sharedPeople, event }: NearEvent, { eventDay, place }: Compared): boolean {
  if (apart === undefined || apart > (eventDay === undefined ? 0 : 1)) return false;
  return (
    sharedPeople.length >= 2 ||
    (sharedPeople.length === 1 && (event.people.length <= 2 || (place !== undefined && event.place === place)))
  );
}

/**
 * Whether the record has the event of an article: by its address, by its headline, or by day, people and subject. What
 * shares only day and people is the same occasion. `near` lists what comes next, for the editor to look at.
 */
export function recognise(
  record: RecordGraph,
  article: Compared,
  concepts: ReadonlyMap<string, Concepts>,
  rarity: Rarity,
): Recognised {
  const near = nearEvents(record, article, concepts, rarity);
  const others = (id: string | undefined): NearEvent[] =>
    near.filter(({ event, score, apart }) => event.id !== id && score > 1.2 && (apart ?? 0) <= farthest).slice(0, 3);
  const found = (match: 'same' | 'same-occasion', event: Event, confidence: Confidence, because: string): Recognised => ({
    match, event, confidence, because, near: others(event.id),
  }); // prettier-ignore
  const url = article.url === undefined ? undefined : comparable(article.url);
  const [byAddress] = url === undefined ? [] : near.filter(({ event }) => hasAddress(event, url));
  if (byAddress) return found('same', byAddress.event, 'high', 'a source with the same address');
  const [byHeadline] = near.filter(({ event }) => hasHeadline(event, article));
  if (byHeadline) return found('same', byHeadline.event, 'high', 'a source with the same headline');
  const [best, second] = near;
  if (!best) return { match: 'none', event: undefined, confidence: 'medium', because: '', near: [] };
  const margin = best.score - (second?.score ?? 0);
  if (best.apart === undefined && best.likeness >= 0.4 && best.sharedPeople.length > 0 && margin >= 0.5)
    return found('same', best.event, 'medium', best.because);
  if (best.score >= sameScore && isAlike(best, article) && margin >= (best.score > 2.6 ? 0.1 : lead))
    return found('same', best.event, best.score > 2.6 && margin > lead ? 'high' : 'medium', best.because);
  const occasion = near.slice(0, 8).find((one) => isOccasion(one, article));
  if (occasion) return found('same-occasion', occasion.event, 'medium', occasion.because);
  return {
    match: 'none',
    event: undefined,
    confidence: best.score > 1.7 ? 'low' : 'medium',
    because: best.because,
    near: others(undefined),
  };
}

/** Whether a day lies outside the time that a record covers. */
export function isOutside({ vocabulary: { span } }: RecordGraph, day: string | undefined): boolean {
  return day !== undefined && parseEdtf(day) !== undefined && (day < span.from || day > span.to);
}
