import { fixture } from '../fixture.ts';
import type { Event } from '../../src/record/graph.ts';

/** A record about a canal, with every character and kind of date that the formats find hard. */
export const canal = fixture('canal');

/** A site under a base path. */
export const hosted = { base: '/some/base/', origin: 'https://canal.example' } as const;

/** The same where the build was not told its site. */
export const unhosted = { base: '/some/base/', origin: '' } as const;

/** The event of the canal record with this id. */
export function canalEvent(id: string): Event {
  const event = canal.events.find((candidate) => candidate.id === id);
  if (!event) throw new RangeError(id);
  return event;
}
