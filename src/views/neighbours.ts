import type { Event } from '../record/graph.ts';
import { oncePer } from '../record/kept/once-per.ts';

/** The events before and after one in a list that is in time order: a topic's, a promise's, or all of them. */
export interface Neighbours {
  readonly previous: Event | undefined;
  readonly next: Event | undefined;
}

/** The place of each event in a list, from 0. It is worked out once for each list, as every page asks for its own. */
export const placesIn = oncePer((events: readonly Event[]): ReadonlyMap<Event, number> => {
  const places = new Map(events.map((event, place) => [event, place]));
  return places;
});

/** The events beside one in a list; an event that is not in the list has none. */
export function neighboursIn(events: readonly Event[], event: Event): Neighbours {
  const place = placesIn(events).get(event);
  if (place === undefined) return { previous: undefined, next: undefined };
  return { previous: events[place - 1], next: events[place + 1] };
}
