/** The pieces a text may be broken into; a piece that follows a space begins with it. */
function pieces(text: string): string[] {
  return text.split(/(?= )|(?<=\p{L}{2}-)(?=\p{L}{3})/u);
}

/** Fills lines greedily; undefined when the text needs more or longer lines than allowed. */
function filled(text: string, characters: number, lines: number): string[] | undefined {
  const result: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && (line + piece).length > characters) {
      result.push(line);
      line = '';
    }
    line = line === '' ? piece.trimStart() : line + piece;
  }
  result.push(line);
  return result.length <= lines && result.every((set) => set.length <= characters) ? result : undefined;
}

/**
 * A label in at most `lines` lines of at most `characters` characters, as even as possible. Undefined when it does not fit
 * whole: a label that is cut short says less than none.
 */
export function labelLines(text: string, characters: number, lines: number): string[] | undefined {
  const set = filled(text, characters, lines);
  if (!set) return undefined;
  for (let width = Math.ceil(text.length / set.length); width < characters; width += 1) {
    const even = filled(text, width, set.length);
    if (even) return even;
  }
  return set;
}

/** The text of a label's lines as it is read: a line that ends at a hyphen runs on without a space. */
export function unbroken(lines: readonly string[]): string {
  return lines.join(' ').replace(/(?<=\p{L}-) (?=\p{L})/gu, '');
}

/** Widths in thousandths of an em: the wider of Palatino and Georgia for each character. */
const widths = new Map(
  Object.entries({
    275: " .,:;’'|",
    300: 'ijl()[]',
    350: 'ft-',
    415: 'rI',
    455: 'cs',
    505: 'aez',
    560: 'bgkovxyqJS',
    610: 'dhnpuFLPT0123456789',
    670: 'BEYZ–',
    730: 'CKRVX',
    790: 'ADGOQU',
    840: 'HNw',
    890: 'm',
    1000: 'MW—…',
  }).flatMap(([width, characters]) =>
    Array.from(characters, (character): [string, number] => [character, Number(width)]),
  ),
);

/** An upper estimate of the width of a text set at `size` pixels. */
export function textWidth(text: string, size: number): number {
  const wide = (character: string): number => (character.charCodeAt(0) > 0x2e7f ? 1000 : 620);
  return (
    (Array.from(text).reduce((sum, character) => sum + (widths.get(character) ?? wide(character)), 0) * size) / 1000
  );
}
