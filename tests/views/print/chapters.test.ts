import { expect, test } from 'vitest';
import { fixture } from '../../fixture.ts';
import { chapters, promisesOnPaper } from '../../../src/views/print/chapters.ts';
import { realRecord } from '../../real-record.ts';

const record = fixture('tides');
const real = realRecord;

test('every event stands once, in time order, under its year or outside the span', () => {
  for (const each of [record, real]) {
    const parts = chapters(each);
    expect(parts.flatMap(({ events }) => events).map(({ id }) => id)).toEqual(each.events.map(({ id }) => id));
    for (const { id, events } of parts)
      expect(events.every((event) => (event.period ?? event.date.from.slice(0, 4)) === id)).toBe(true);
  }
  expect(chapters(record).map(({ heading }) => heading)).toContain('1965');
});

test('of a very large record the landmarks alone are printed', () => {
  const [event] = record.events;
  if (!event) throw new RangeError('The fixture is empty.');
  const events = Array.from({ length: 1600 }, (_, index) => ({
    ...event,
    id: `event-${index}`,
    weight: index % 10 === 0 ? (3 as const) : (1 as const),
  }));
  const printed = chapters({ ...record, events }).flatMap((chapter) => chapter.events);
  expect(printed).toHaveLength(160);
  expect(printed.every(({ weight }) => weight === 3)).toBe(true);
});

test('landmarks are those of the chapter', () => {
  for (const { events, landmarks } of chapters(record))
    expect(landmarks).toEqual(events.filter((event) => event.weight === 3));
});

test('every promise stands once, under its first topic', () => {
  const groups = promisesOnPaper(record);
  expect(
    groups
      .flatMap(({ promises }) => promises)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(record.promises.map(({ id }) => id).sort());
  for (const { topic, promises } of groups)
    for (const promise of promises) expect(record.topics.find(({ id }) => id === promise.topics[0])?.name).toBe(topic);
});
