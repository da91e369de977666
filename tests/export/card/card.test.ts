import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadRecord } from '../../../src/record/load.ts';
import { cardAddress, colours, eventCard, paper, recordCard, size, topicCard } from '../../../src/export/card/card.ts';

const record = loadRecord('tests/fixtures/tides');
const [event] = record.events;
const [topic] = record.topics;

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly palette: Buffer;
  readonly rows: Buffer;
}

/** Takes a PNG file apart that has one chunk of each kind. */
function read(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const none = Buffer.alloc(0);
  const header = chunks.get('IHDR') ?? none;
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    palette: chunks.get('PLTE') ?? none,
    rows: inflateSync(chunks.get('IDAT') ?? none),
  };
}

function used(picture: Picture): Set<number> {
  return new Set(picture.rows);
}

test('a card is a PNG of the size that other sites ask for, with a palette', () => {
  const picture = read(recordCard(record));
  expect({ width: picture.width, height: picture.height }).toEqual(size);
  expect(picture.rows.length).toBe((size.width + 1) * size.height);
  expect([...picture.palette.subarray(0, 3)]).toEqual([...paper]);
  expect(Math.max(...used(picture)) * 3).toBeLessThan(picture.palette.length);
});

test('the same record gives the same bytes', () => {
  expect(Buffer.from(recordCard(record)).equals(recordCard(loadRecord('tests/fixtures/tides')))).toBe(true);
});

test('the cards of the record, a topic and an event differ, and that of an event has its mark in full ink', () => {
  if (!event || !topic) throw new RangeError('The fixture is empty.');
  const files = [recordCard(record), topicCard(record, topic), eventCard(record, event) ?? new Uint8Array()];
  expect(new Set(files.map((file) => Buffer.from(file).toString('base64'))).size).toBe(3);
  const voice = record.vocabulary.voices.find(({ id }) => id === event.voice);
  const full = 15 * (['above', 'below', 'on', 'apart'].indexOf(voice?.position ?? 'apart') + 1);
  const pixels = [...read(files[2] ?? new Uint8Array()).rows].filter((index) => index === full).length;
  expect(pixels).toBeGreaterThan(150);
});

test('the colours are those of the light scheme', () => {
  const light = readFileSync('src/styles/tokens.css', 'utf8').split('@media')[0] ?? '';
  const token = (name: string): string | undefined => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(light)?.[1];
  const hex = (colour: readonly number[]): string =>
    `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  expect(hex(paper)).toBe(token('paper'));
  for (const [name, colour] of Object.entries(colours))
    expect(hex(colour), name).toBe(token(name === 'rule' || name === 'ink' ? name : `voice-${name}`));
});

test('every page has a card, and an event of a small record has one of its own', () => {
  if (!event) throw new RangeError('The fixture is empty.');
  expect(cardAddress(record)).toBe('/cards/record.png');
  expect(cardAddress(record, { topic: 'lock' })).toBe('/cards/topics/lock.png');
  expect(cardAddress(record, { event })).toBe(`/cards/events/${event.id}.png`);
});
