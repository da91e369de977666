import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differenceOf } from '../../src/cli/difference.ts';
import { loadRecord } from '../../src/record/load.ts';

const before = loadRecord('tests/fixtures/base');

test('the difference of a record to itself is nothing', () => {
  expect(differenceOf(before, before)).toBe('Nothing changes in the data that readers get.');
});

test('a fact that is put before others is told to change their numbers, and one at the end is not', () => {
  const [ferry] = before.events.filter(({ id }) => id === '1991-05-14-ferry-letter');
  const [first, second] = ferry?.facts ?? [];
  if (!ferry || !first || !second) throw new Error('The event has no two facts.');
  const withFacts = (facts: typeof ferry.facts): string =>
    differenceOf(before, {
      ...before,
      events: before.events.map((event) => (event === ferry ? { ...ferry, facts } : event)),
    });
  const added = { ...first, prose: { ...first.prose, text: 'It is new.' } };
  expect(withFacts([first, { ...added, number: 2 }, { ...second, number: 3 }])).toContain(
    '- **facts renumbered**: 2 is now 3. Links to these numbers now lead to something else; what is new belongs at the end.',
  );
  expect(
    withFacts([
      { ...second, number: 1 },
      { ...first, number: 2 },
    ]),
  ).toContain('2 is now 1, 1 is now 2.');
  expect(withFacts([first, second, { ...added, number: 3 }])).not.toContain('renumbered');
});

test('the difference names what came, went and changed, and what follows from it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'base-'));
  try {
    cpSync('tests/fixtures/base', folder, { recursive: true });
    const file = join(folder, 'events/1992/1992-03-ferry-timetable.md');
    const text = readFileSync(file, 'utf8').replace('title: Both islands sign a', 'title: The islands sign a');
    writeFileSync(file, `${text}- The ferry sails on Mondays.[^echo]\n`);
    writeFileSync(join(folder, 'terms/tide.md'), '---\nname: Tide\n---\n\nThe sea.\n');
    expect(differenceOf(before, loadRecord(folder))).toMatchInlineSnapshot(`
      "#### events

      - \`1992-03-ferry-timetable\`
        - title: Both islands sign a timetable → The islands sign a timetable
        - facts + {"number":2,"text":"The ferry sails on Mondays.","sources":["echo"]}

      #### terms

      - **new** \`tide\`
      "
    `);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
