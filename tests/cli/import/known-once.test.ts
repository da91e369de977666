import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { knownOnce } from '../../../src/cli/import/known-once.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'base-'));
  cpSync('tests/fixtures/base', join(folder, 'record'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('what a record knows', () => {
  test('is kept for the next run, and read again when a file of the record has changed', () => {
    const [record, cache] = [join(folder, 'record'), join(folder, 'cache')];
    const first = knownOnce(record, cache);
    const [kept, ...more] = readdirSync(cache);
    expect(more).toEqual([]);
    expect(knownOnce(record, cache)).toEqual(first);
    const file = join(record, 'people/ada-north.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Ada North', 'Ada Northwood'));
    expect(knownOnce(record, cache).record.people.map(({ name }) => name)).toEqual(['Ada Northwood']);
    expect(readdirSync(cache)).toHaveLength(1);
    expect(readdirSync(cache)).not.toEqual([kept]);
  });

  test('is not kept of a record whose record.yaml cannot be read', () => {
    const [record, cache] = [join(folder, 'record'), join(folder, 'cache')];
    rmSync(join(record, 'record.yaml'));
    expect(() => knownOnce(record, cache)).toThrow('in the record');
    expect(() => readdirSync(cache)).toThrow('ENOENT');
  });
});
