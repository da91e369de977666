import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../src/record/write-whole.ts';

test('a file is written with its folders, over an earlier one, and leaves no part behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'write-'));
  try {
    const file = join(folder, 'a/b/c');
    for (const text of ['one', 'two']) writeWhole(file, Buffer.from(text));
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
