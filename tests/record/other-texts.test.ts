import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOnce } from './read-once.ts';

const tides = 'tests/fixtures/tides';

describe('a record with other texts', () => {
  test('has its files in the order of their paths, and each in its folder', () => {
    const { files } = readOnce(tides).changed({
      'changes/0.md': 'x',
      'terms/tidal-lock.md': undefined,
      'topics/z.md': 'y',
    });
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted());
    expect(paths.filter((path) => /^terms|\/[0z]\.md$/.test(path))).toEqual([
      'changes/0.md',
      'terms/harbour-dues.md',
      'terms/spring-tide.md',
      'topics/z.md',
    ]);
    expect(files[0]?.file).toBe(`${tides}/changes/0.md`);
  });

  test('no longer has those unread that could not be read before', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tides-'));
    cpSync(tides, folder, { recursive: true });
    for (const name of ['a', 'b']) writeFileSync(join(folder, `terms/${name}.md`), Buffer.from([0xe9]));
    const { unread } = readOnce(folder).changed({ 'terms/a.md': '---\nname: A\n---\n\nA.\n' }).found;
    rmSync(folder, { recursive: true });
    expect(unread.map(({ path }) => path)).toEqual(['terms/b.md']);
  });
});
