import { expect, test } from 'vitest';
import { eventsById, wordsOf } from '../../src/record/drafts.ts';
import { readOnce } from './read-once.ts';

const ferry = readOnce('tests/fixtures/base');

test('the words of a list are its ids and labels, as far as they can be read', () => {
  expect(wordsOf(ferry.changed({}), 'kinds')).toEqual([
    { id: 'statement', label: 'Statement' },
    { id: 'agreement', label: 'Agreement' },
  ]);
  const half = ferry.changed({ 'record.yaml': 'kinds: [{ id: statement }, { label: Agreement }]\n' });
  expect(wordsOf(half, 'kinds')).toEqual([{ id: 'statement', label: '' }]);
  expect(wordsOf(half, 'voices')).toBeUndefined();
  expect(wordsOf(ferry.changed({ 'record.yaml': undefined }), 'kinds')).toBeUndefined();
});

test('events are found by their ids', () => {
  const events = eventsById(ferry.changed({}));
  expect([...events].map(([id, { data }]) => [id, data.date?.edtf])).toEqual([
    ['1991-05-14-ferry-letter', '1991-05-14'],
    ['1992-03-ferry-timetable', '1992-03'],
  ]);
});
