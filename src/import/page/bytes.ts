import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { plausibility } from './plausibility.ts';
import { Unreadable } from './unreadable.ts';

/** A file as text, and the encoding that its bytes are in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/** How files begin that hold no text, with what to do about each. */
const formats: readonly (readonly [magic: string, advice: string])[] = [
  ['%PDF-', 'This is a PDF: open it, copy its text and import that, and give its address with --url.'],
  ['\x89PNG', 'This is an image: copy or type the words of the article and import those.'],
  ['\xFF\xD8\xFF', 'This is an image: copy or type the words of the article and import those.'],
  ['GIF8', 'This is an image: copy or type the words of the article and import those.'],
  ['RIFF', 'This is an image or a recording: copy or type the words of the article and import those.'],
  ['II*\0', 'This is an image: copy or type the words of the article and import those.'],
  ['MM\0*', 'This is an image: copy or type the words of the article and import those.'],
  ['BM', 'This is an image: copy or type the words of the article and import those.'],
  ['PK\x03\x04', 'This is a Word document or an archive: copy its text and import that.'],
  ['\xD0\xCF\x11\xE0', 'This is a Word document: copy its text and import that.'],
  ['{\\rtf', 'This is a rich-text document: copy its text and import that.'],
  ['\x1F\x8B', 'This file is compressed: unpack it first.'],
  ['bplist', 'This is a web archive: save the page as HTML instead.'],
];

/** Encodings that pages of the last thirty years are in, beside UTF-8 and what the page or chardet names. */
const usual = [
  'windows-1251',
  'gb18030',
  'big5',
  'koi8-r',
  'ibm866',
  'shift_jis',
  'euc-kr',
  'windows-1252',
  'windows-1250',
];

const noEncoding = 'The bytes are not text in any encoding that is known here: save the page again as UTF-8.';

function refuse(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable('The file is empty: save the page again, or paste its text.');
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const found = formats.find(
    ([magic]) => start.startsWith(magic) && (magic !== 'BM' || bytes.subarray(0, 64).includes(0)),
  );
  if (found) throw new Unreadable(found[1]);
}

/** UTF-16 by its byte order mark, or by the zero that is every second byte of Latin text. */
function utf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const half = start.length / 2;
  if ((zeros[1] ?? 0) > half * 0.4 && (zeros[0] ?? 0) < half * 0.1) return 'utf-16le';
  if ((zeros[0] ?? 0) > half * 0.4 && (zeros[1] ?? 0) < half * 0.1) return 'utf-16be';
  return undefined;
}

/** What the page says its encoding is; it is often wrong, so it only breaks a tie. */
function declared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
}

function checked(decoded: Decoded): Decoded {
  const { text } = decoded;
  const odd = text.match(/[\0-\x08\x0E-\x1F]/g)?.length ?? 0;
  if (odd > Math.max(2, text.length * 0.002)) throw new Unreadable(noEncoding);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Unreadable('There is no word in the file: save the page again.');
  return decoded;
}

function lostLetters(text: string): readonly string[] {
  const lost = text.split('\uFFFD').length - 1;
  if (lost === 0) return [];
  return [`${lost === 1 ? 'One letter' : `${lost} letters`} of the file could not be read.`];
}

/**
 * The text of a file. The bytes decide on the encoding: UTF-8 where they are valid UTF-8, else whichever encoding gives
 * the likeliest letters; what the page declares counts only between equals. Throws `Unreadable` for an empty file, for
 * what is no text (PDF, images, archives), and for bytes that no encoding makes sense of.
 */
export function decode(bytes: Uint8Array): Decoded {
  refuse(bytes);
  const wide = utf16(bytes);
  if (wide !== undefined) {
    const text = iconv.decode(Buffer.from(bytes), wide).replace(/^\uFEFF/, '');
    return checked({ text, encoding: wide, warnings: lostLetters(text) });
  }
  const lenient = new TextDecoder('utf-8').decode(bytes);
  if (!lenient.includes('\uFFFD')) return checked({ text: lenient, encoding: 'utf-8', warnings: [] });
  const sample = Buffer.from(bytes.subarray(0, 200_000));
  const guesses = analyse(sample).map(({ name }) => name.toLowerCase());
  const named = declared(bytes);
  const tried = [...new Set(['utf-8', ...(named === undefined ? [] : [named]), ...guesses.slice(0, 4), ...usual])];
  const [best] = tried
    .filter((encoding) => iconv.encodingExists(encoding) && !/^iso-2022|^utf-(?:16|32)/.test(encoding))
    .map((encoding) => {
      const likely = plausibility(iconv.decode(sample, encoding));
      const bonus = (encoding === guesses[0] ? 0.05 : 0) + (encoding === named ? 0.02 : 0);
      return { encoding, likely: likely + bonus };
    })
    .sort((a, b) => b.likely - a.likely);
  if (!best || best.likely < 0.15) throw new Unreadable(noEncoding);
  const text = iconv.decode(Buffer.from(bytes), best.encoding);
  return checked({ text, encoding: best.encoding, warnings: lostLetters(text) });
}
