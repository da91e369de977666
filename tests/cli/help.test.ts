import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { findEntries, readQuery, unanswerable } from '../../src/cli/find/query.ts';
import { commands, run } from '../command.ts';
import { realRecord } from '../real-record.ts';

test('there are commands to ask', () => {
  expect(commands.size).toBeGreaterThan(8);
});

describe.each([...commands.keys()])('npm run %s', (name) => {
  test('-- --help says what it does, with an example', () => {
    const { code, out, err } = run(name, ['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`npm run ${name}`);
  });

  test('does nothing but say so when it is given an option that it does not know', () => {
    const { code, out, err } = run(name, ['--wrong']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Unknown option '--wrong'\.?\n.*--help.*\n$/);
    expect(err).not.toMatch(/^"-- --help"/m);
  });
});

describe('the examples of npm run find', () => {
  const [, examples = ''] = run('find', ['--help']).out.split('Examples\n');
  const asked = [...examples.matchAll(/^ {2}npm run find -- (.+?)(?: {2,}.*)?$/gm)].map(([, words = '']) => words);

  test('are there', () => {
    expect(asked.length).toBeGreaterThan(4);
  });

  test.each(asked)('%s finds something in the record', (words) => {
    const options = { show: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { positionals } = parseArgs({ args: words.split(' '), options, allowPositionals: true });
    const query = readQuery(positionals);
    if (typeof query === 'string') throw new Error(query);
    expect(unanswerable(query, realRecord)).toBeUndefined();
    expect(findEntries(query, realRecord)).not.toHaveLength(0);
  });

  test('are answered by the command, with what they show', () => {
    const [words = ''] = asked.filter((example) => example.includes('--show'));
    const { code, out, err } = run('find', words.split(' '));
    expect(code).toBe(0);
    expect(err).toMatch(/^\n\d+ of \w+\.\n$/);
    expect(out).toMatch(/^\S+ {2}.+ {2}\d{4}/m);
  });
});
