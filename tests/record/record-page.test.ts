import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { collections } from '../../src/record/draft.ts';
import { keysAt } from '../../src/record/schema-keys.ts';
import { sourceSchema } from '../../src/record/schema/source.ts';
import { tombstonesSchema } from '../../src/record/schema/reference.ts';
import { importWordsSchema } from '../../src/record/schema/import-words.ts';
import { searchWordsSchema } from '../../src/record/schema/search-words.ts';
import { vocabularySchema } from '../../src/record/schema/vocabulary.ts';
import { examplesOf, headingsOf, reportOn } from './rule-example.ts';

const page = readFileSync('docs/record.md', 'utf8');

function part(heading: string): string {
  const [, after = ''] = page.split(new RegExp(`^#+ ${heading}$`, 'm'));
  return after.split(/^#+ /m)[0] ?? '';
}

/** Every key of a schema, those of the objects in its lists included; sources have a part of their own. */
function keysOf(schema: z.ZodType, path: (string | number)[] = []): string[] {
  return keysAt(schema, path).flatMap((key) =>
    key === 'sources' ? [key] : [key, ...keysOf(schema, [...path, key]), ...keysOf(schema, [...path, key, 0])],
  );
}

const parts: [string, string[]][] = [
  ...Object.entries(collections).map(([name, { schema }]): [string, string[]] => [
    `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    keysOf(schema),
  ]),
  ['Sources', keysOf(sourceSchema)],
  ['Tombstones', keysOf(tombstonesSchema, [0])],
  ['record.yaml', keysOf(vocabularySchema)],
  ['search.yaml', keysOf(searchWordsSchema)],
  ['import.yaml', keysOf(importWordsSchema)],
];

describe('the page on the record', () => {
  test.each(parts)('%s: names every key', (heading, keys) => {
    const text = part(heading);
    expect(headingsOf(page)).toContain(heading);
    expect(keys.length).toBeGreaterThan(2);
    expect(keys.filter((key) => !text.includes(`\`${key}\``) && !text.includes(`.${key}\``))).toEqual([]);
  });

  test('shows examples that pass the check together', () => {
    const [example] = examplesOf(`${page}\n\n\`\`\`text report\n\`\`\`\n`);
    expect(example?.edits.map(({ path }) => path.split('/')[1])).toEqual([
      ...Object.keys(collections),
      'tombstones.yaml',
      'record.yaml',
      'search.yaml',
    ]);
    expect(reportOn(example?.edits ?? [])).toBe('');
  });
});
