import { readdirSync, readFileSync } from 'node:fs';
import { expect, describe, test } from 'vitest';
import { rules } from '../../src/record/rules/list.ts';
import { examplesOf, headingsOf, patch, reportOn } from './rule-example.ts';

const folder = 'docs/rules';
const names = rules.map(({ name }) => name);
const pages = readdirSync(folder)
  .filter((file) => file !== 'README.md')
  .map((file) => file.replace(/\.md$/, ''));
const read = (name: string): string => readFileSync(`${folder}/${name}.md`, 'utf8');

test('every rule has a page, and every page a rule', () => {
  expect([...pages].sort()).toEqual([...names].sort());
});

test('every rule is a file in the folder of its scope, and every such file a rule', () => {
  const files = ['file', 'entry', 'record', 'issued'].flatMap((scope) =>
    readdirSync(`src/record/rules/${scope}`).map((file) => `${scope}/${file}`),
  );
  expect(rules.map(({ scope, name }) => `${scope}/${name}.ts`).sort()).toEqual(files.sort());
});

test('the index is the table that the rules give; `vitest -u` writes it', async () => {
  const index = readFileSync(`${folder}/README.md`, 'utf8');
  const cells = [
    ['Rule', 'Looks at', 'Why'],
    ...rules.map(({ name, scope, level, why }) => [
      `[${name}](${name}.md)${level === 'warning' ? ' (warning)' : ''}`,
      scope === 'issued' ? 'issued.txt' : scope === 'entry' ? 'an entry' : scope === 'file' ? 'a file' : 'the record',
      why,
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const row = (texts: readonly string[]): string =>
    `| ${texts.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = row(widths.map((width) => '-'.repeat(width)));
  const [head = [], ...body] = cells;
  const table = [row(head), rule, ...body.map(row)].join('\n');
  await expect(index.replace(/^\|[\s\S]*\|$/m, () => table)).toMatchFileSnapshot(`../../${folder}/README.md`);
});

test('the record that the examples change has no problems', () => {
  expect(reportOn([])).toBe('');
});

describe.each(pages)('%s', (name) => {
  const examples = examplesOf(read(name));

  test('is titled with its rule and says why and how to mend it', () => {
    expect(headingsOf(read(name))).toEqual([
      name,
      'Why',
      'How to fix it',
      examples.length === 1 ? 'Example' : 'Examples',
    ]);
  });

  test('has an example', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples.map(({ edits, report }, index) => ({ number: index + 1, edits, report })))(
    'example $number gives exactly the report that the page shows',
    ({ edits, report }) => {
      expect(report).toContain(` ${name}  `);
      expect(reportOn(edits)).toBe(report);
    },
  );
});

test('an example whose lines do not stand in the base record fails instead of passing unseen', () => {
  expect(() => patch('one\ntwo\n', '-three\n+four\n')).toThrow('stand 0 times');
  expect(() => patch('one\none\n', '-one\n+two\n')).toThrow('stand 2 times');
  expect(patch('one\ntwo\nthree\n', ' one\n-two\n+2\n')).toBe('one\n2\nthree\n');
});
