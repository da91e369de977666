import { describe, expect, test } from 'vitest';
import { fixture } from '../fixture.ts';
import { byEveryId, oldAddress, redirectRules } from '../../src/views/old-address.ts';

const record = fixture('tides');
const gone = (id: string) => {
  const found = record.tombstones.find((tombstone) => tombstone.id === id);
  if (!found) throw new Error(`no tombstone ${id}`);
  return oldAddress(record, found);
};

describe('the address of an entry that went', () => {
  test('leads to the entry that took its place, of whatever kind', () => {
    expect(gone('maud-ferrer').target).toEqual({ title: 'Maud Ferrier', address: '/people/maud-ferrier/' });
    expect(gone('harbour-dues').target?.address).toBe('/topics/dues/');
    expect(gone('low-tide').target).toBeUndefined();
  });

  test('keeps the anchors of its numbered parts', () => {
    expect(gone('1965-09-02-skarholm-signing').parts).toEqual([
      { id: 'fact-1', words: 'Fact 1', address: '/events/1965-09-02-treaty-of-skarholm/' },
      { id: 'fact-2', words: 'Fact 2', address: '/events/1965-09-02-treaty-of-skarholm/' },
    ]);
  });

  test('leads to the same number where an entry only moved', () => {
    const [first] = record.tombstones;
    if (!first) throw new Error('no tombstone');
    expect(oldAddress(record, { ...first, kind: 'moved' }).parts[1]?.address).toBe(
      '/events/1965-09-02-treaty-of-skarholm/#fact-2',
    );
  });

  test('is a redirect for a host, under the base path', () => {
    expect(redirectRules(record, '/some/base/')).toBe(
      [
        '/some/base/events/1965-09-02-skarholm-signing/ /some/base/events/1965-09-02-treaty-of-skarholm/ 301',
        '/some/base/people/maud-ferrer/ /some/base/people/maud-ferrier/ 301',
        '/some/base/topics/harbour-dues/ /some/base/topics/dues/ 301',
        '',
      ].join('\n'),
    );
  });

  test('has the data files and feeds of the entry that took its place', () => {
    expect(byEveryId(record, 'topics').at(-1)).toMatchObject({ id: 'harbour-dues', entry: { id: 'dues' } });
    expect(byEveryId(record, 'terms').map(({ id }) => id)).not.toContain('low-tide');
  });
});
