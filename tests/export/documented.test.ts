import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dataFiles } from '../../src/export/data-files.ts';
import { searchColumns } from '../../src/export/sqlite/database.ts';
import { canal, hosted } from './canal.ts';

const contract = readFileSync('docs/data.md', 'utf8');

function fieldNames(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldNames);
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(z.record(z.string(), z.unknown()).parse(schema.properties)) : [];
  return [...own, ...Object.values(schema).flatMap(fieldNames)];
}

test('every field of every schema and every column of every table is explained in docs/data.md', () => {
  const files = dataFiles(canal, hosted);
  const fields = files
    .filter((file) => file.path.startsWith('schemas/'))
    .flatMap((file) => fieldNames(JSON.parse(file.content.toString())));
  const columns = files.flatMap((file) => file.table?.fields.map((field) => field.name) ?? []);
  expect(fields).toContain('stateOnly');
  expect([...new Set([...fields, ...columns])].filter((name) => !contract.includes(`\`${name}\``))).toEqual([]);
});

test('every table, column and view of the database is explained in docs/data.md', () => {
  const database = dataFiles(canal, hosted).find((file) => file.database)?.database;
  const names = [
    ...(database?.tables ?? []).flatMap((table) => [table.name, ...table.columns.map((column) => column.name)]),
    ...(database?.views ?? []).map((view) => view.name),
    ...searchColumns,
  ];
  expect(names).toContain('fact_sources');
  expect([...new Set(names)].filter((name) => !contract.includes(`\`${name}\``))).toEqual([]);
});

test('every file is named in docs/data.md', () => {
  const paths = dataFiles(canal, hosted).map((file) => file.path);
  const missing = paths.filter((path) => !path.startsWith('schemas/') && !contract.includes(path));
  expect(missing).toEqual([]);
});
