import matter from 'gray-matter';
import type { VFileMessage } from 'vfile-message';
import { problem } from '../problem.ts';
import { locate, type Located } from './yaml.ts';

export type { Path } from './yaml.ts';

/** A Markdown file taken apart, with the place of every key and value of its front matter. */
export interface FrontMatter extends Pick<Located, 'data' | 'at' | 'atKey' | 'lossy'> {
  readonly body: string;
  /** Line of the file on which the body's first line stands. */
  readonly bodyLine: number;
}

/** Reads a YAML file with the places of its values. */
export function parseYaml(file: string, text: string): { front: FrontMatter; problems: VFileMessage[] } {
  const { problems, ...located } = locate(file, text);
  return { front: { ...located, body: '', bodyLine: 1 }, problems };
}

/**
 * Reads a Markdown file with gray-matter, whose engine for YAML is the one that keeps places. `data` is undefined
 * when the front matter is missing or cannot be read; `problems` then says why.
 */
export function parseFrontMatter(file: string, text: string): { front: FrontMatter; problems: VFileMessage[] } {
  // After the hyphens gray-matter takes the name of a language, and would run one that is JavaScript.
  if (!matter.test(text) || matter.language(text).name !== '')
    return without(file, text, 'The file has no front matter.');
  let located: Located | undefined;
  const read = matter(text, {
    engines: {
      yaml: (yaml) => {
        // The line end before the closing hyphens is theirs, but half of one of Windows is left over.
        located = locate(file, `${yaml}\n`);
        return located;
      },
    },
  });
  const closing = read.matter.split('\n').length;
  if (text.split('\n')[closing]?.trimEnd() !== '---') return without(file, '', 'The front matter is not closed.');
  if (!located) return without(file, read.content, 'The front matter is empty.');
  const { problems, ...rest } = located;
  return { front: { ...rest, body: read.content, bodyLine: closing + 2 }, problems };
}

/** Whether front matter was read as it stands: not where a mistake of form had to be mended first, which moves places. */
export function canBeWrittenIn({ front, problems }: ReturnType<typeof parseFrontMatter>): boolean {
  return !front.lossy && problems.every(({ ruleId }) => ruleId !== 'yaml-syntax');
}

function without(file: string, body: string, reason: string): { front: FrontMatter; problems: VFileMessage[] } {
  const top = { file, line: 1, column: 1 };
  const note = 'Begin the file with a line "---", the keys, and another line "---".';
  const front: FrontMatter = { data: undefined, lossy: true, body, bodyLine: 1, at: () => top, atKey: () => top };
  return { front, problems: [problem(top, 'front-matter-missing', reason, note)] };
}
