import { visit } from 'unist-util-visit';
import type { FrontMatter } from '../../yaml/front-matter.ts';
import { codePoint } from '../../problem.ts';
import type { Path } from '../../yaml/yaml.ts';
import { blocksOf } from '../cited.ts';
import type { Report, Rule } from '../rule.ts';

/** Characters that show nothing, turn the reading direction, or belong to no text; variation selectors of Han may stay. */
const hidden =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u2800\u3164\uffa0\ufffc]/u;
const ending = /[\t\n\r]/;
/** Joiners are part of the spelling between letters of some scripts, such as Arabic or Devanagari. */
const spelt = /[\u200c\u200d]/;
const joining = /^[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\P{L}]$/u;

/** The offsets of hidden characters. */
function hiddenIn(text: string): number[] {
  const found: number[] = [];
  if (!hidden.test(text.replace(/[\t\n\r]+/g, ''))) return found;
  for (let offset = 0; offset < text.length;) {
    const sign = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const joins = spelt.test(sign) && joining.test(text[offset - 1] ?? '') && joining.test(text[offset + 1] ?? '');
    if (hidden.test(sign) && !ending.test(sign) && !joins) found.push(offset);
    offset += sign.length;
  }
  return found;
}

function reason(sign: string): string {
  return `The character ${codePoint(sign)} cannot be seen.`;
}

const note = 'Remove it; it came with a paste. Where a letter is missing, write the letter.';

function checkText(file: string, text: string, report: Report): void {
  for (const offset of hiddenIn(text)) {
    const sign = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const before = text.slice(0, offset).split('\n');
    const [line, column] = [before.length, (before.at(-1) ?? '').length + 1];
    const end = { line, column: column + sign.length };
    report({ file, line, column, end }, reason(sign), note, /\p{Cf}/u.test(sign) ? '' : undefined);
  }
}

/** Characters that were written as an escape or a reference, as in "\u202e" or "&#8203;", and so do not stand in the file. */
function written(value: string, text: string): string[] {
  const signs = hiddenIn(value).map((offset) => String.fromCodePoint(value.codePointAt(offset) ?? 0));
  return [...new Set([...signs, ...(value.includes('\uFFFD') ? ['\uFFFD'] : [])])].filter(
    (sign) => !text.includes(sign),
  );
}

function checkValues(front: FrontMatter, value: unknown, path: Path, text: string, report: Report): void {
  if (typeof value === 'string') for (const sign of written(value, text)) report(front.at(path), reason(sign), note);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      checkValues(front, inner, [...path, Array.isArray(value) ? Number(key) : key], text, report);
}

export const hiddenCharacter: Rule = {
  name: 'hidden-character',
  why: 'What cannot be seen cannot be checked: it breaks search, turns words around, or hides what a link is.',
  scope: 'file',
  check(record, report) {
    for (const { file, text } of record.files) checkText(file, text, report);
    const escaped = /\\[xuUN0eabvLP_]|&/;
    const texts = new Map(record.files.map(({ file, text }) => [file, text]));
    for (const draft of record.all) {
      const text = texts.get(draft.file) ?? '';
      if (!escaped.test(text)) continue;
      checkValues(draft.front, draft.front.data, [], text, report);
      for (const block of blocksOf(draft))
        visit(block, (node) => {
          const value = 'value' in node ? node.value : node.type === 'link' ? `${node.url}${node.title ?? ''}` : '';
          for (const sign of written(value, text)) report(draft.body.place(node), reason(sign), note);
        });
    }
    for (const settings of [record.vocabulary, record.tombstones, record.searchWords, record.importWords])
      if (settings && escaped.test(settings.file.text))
        checkValues(settings.front, settings.front.data, [], settings.file.text, report);
  },
};
