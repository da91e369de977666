import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { cardSchema } from '../export/card/card.ts';
import { cardPng, cardSvg } from '../export/card/draw.ts';
import { writeWhole } from '../record/write-whole.ts';
import { siteFonts } from './card-files.ts';

/** Draws the cards that the thread is given, each into its file. */
const fonts = siteFonts();
for (const { card, file } of z.array(z.strictObject({ card: cardSchema, file: z.string() })).parse(workerData)) {
  const { svg, missing } = await cardSvg(card, fonts);
  if (missing !== '') console.warn(`${card.address} lacks "${missing}": no font in src/styles/fonts has it.`);
  writeWhole(file, await cardPng(svg));
}
