import { expect, test } from 'vitest';
import { inOrder } from '../../src/record/in-order.ts';
import { fixture } from '../fixture.ts';
import type { Event } from '../../src/record/graph.ts';

const { events, vocabulary } = fixture('canal');
const words = {
  ...vocabulary,
  relations: [
    { id: 'follows', label: 'Follows', inverse: 'Followed by', order: 'after' as const },
    { id: 'leads', label: 'Leads to', inverse: 'Comes of', order: 'before' as const },
  ],
};

/** Events of one day, each related to others as told: `b follows a`. */
function day(ids: string, ...relations: readonly string[]): Event[] {
  const [some] = events;
  if (!some) throw new Error('The canal has no events.');
  return ids.split(' ').map((id) => ({
    ...some,
    id,
    related: relations
      .map((said) => said.split(' '))
      .flatMap(([from, relation = '', event = '']) => (from === id ? [{ relation, event }] : [])),
  }));
}

const order = (list: readonly Event[]): string =>
  inOrder(list, words)
    .map(({ id }) => id)
    .join(' ');

test.each([
  ['a comment comes after what it comments on', day('a b c', 'a follows c'), 'b c a'],
  ['what led to a document comes before it', day('a b c', 'c leads a'), 'b c a'],
  ['a chain is followed to its end', day('a b c', 'a follows b', 'b follows c'), 'c b a'],
  ['without relations the ids decide', day('c a b'), 'a b c'],
  ['relations that go round in a circle lose no event', day('a b', 'a follows b', 'b follows a'), 'a b'],
])('%s', (_name, list, expected) => {
  expect(order(list)).toBe(expected);
});

test('the day comes before every relation', () => {
  const [a, b] = day('a b', 'a follows b');
  const later = events.at(-1);
  if (!a || !b || !later) throw new Error('The canal has no events.');
  expect(order([{ ...b, date: later.date }, a])).toBe('a b');
});
