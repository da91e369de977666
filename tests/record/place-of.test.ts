import { expect, test } from 'vitest';
import { pathOfEntry } from '../../src/record/collection.ts';
import { eventId, expectedPath, placeOf } from '../../src/record/place-of.ts';

test('a path stands for the entry whose id is the name of its file, in whatever folder of its collection', () => {
  expect(placeOf('terms/tide.md')).toEqual({ collection: 'terms', id: 'tide' });
  expect(placeOf('events/1991/1991-05-14-ferry.md')).toEqual({ collection: 'events', id: '1991-05-14-ferry' });
  for (const path of ['terms/tide.txt', 'boats/tide.md', 'terms.md', 'terms', '', 'record.yaml', 'x/terms/tide.md'])
    expect(placeOf(path), path).toBeUndefined();
});

test('an entry must stand in the folder of its collection, an event in that of its year', () => {
  expect(expectedPath('terms', 'tide')).toBe('terms/tide.md');
  expect(expectedPath('terms', '1991-tide')).toBe('terms/1991-tide.md');
  expect(expectedPath('events', '1991-05-14-ferry')).toBe('events/1991/1991-05-14-ferry.md');
  for (const id of ['ferry', '199-ferry', '19911-ferry', '1991ferry', 'x1991-ferry'])
    expect(expectedPath('events', id), id).toBeUndefined();
});

test('an event is named by the day, month or year by which it begins', () => {
  expect(eventId('1991-05-14', 'ferry')).toBe('1991-05-14-ferry');
  expect(eventId('1991-05-14/1991-05-18', 'ferry')).toBe('1991-05-14-ferry');
  for (const edtf of ['1991-05~', '1991-05?', '1991-05%', '1991-05~/1992'])
    expect(eventId(edtf, 'x')).toBe('1991-05-x');
});

test('an entry has a page of its own below its collection', () => {
  expect(pathOfEntry('people', 'ada-north')).toBe('/people/ada-north/');
});
