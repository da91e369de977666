import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressesOfRecord, issuedText } from '../../../src/record/issued/issued-text.ts';
import { loadRecord } from '../../../src/record/load.ts';

const folder = 'tests/fixtures/tides';
const record = loadRecord(folder);
const issued = readFileSync(`${folder}/issued.txt`, 'utf8');

test('every entry with a page of its own has an address, and so has every tombstone', () => {
  const addresses = addressesOfRecord(record);
  expect(addresses).toContain('/events/1965-09-02-treaty-of-skarholm/');
  expect(addresses).toContain('/events/1965-09-02-skarholm-signing/');
  expect(addresses).toContain('/threads/the-lock/');
  expect(addresses.some((address) => address.startsWith('/changes/'))).toBe(false);
  expect(addresses).toEqual([...addresses].sort());
});

test('a list that is complete stays as it is', () => {
  expect(issuedText(issued, record)).toEqual({ text: issued, added: [] });
});

test('new addresses are put where they belong, and the header stands once', () => {
  const without = issued.replace('/people/maud-ferrier/\n', '');
  expect(issuedText(without, record)).toEqual({ text: issued, added: ['/people/maud-ferrier/'] });
  expect(issuedText('', record).text).toBe(issued);
});

test('an address that nothing answers any more is kept, also with the line ends of Windows', () => {
  const { text } = issuedText('/terms/old/\r\n', record);
  expect(text.split('\n')).toContain('/terms/old/');
});

test('the numbers of a page are raised with its facts, and never lowered', () => {
  const address = '/events/1965-09-02-treaty-of-skarholm/';
  const line = issued.split('\n').find((candidate) => candidate.startsWith(address)) ?? '';
  expect(line).toBe(`${address} 4 facts, 2 disagreements`);
  const short = issued.replace(line, `${address} 1 fact`);
  expect(issuedText(short, record)).toEqual({ text: issued, added: [line] });
  const further = issued.replace(line, `${address} 9 facts`);
  expect(issuedText(further, record).text).toContain(`${address} 9 facts, 2 disagreements\n`);
});

test('lines that a merge left twice become one, with the higher numbers', () => {
  const { text, added } = issuedText('/terms/old/ 2 facts\n/terms/old/ 5 facts\n', record);
  expect(text.split('\n').filter((line) => line.startsWith('/terms/old/'))).toEqual(['/terms/old/ 5 facts']);
  expect(added.some((line) => line.startsWith('/terms/old/'))).toBe(false);
});
