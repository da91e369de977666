import { constants, crc32, deflateSync } from 'node:zlib';
import { type Canvas, shades } from './raster.ts';

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The colours of a drawing's indices: paper, then every shade of every ink. */
function palette(paper: Colour, inks: readonly Colour[]): Uint8Array {
  const shaded = inks.flatMap((ink) =>
    Array.from({ length: shades - 1 }, (_, index) =>
      paper.map((from, channel) => Math.round(from + ((ink[channel] ?? 0) - from) * ((index + 1) / (shades - 1)))),
    ),
  );
  return Uint8Array.from([paper, ...shaded].flat());
}

/** A drawing as a PNG file (ISO/IEC 15948) with a palette. */
export function png({ width, height, pixels }: Canvas, paper: Colour, inks: readonly Colour[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, palette, and the only methods of compression, filtering and order that there are.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette(paper, inks)),
    // Long runs of one colour: looking for anything else costs ten times as long and gains nothing.
    chunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE })),
    chunk('IEND', new Uint8Array()),
  ]);
}
