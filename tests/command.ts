import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** How a command ended, and what it printed. */
export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** The commands of package.json that are the project's own: the words that start each, after `node`. */
export const commands: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(scripts).flatMap(([name, script]): [string, string[]][] =>
    /^node (?:\S+ )*src\/cli\/[^&]*$/.test(script) ? [[name, script.split(' ').slice(1)]] : [],
  ),
);

/** The words that start a command as `npm run` does, after `node`. */
export function wordsOf(name: string): readonly string[] {
  const words = commands.get(name);
  if (!words) throw new Error(`package.json has no command "${name}".`);
  return words;
}

/** Runs a command as `npm run` does, without the half a second that npm takes, and waits for its end. */
export function run(
  name: string,
  words: readonly string[],
  more: { env?: NodeJS.ProcessEnv; input?: string } = {},
): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...wordsOf(name), ...words], {
    encoding: 'utf8',
    input: more.input ?? '',
    env: { ...process.env, ...more.env },
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a command on the record in a folder, which is called `content` in what it prints. */
export function runOn(folder: string, name: string, words: readonly string[], input = ''): Answer {
  const { code, out, err } = run(name, words, { env: { CONTENT: folder }, input });
  return { code, out: out.replaceAll(folder, 'content'), err: err.replaceAll(folder, 'content') };
}
