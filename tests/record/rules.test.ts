import { readdirSync, readFileSync } from 'node:fs';
import { expect, describe, test } from 'vitest';
import { rules } from '../../src/record/rules.ts';
import { examplesOf, headingsOf, patch, reportOn } from './rule-example.ts';

const folder = 'docs/rules';
const names = Object.keys(rules);
const pages = readdirSync(folder)
  .filter((file) => file !== 'README.md')
  .map((file) => file.replace(/\.md$/, ''));
const read = (name: string): string => readFileSync(`${folder}/${name}.md`, 'utf8');

test('every rule has a page, and every page a rule', () => {
  expect([...pages].sort()).toEqual([...names].sort());
});

test('the index lists every rule with the reason that the code gives', () => {
  const index = readFileSync(`${folder}/README.md`, 'utf8');
  const rows = [...index.matchAll(/^\| \[([a-z-]+)\]\(([a-z-]+)\.md\) +\| (.+?) +\|$/gm)].map(([, name, link, why]) => [
    name,
    link,
    why,
  ]);
  expect(rows).toEqual(Object.entries(rules).map(([name, why]) => [name, name, why]));
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
      'How to mend it',
      examples.length === 1 ? 'Example' : 'Examples',
    ]);
  });

  test('has an example', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples.map(({ edits, report }, index) => ({ number: index + 1, edits, report })))(
    'example $number gives exactly the report that the page shows',
    ({ edits, report }) => {
      expect(report).toContain(`  ${name}  `);
      expect(reportOn(edits)).toBe(report);
    },
  );
});

test('an example whose lines do not stand in the base record fails instead of passing unseen', () => {
  expect(() => patch('one\ntwo\n', '-three\n+four\n')).toThrow('stand 0 times');
  expect(() => patch('one\none\n', '-one\n+two\n')).toThrow('stand 2 times');
  expect(patch('one\ntwo\nthree\n', ' one\n-two\n+2\n')).toBe('one\n2\nthree\n');
});
