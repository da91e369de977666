import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('an entry that is only begun is left out, and the others are found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'base-'));
  try {
    cpSync('tests/fixtures/base', folder, { recursive: true });
    writeFileSync(join(folder, 'terms/tide.md'), '---\nnam: Tide\n---\n');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/find.ts', 'events', 'weight=2'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT: folder },
    });
    expect({ status, stdout, stderr: stderr.replaceAll(folder, 'content') }).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "
      1 of events.
      Left out, as their form is not right yet (npm run check says why): content/terms/tide.md
      ",
        "stdout": "1992-03-ferry-timetable  Both islands sign a timetable
      ",
      }
    `);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
