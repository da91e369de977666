import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The commands of package.json that are the project's own: name, file and first words. */
const commands = [
  ...readFileSync('package.json', 'utf8').matchAll(/"([\w:]+)": "node (?:--import \S+ )?(src\/cli\/[^\s"]+)([^"&]*)"/g),
].map(([, name = '', file = '', words = '']): [string, string[]] => [
  name,
  [file, ...words.trim().split(' ').filter(Boolean)],
]);

function run(words: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

test('there are commands to ask', () => {
  expect(commands.length).toBeGreaterThan(8);
});

describe.each(commands)('npm run %s', (name, words) => {
  test('-- --help says what it does, with an example', () => {
    const { code, out, err } = run([...words, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`npm run ${name}`);
  });

  test('does nothing but say so when it is given an option that it does not know', () => {
    const { code, out, err } = run([...words, '--wrong']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Unknown option '--wrong'\.?\n.*--help.*\n$/);
    expect(err).not.toMatch(/^"-- --help"/m);
  });
});

describe('the examples of npm run find', () => {
  const [, examples = ''] = run(['src/cli/find.ts', '--help']).out.split('Examples\n');
  const asked = [...examples.matchAll(/^ {2}npm run find -- (.+?)(?: {2,}.*)?$/gm)].map(([, words = '']) => words);

  test('are there', () => {
    expect(asked.length).toBeGreaterThan(4);
  });

  test.each(asked)('%s finds something in the record', (words) => {
    expect(run(['src/cli/find.ts', ...words.split(' ')])).toMatchObject({ code: 0 });
  });
});
