import { expect, test } from 'vitest';
import { dataFiles } from '../../src/export/data-files.ts';
import { fileGroups, sizeWords } from '../../src/export/data-page.ts';
import { canal, hosted } from './canal.ts';

test('a size is worded in the unit that suits it', () => {
  expect([0, 999, 1000, 15_500, 999_499, 999_500, 1_234_567].map(sizeWords)).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '16 kB',
    '999 kB',
    '1.0 MB',
    '1.2 MB',
  ]);
});

test('every file is shown once, or is the schema of one that is', () => {
  const files = dataFiles(canal, hosted);
  const shown = fileGroups(files).flatMap((group) => group.files);
  const schemas = shown.flatMap((file) => (file.schema === undefined ? [] : [`schemas/${file.schema}.schema.json`]));
  const named = [
    ...shown.map((file) => file.path),
    ...schemas,
    'schemas/event.schema.json',
    'schemas/promise.schema.json',
  ];
  expect(named.toSorted()).toEqual(files.map((file) => file.path).toSorted());
});
