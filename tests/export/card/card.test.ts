import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type Card, cardAddress, cardsOf, size } from '../../../src/export/card/card.ts';
import { cardPng, cardSvg, colours } from '../../../src/export/card/draw.ts';
import { siteFonts } from '../../../src/integrations/card-files.ts';
import { fixture } from '../../fixture.ts';
import { realRecord } from '../../real-record.ts';

const record = fixture('tides');
const cards = cardsOf(record);
const fonts = siteFonts();

function cardOf(address: string, all: readonly Card[] = cards): Card {
  const card = all.find((candidate) => candidate.address === address);
  if (!card) throw new RangeError(address);
  return card;
}

/** How many pixels of a picture have a colour. */
async function pixelsOf(png: Buffer, colour: string, within = 6): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let found = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (wanted.every((channel, index) => Math.abs(channel - (data[at + index] ?? 0)) < within)) found += 1;
  return found;
}

test('the card of an event says its date, who and how far it got, and its title', () => {
  const { above, title, site, strip } = cardOf('/cards/events/1973-06-30-lock-opens.png');
  expect(above).toMatch(/^30 June 1973 · .+ · .+$/);
  expect(title).toBe(record.events.find(({ id }) => id === '1973-06-30-lock-opens')?.title);
  expect(site).toBe('Tides');
  expect(strip.own).toHaveLength(1);
});

test('the card of a promise says when it was first made, and the verdict with its day', () => {
  const { above, title, below } = cardOf('/cards/promises/pilots-school.png');
  expect(above).toMatch(/^Promise · .+ · first made 2 September 1965$/);
  expect(title).toBe('A school for pilots');
  expect(below).toEqual({ words: 'Pending at the end of 1974', tone: 'open' });
});

test('every event is a stroke on every card, those it is about in full colour', () => {
  for (const { strip } of cards)
    expect(strip.own.length + strip.others.length).toBeLessThanOrEqual(record.events.length);
  expect(cardOf('/cards/record.png').strip.own).toHaveLength(record.events.length);
  const topic = record.events.filter(({ topics }) => topics.includes('lock'));
  expect(cardOf('/cards/topics/lock.png').strip.own).toHaveLength(topic.length);
});

test('a card is a small PNG of the size that its page names, with words in ink and the mark in the colour of its voice', async () => {
  const { svg } = await cardSvg(cardOf('/cards/events/1973-06-30-lock-opens.png'), fonts);
  const png = await cardPng(svg);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...size });
  expect(png.length).toBeLessThan(14_000);
  expect(svg).not.toContain('<text');
  expect(await pixelsOf(png, colours.ink)).toBeGreaterThan(1000);
  const [own] = cardOf('/cards/events/1973-06-30-lock-opens.png').strip.own;
  expect(await pixelsOf(png, colours[`voice-${own?.position ?? 'apart'}`])).toBeGreaterThan(200);
});

test('the palette keeps the colour of every voice', async () => {
  const all = cardsOf(realRecord).filter(({ strip }) => strip.own.length === 1);
  for (const position of ['above', 'below', 'on', 'apart'] as const) {
    const card = all.findLast(({ strip }) => strip.own[0]?.position === position);
    const png = await cardPng((await cardSvg(card ?? cardOf('none'), fonts)).svg);
    expect(await pixelsOf(png, colours[`voice-${position}`], 12), position).toBeGreaterThan(150);
  }
}, 60_000);

test('the same card gives the same bytes', async () => {
  const draw = async (): Promise<string> =>
    (await cardPng((await cardSvg(cardOf('/cards/record.png'), fonts)).svg)).toString('base64');
  expect(await draw()).toBe(await draw());
});

test('letters that no font has are told', async () => {
  const drawn = await cardSvg(
    { ...cardOf('/cards/record.png'), title: 'Engines 发动机 for Šumava, №3, Рогозин' },
    fonts,
  );
  expect(drawn.missing.split('').sort()).toEqual(['动', '发', '机']);
});

test('no letter is missing on any card of the real record', async () => {
  const words = cardsOf(realRecord).map(({ above, title, below, site }) =>
    [above, title, below?.words, site].join(' '),
  );
  const letters = [...new Set(words.join('').split(''))].join(' ');
  const drawn = await cardSvg({ ...cardOf('/cards/record.png'), title: letters }, fonts);
  expect(letters).toContain('’');
  expect(drawn.missing).toBe('');
}, 60_000);

test('the colours are those of the light scheme', () => {
  const light = readFileSync('src/styles/tokens.css', 'utf8').split('@media')[0] ?? '';
  const token = (name: string): string | undefined => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(light)?.[1];
  for (const [name, colour] of Object.entries(colours)) expect(colour, name).toBe(token(name));
});

test('every page has a card: an event its own, or that of its first topic in a record too large for that', () => {
  const [event] = record.events;
  if (!event) throw new RangeError('The fixture is empty.');
  expect(cardAddress(record)).toBe('/cards/record.png');
  expect(cardAddress(record, { event })).toBe(`/cards/events/${event.id}.png`);
  const large = { ...record, events: Array.from({ length: 1501 }, () => event) };
  expect(cardAddress(large, { event })).toBe(`/cards/topics/${event.topics[0]}.png`);
});
