import matter from 'gray-matter';
import type { VFileMessage } from 'vfile-message';
import { problem } from './problem.ts';
import { locate, type Located } from './yaml.ts';

export type { Path } from './yaml.ts';

/** A Markdown file taken apart, with the place of every key and value of its front matter. */
export interface FrontMatter extends Pick<Located, 'data' | 'at' | 'atKey'> {
  readonly body: string;
  /** Line of the file on which the body's first line stands. */
  readonly bodyLine: number;
}

const opening = /^---[ \t]*\r?\n/;
const closing = /^\n---[ \t]*(?:\r?\n|$)/;

/** Reads a YAML file with the places of its values. */
export function parseYaml(file: string, text: string): { front: FrontMatter; problems: VFileMessage[] } {
  const { data, problems, at, atKey } = locate(file, text, 1);
  return { front: { data, body: '', bodyLine: 1, at, atKey }, problems };
}

/**
 * Splits a Markdown file with gray-matter and reads its YAML with places. `data` is undefined
 * when the front matter is missing or cannot be read; `problems` then says why.
 */
export function parseFrontMatter(file: string, text: string): { front: FrontMatter; problems: VFileMessage[] } {
  const fence = opening.exec(text)?.[0];
  if (fence === undefined) return without(file, text, 'The file has no front matter.');
  const close = text.indexOf('\n---', fence.length - 1);
  if (close < 0 || !closing.test(text.slice(close))) return without(file, '', 'The front matter is not closed.');
  let located: Located | undefined;
  const { content } = matter(text, {
    engines: {
      yaml: (yaml: string) => {
        // gray-matter hands over everything after the three hyphens, the rest of their line and a last "\r" included.
        located = locate(file, yaml.replace(/^[^\n]*\n/, '').replace(/\r$/, ''), 2);
        return {};
      },
    },
  });
  if (!located) return without(file, content, 'The front matter is empty.');
  const { data, problems, at, atKey } = located;
  const bodyLine = text.slice(0, text.length - content.length).split('\n').length;
  return { front: { data, body: content, bodyLine, at, atKey }, problems };
}

function without(file: string, body: string, reason: string): { front: FrontMatter; problems: VFileMessage[] } {
  const top = { file, line: 1, column: 1 };
  const note = 'Begin the file with a line "---", the keys, and another line "---".';
  const front: FrontMatter = { data: undefined, body, bodyLine: 1, at: () => top, atKey: () => top };
  return { front, problems: [problem(top, 'front-matter-missing', reason, note)] };
}
