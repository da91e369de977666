import { compareDates } from './dates/edtf-date.ts';
import type { Event } from './graph.ts';
import type { Vocabulary } from './schema/vocabulary.ts';

/** The ids of the events that an event comes after, or before, as its relations to them say. */
function related({ related: relations }: Event, { relations: words }: Vocabulary, order: 'after' | 'before'): string[] {
  return relations
    .filter(({ relation }) => words.find(({ id }) => id === relation)?.order === order)
    .map(({ event }) => event);
}

/** Events of one date, each after those it comes after; else in the order they are given, also where they contradict one another. */
function followed(events: readonly Event[], vocabulary: Vocabulary): Event[] {
  const left = [...events];
  const placed: Event[] = [];
  const waits = (event: Event): boolean =>
    left.some(
      (other) =>
        other !== event &&
        (related(event, vocabulary, 'after').includes(other.id) ||
          related(other, vocabulary, 'before').includes(event.id)),
    );
  while (left.length > 0) {
    const next = Math.max(
      0,
      left.findIndex((event) => !waits(event)),
    );
    placed.push(...left.splice(next, 1));
  }
  return placed;
}

/** Events in order of time; those of the same date follow their relations ("a comment after what it comments on"), then their ids. */
export function inOrder(events: readonly Event[], vocabulary: Vocabulary): Event[] {
  const sorted = events.toSorted((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
  const days: Event[][] = [];
  for (const event of sorted) {
    const day = days.at(-1);
    if (day?.[0] && compareDates(day[0].date, event.date) === 0) day.push(event);
    else days.push([event]);
  }
  return days.flatMap((day) => followed(day, vocabulary));
}
