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

/** Where front matter begins although something stands before it: at hyphens with a key on the next line. */
const opening = /^[ \t]*(?=---[ \t]*\r?\n[ \t]*[\w-]+:)/m;
const key = /^[\w-]+:(?:\s|$)/;
const hyphens = /^-{2,}(?=[ \t]*\r?$)/gm;

/** Front matter whose first hyphens are missing, too many or too few is read as if they were right. */
function withHyphens(file: string, text: string): ReturnType<typeof parseFrontMatter> | undefined {
  const first = text.split('\n', 1)[0]?.length ?? 0;
  const [mended, line] = key.test(text)
    ? [`---\n${text}`, 0]
    : key.test(text.slice(first + 1))
      ? [text.replace(hyphens, '---'), 1]
      : ['', 1];
  if (!/^---[ \t]*\r?$/m.test(mended.slice('---'.length))) return undefined;
  return matter.test(mended) && matter.language(mended).name === '' ? readFrom(file, mended, line) : undefined;
}

/** What is told of a file that does not begin with front matter; where some can be made out, reading goes on with it. */
function notAtTheTop(file: string, text: string): ReturnType<typeof parseFrontMatter> {
  const found = opening.exec(text);
  const at = found ? found.index + found[0].length : 0;
  if (at === 0) {
    const { front, problems } = without(file, text, 'The file has no front matter.');
    const read = withHyphens(file, text);
    return { front: read?.front ?? front, problems: [...problems, ...(read?.problems ?? [])] };
  }
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const read = readFrom(file, text.slice(at), line);
  const [what, replacement] =
    before.trim() !== '' ? ['what stands', undefined] : line > 1 ? ['the empty line', ''] : ['the space', ''];
  const place = { file, line: 1, column: 1, end: { line, column: at - before.lastIndexOf('\n') } };
  const reason = 'The front matter does not begin with the file.';
  const wrong = problem(place, 'front-matter-missing', reason, `Remove ${what} before "---".`, { replacement });
  return { ...read, problems: [wrong, ...read.problems] };
}

/**
 * Reads a Markdown file with gray-matter, whose engine for YAML is the one that keeps places. `data` is undefined
 * when the front matter is missing or cannot be read; `problems` then says why.
 */
export function parseFrontMatter(file: string, text: string): { front: FrontMatter; problems: VFileMessage[] } {
  // After the hyphens gray-matter takes the name of a language, and would run one that is JavaScript.
  if (!matter.test(text) || matter.language(text).name !== '') return notAtTheTop(file, text);
  return readFrom(file, text, 1);
}

/** Reads a text that begins with hyphens, on line `first` of its file. */
function readFrom(file: string, text: string, first: number): ReturnType<typeof parseFrontMatter> {
  let located: Located | undefined;
  const read = matter(text, {
    engines: {
      yaml: (yaml) => {
        // The line end before the closing hyphens is theirs, but half of one of Windows is left over.
        located = locate(file, `${'\n'.repeat(Math.max(first - 1, 0))}${first === 0 ? yaml.slice(1) : yaml}\n`);
        return located;
      },
    },
  });
  const closing = read.matter.split('\n').length;
  if (text.split('\n')[closing]?.trimEnd() !== '---') return without(file, '', 'The front matter is not closed.');
  if (!located) return without(file, read.content, 'The front matter is empty.');
  const { problems, ...rest } = located;
  return { front: { ...rest, body: read.content, bodyLine: closing + first + 1 }, problems };
}

/** Whether front matter was read as it stands: not where a mistake of form had to be mended first, which moves places. */
export function canBeWrittenIn({ front, problems }: ReturnType<typeof parseFrontMatter>): boolean {
  return !front.lossy && !problems.some(({ ruleId = '' }) => ['yaml-syntax', 'front-matter-missing'].includes(ruleId));
}

function without(file: string, body: string, reason: string): { front: FrontMatter; problems: VFileMessage[] } {
  const top = { file, line: 1, column: 1 };
  const note = 'Begin the file with a line "---", the keys, and another line "---".';
  const front: FrontMatter = { data: undefined, lossy: true, body, bodyLine: 1, at: () => top, atKey: () => top };
  return { front, problems: [problem(top, 'front-matter-missing', reason, note)] };
}
