import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { type Field, jsonSchemas } from '../../src/record/json-schema.ts';
import { loadRecord, readDrafts } from '../../src/record/load.ts';

const page = readFileSync('docs/record.md', 'utf8');
const base = 'tests/fixtures/base';
const ferry = readDrafts(base);
const { vocabulary } = loadRecord(base);
const schemas = (): ReadonlyMap<string, Field> => jsonSchemas(vocabulary, page, ferry.ids);

/** What a schema refuses of each of some front matters. */
function faults(name: string, ...all: unknown[]): string[] {
  // What editors of text show beside each value; it refuses nothing.
  const ajv = new Ajv({ strictTypes: false }).addVocabulary(['enumDescriptions']);
  const fits = ajv.compile(schemas().get(name) ?? false);
  return all.flatMap((data) =>
    fits(data) ? [] : (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`),
  );
}

describe('the schemas for editors', () => {
  test('accept every entry that the check accepts', () => {
    for (const [collection, drafts] of Map.groupBy(ferry.all, (draft) => draft.collection))
      expect(faults(collection, ...drafts.map(({ front }) => front.data)), collection).toEqual([]);
  });

  test('refuse words and ids that the record does not have, unknown keys and missing ones', () => {
    const event = ferry.of('events')[0]?.front.data;
    const wrong = [{ voice: 'nort' }, { people: ['ada-nort'] }].map((change) => Object.assign({}, event, change));
    expect(faults('events', ...wrong)).toEqual([
      '/voice must be equal to one of the allowed values',
      '/people/0 must be equal to one of the allowed values',
    ]);
    expect(faults('terms', { nam: 'Tide' }, { name: 'Tide', nam: 'Tide' })).toEqual([
      " must have required property 'name'",
      ' must NOT have additional properties',
    ]);
  });

  test('offer the words of the record with what readers call them, and its ids in order', () => {
    expect(schemas().get('events')).toMatchObject({
      properties: {
        voice: { enum: ['north', 'south', 'both', 'others'], enumDescriptions: ['North', 'South', 'Both', 'Others'] },
        topics: { items: { enum: [...ferry.ids.topics].sort() } },
      },
    });
    expect(schemas().get('events')?.properties?.['title']).not.toHaveProperty('enum');
  });

  test('leave ids open where those of the record are not given', () => {
    const events = jsonSchemas(vocabulary, page).get('events');
    expect(events?.properties).toMatchObject({ voice: { enum: ['north', 'south', 'both', 'others'] } });
    expect(JSON.stringify(events?.properties?.['topics'])).not.toContain('enum');
  });

  /** The keys of a schema that say nothing of themselves, with those of the groups and lists in it. */
  function unexplained(group: Field, within = ''): string[] {
    const item = typeof group.items === 'object' && !Array.isArray(group.items) ? group.items : group;
    return Object.entries(item.properties ?? {}).flatMap(([key, field]) =>
      typeof field === 'boolean'
        ? []
        : [...(field.description === undefined ? [within + key] : []), ...unexplained(field, `${within}${key}.`)],
    );
  }

  test('explain every key', () => {
    for (const [name, schema] of schemas()) {
      const silent = unexplained(schema);
      // The lists of record.yaml share the keys of their items; the page explains them beside each list.
      expect(name === 'record' ? silent.filter((key) => !key.includes('.')) : silent, name).toEqual([]);
    }
  });

  test('explain keys in the words of the page on the record', () => {
    expect(schemas().get('events')).toMatchObject({
      properties: {
        voice: { description: 'who speaks or acts: one of the voices of record.yaml' },
        sources: { items: { properties: { published: { description: 'when' } } } },
      },
    });
  });
});
