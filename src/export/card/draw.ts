import satori from 'satori';
import sharp from 'sharp';
import type { Position } from '../../chart/frame.ts';
import { type Card, sheet, size, type Strip, type Stroke } from './card.ts';

/** The light colours of `src/styles/tokens.css`; a test keeps them the same. */
export const colours = {
  paper: '#fbf9f3',
  ink: '#1d1b18',
  muted: '#635e55',
  rule: '#d9d3c5',
  'voice-above': '#1d5c94',
  'voice-below': '#b5480f',
  'voice-on': '#0b6b50',
  'voice-apart': '#69645b',
  'tone-kept': '#0b6b50',
  'tone-part': '#4d6a12',
  'tone-late': '#8a5a00',
  'tone-broken': '#a1263a',
  'tone-open': '#635e55',
} as const;

/** The colour of a verdict's tone, as `src/styles/colours.css` gives it. */
const toneColours = {
  kept: colours['tone-kept'],
  part: colours['tone-part'],
  late: colours['tone-late'],
  'put-off': colours['tone-late'],
  broken: colours['tone-broken'],
  open: colours['tone-open'],
} as const;

/** A font file (WOFF2), under the name that the drawing asks for it by. */
export interface CardFont {
  readonly name: string;
  readonly data: Buffer;
}

interface Element {
  readonly type: string;
  readonly key: null;
  readonly props: { readonly style: Readonly<Record<string, string | number>>; readonly children: Element[] | string };
}

function box(style: Readonly<Record<string, string | number>>, children: Element[] | string): Element {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

/** The height of the axis, and how far the strokes of each voice reach from it. */
const axis = 520;
const reach: Readonly<Record<Position, readonly [from: number, to: number]>> = {
  above: [-44, 0],
  below: [0, 44],
  on: [-22, 22],
  apart: [-8, 8],
};

function titleSize(title: string): number {
  if (title.length > 90) return 56;
  return title.length > 50 ? 66 : 78;
}

function words({ above, title, below, site, strip }: Card, family: string): Element {
  const small = { fontSize: 30, color: colours.muted };
  const verdict = below?.tone;
  return box({ ...sheet, fontFamily: family, color: colours.ink, position: 'relative' }, [
    box({ position: 'absolute', left: 64, right: 64, top: 52, flexDirection: 'column' }, [
      box({ ...small, justifyContent: 'space-between' }, [box({}, above), box({ color: colours.ink }, site)]),
      box(
        { display: 'block', fontSize: titleSize(title), lineHeight: 1.14, marginTop: 26, lineClamp: below ? 3 : 4 },
        title,
      ),
      ...(below
        ? [
            box(
              {
                display: 'block',
                fontSize: verdict ? 42 : 32,
                marginTop: 22,
                lineClamp: 3,
                color: verdict ? toneColours[verdict] : colours.muted,
              },
              below.words,
            ),
          ]
        : []),
    ]),
    ...strip.years.map(({ year, at }) =>
      box({ position: 'absolute', left: at + 6, top: axis + 50, fontSize: 24, color: colours.muted }, String(year)),
    ),
  ]);
}

/** A colour as it looks at three tenths of its strength on paper. */
function pale(colour: string): string {
  const channels = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const under = channels(colours.paper);
  const mixed = channels(colour).map((over, index) => Math.round(over * 0.3 + (under[index] ?? 0) * 0.7));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function strokes(all: readonly Stroke[], width: number, tint: (colour: string) => string): string {
  return (['apart', 'above', 'below', 'on'] as const)
    .map((position) => {
      const [from, to] = reach[position];
      const path = all
        .filter((stroke) => stroke.position === position)
        .map(({ at }) => `M${at} ${axis + from}V${axis + to}`);
      if (path.length === 0) return '';
      return `<path d="${path.join('')}" stroke="${tint(colours[`voice-${position}`])}" stroke-width="${width}"/>`;
    })
    .join('');
}

function stripSvg({ from, to, years, others, own }: Strip): string {
  const lines = years.map(({ at }) => `M${at} ${axis - 52}V${axis + 78}`).join('');
  const alone = own.length === 1 ? own[0] : undefined;
  const mark = alone
    ? `<circle cx="${alone.at}" cy="${axis}" r="15" fill="${colours[`voice-${alone.position}`]}" stroke="${colours.paper}" stroke-width="5"/>`
    : '';
  return [
    `<path d="${lines}" stroke="${colours.rule}" stroke-width="2"/>`,
    strokes(others, 3, pale),
    `<path d="M${from} ${axis}H${to}" stroke="${colours.ink}" stroke-width="2"/>`,
    strokes(own, alone ? 5 : 3, (colour) => colour),
    mark,
  ].join('');
}

/** A card as SVG, its words as paths, and the characters that none of the fonts has. */
export async function cardSvg(
  card: Card,
  fonts: readonly CardFont[],
): Promise<{ readonly svg: string; readonly missing: string }> {
  let missing = '';
  const drawn = await satori(words(card, fonts.map(({ name }) => name).join(', ')), {
    ...sheet,
    fonts: fonts.map(({ name, data }) => ({ name, data, weight: 400, style: 'normal' })),
    loadAdditionalAsset: (_language, characters) => {
      missing += characters;
      return Promise.resolve([]);
    },
  });
  const { width, height } = sheet;
  const start = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}">`;
  const ground = `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`;
  return { svg: `${start}${ground}${stripSvg(card.strip)}${drawn}</svg>`, missing };
}

/** A drawing as a PNG with a palette of sixteen colours, the same bytes on every machine: no font of the system is asked. */
export async function cardPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, effort: 7, dither: 0, compressionLevel: 9 })
    .toBuffer();
}
