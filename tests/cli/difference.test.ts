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
