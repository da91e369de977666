import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import satoriPackage from 'satori/package.json' with { type: 'json' };
import sharp from 'sharp';
import type { Card } from '../export/card/card.ts';
import type { CardFont } from '../export/card/draw.ts';

/** The site's own font files: the first for most words, the others for what it lacks. */
export function siteFonts(): CardFont[] {
  return ['english', 'latin', 'cyrillic'].map((name) => ({
    name,
    data: readFileSync(`src/styles/fonts/source-serif-4-${name}.woff2`),
  }));
}

/** Where a card is kept from build to build, by a name for all it is made of: its words, the drawing, fonts and programs. */
export function keeper(): (card: Card) => string {
  const drawing = readdirSync('src/export/card').sort();
  const made = createHash('sha256').update(JSON.stringify([satoriPackage.version, sharp.versions]));
  for (const file of drawing) made.update(readFileSync(join('src/export/card', file)));
  for (const { data } of siteFonts()) made.update(data);
  return (card) => join('.cache/cards', `${made.copy().update(JSON.stringify(card)).digest('hex')}.png`);
}
