import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { dataFiles } from '../../src/export/data-files.ts';
import type { Described } from '../../src/export/fields/field.ts';
import { jsonFields } from '../../src/export/json-files.ts';
import { canal, hosted } from './canal.ts';

const page = 'docs/data.md';
const contract = readFileSync(page, 'utf8');
const files = dataFiles(canal, hosted);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ').replaceAll('<', '\\<')} |`)
    .join('\n');
}

/** The rows of a list of fields; those within a list that was shown before are not shown again. */
function fieldRows(fields: readonly Described[], shown: Set<unknown>, prefix = ''): string[][] {
  return fields.flatMap(({ name, description, json }) => {
    if (!json) return [];
    const known = shown.has(json.parts);
    if (json.parts) shown.add(json.parts);
    return [
      [`\`${prefix}${name}\``, known ? `${description}: as above` : description],
      ...(known ? [] : fieldRows(json.parts ?? [], shown, `${prefix}${name}.`)),
    ];
  });
}

function fieldTables(): string {
  const shown = new Set<unknown>();
  return jsonFields
    .map(({ name, fields }) => `### ${name}\n\n${table(['Field', 'Meaning'], fieldRows(fields, shown))}`)
    .join('\n\n');
}

function csvTables(): string {
  return files
    .flatMap(({ path, table: columns }) => (columns ? [{ path, fields: columns.fields }] : []))
    .map(({ path, fields }) => {
      const rows = fields.map(({ name, type, description }) => [`\`${name}\``, type, description]);
      return `### \`${path}\`\n\n${table(['Column', 'Type', 'Meaning'], rows)}`;
    })
    .join('\n\n');
}

function databaseTables(): string {
  const database = files.find((file) => file.database)?.database;
  if (!database) throw new RangeError('There is no database.');
  const rows = database.tables.map(({ name, description, columns, primaryKey }) => [
    `\`${name}\``,
    description,
    columns
      .map((column) => (primaryKey.includes(column.name) ? `**\`${column.name}\`**` : `\`${column.name}\``))
      .join(', '),
  ]);
  const views = database.views.map(({ name, description }) => [`\`${name}\``, description]);
  return `${table(['Table', 'What it holds', 'Columns'], rows)}\n\n${table(['View', 'What it answers'], views)}`;
}

function filledIn(text: string, part: string, content: string): string {
  const [before, after] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  expect(text).toContain(before);
  return text.replace(new RegExp(`${before}[^]*${after}`), () => `${before}\n\n${content}\n\n${after}`);
}

test('docs/data.md explains every field, column, table and view as the field lists do (--update writes it)', async () => {
  const parts: [string, string][] = [
    ['fields', fieldTables()],
    ['tables', csvTables()],
    ['database', databaseTables()],
  ];
  const text = parts.reduce((done, [part, content]) => filledIn(done, part, content), contract);
  const options = await resolveConfig(page);
  await expect(await format(text, { ...options, filepath: page })).toMatchFileSnapshot(`../../${page}`);
});

test('every field of every schema is explained', () => {
  const names = files
    .filter((file) => file.path.startsWith('schemas/'))
    .flatMap((file) =>
      [
        ...Buffer.from(file.content)
          .toString()
          .matchAll(/"([A-Za-z]+)":\{/g),
      ].map(([, name = '']) => name),
    );
  expect(names).toContain('stateOnly');
  const keywords = ['properties', 'items', 'additionalProperties', 'propertyNames', 'licence', 'source'];
  const missing = [...new Set(names)].filter((name) => !keywords.includes(name) && !contract.includes(`${name}\``));
  expect(missing).toEqual([]);
});

test('every file is named in docs/data.md', () => {
  const paths = files.map((file) => file.path);
  const missing = paths.filter((path) => !path.startsWith('schemas/') && !contract.includes(path));
  expect(missing).toEqual([]);
});
