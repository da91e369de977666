import { parseFrontMatter, type Path } from '../yaml/front-matter.ts';
import { type Passage, wordsOf } from '../originality.ts';
import type { RecordFile } from '../read.ts';

/** Keys whose values are names and titles given by others, which an entry must repeat as they are. */
const quoted: readonly string[] = ['sources', 'names', 'aliases'];

function texts(value: unknown, path: Path): { text: string; path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (quoted.includes(key) ? [] : texts(inner, [...path, key])));
}

/** Everything an editor wrote in an entry, by paragraph, list item and value; citations and link targets are no words. */
export function passagesOf({ file, text }: RecordFile): Passage[] {
  const { front } = parseFrontMatter(file, text);
  const values = texts(front.data, []).map((value) => ({
    file,
    words: wordsOf(value.text.replaceAll('\n', ' '), front.at(value.path).line),
  }));
  const body = front.body.replace(/\[\^[^\]\s]+\]/g, ' ').replace(/\]\([^)\s]*\)/g, ' ');
  const passages: Passage[] = [];
  let line = front.bodyLine;
  for (const block of body.split(/(\n[ \t]*\r?\n|\n(?=[-*] ))/)) {
    passages.push({ file, words: wordsOf(block, line) });
    line += block.split('\n').length - 1;
  }
  return [...values, ...passages];
}
