import type { Literal, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Letters and signs of scripts that are written without spaces (CSS Text 3, section 4.1.3, "segment breaks"). */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]`;
const endsUnspaced = new RegExp(`${unspaced}[“”‘’]*\\s*$`, 'u');
const startsUnspaced = new RegExp(`^\\s*[“”‘’]*${unspaced}`, 'u');

/**
 * Takes out the line ends between Chinese or Japanese characters, where a space would be wrong: "国家\n航天局" is one word.
 * All other line ends are left to be read as spaces.
 */
export function joinLines(root: Root): void {
  visit(root, 'paragraph', (paragraph) => {
    const pieces: Literal[] = [];
    visit(paragraph, (node) => {
      if (node.type === 'text' || node.type === 'inlineCode') pieces.push(node);
    });
    const whole = pieces.map(({ value }) => value).join('');
    let start = 0;
    for (const piece of pieces) {
      const { length } = piece.value;
      const from = start;
      piece.value = piece.value.replace(/[ \t]*(?:\r\n?|\n)/g, (lineEnd, at: number) => {
        const before = whole.slice(0, from + at);
        const after = whole.slice(from + at + lineEnd.length);
        return endsUnspaced.test(before) && startsUnspaced.test(after) ? '' : lineEnd;
      });
      start += length;
    }
  });
}
