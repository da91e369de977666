import { describe, expect, test } from 'vitest';
import type { CollectionName } from '../../../src/record/collection.ts';
import { missing } from '../../../src/record/rules/missing.ts';
import { readOnce } from '../read-once.ts';

const ferry = readOnce('tests/fixtures/base');
const stones = (...lines: string[]): Record<string, string> => ({
  'tombstones.yaml': lines.map((line) => `- { ${line}, date: "1995-01-11" }\n`).join(''),
});

function told(id: string, targets: readonly CollectionName[], texts: Record<string, string> = {}): readonly string[] {
  return missing(ferry.changed(texts), id, targets).filter((words) => words !== undefined);
}

describe('an id that no entry has', () => {
  test('is told the one that was probably meant, by a slip, a name, another name or an alias', () => {
    const person = '---\nname: Bo South\nnames: { fr: Bo du Sud }\naliases: [The Captain]\n---\n';
    const texts = { 'people/bo-south.md': person };
    expect(told('ada-nort', ['people'])).toEqual([
      'Nothing in people is called "ada-nort".',
      'Did you mean "ada-north"?',
    ]);
    for (const written of ['bo south', 'Bo du Sud', ' the captain ', 'BO-SOUTH'])
      expect(told(written, ['people'], texts)).toEqual([
        `Nothing in people is called "${written}".`,
        'Write "bo-south".',
        'bo-south',
      ]);
  });

  test('is not told one where two have the name', () => {
    const texts = { 'terms/b.md': '---\nname: Ramp\n---\n\nX.\n', 'terms/c.md': '---\nname: ramp\n---\n\nX.\n' };
    expect(told('Ramp', ['terms'], texts)).toEqual([
      'Nothing in terms is called "Ramp".',
      'Add terms/ramp.md, or correct the id.',
    ]);
  });

  test('is told where its file would stand', () => {
    expect(told('Überfahrt', ['terms'])).toContain('Add terms/uberfahrt.md, or correct the id.');
    expect(told('1993-gale', ['events'])).toContain('Add events/<year>/1993-gale.md, or correct the id.');
    expect(told('王洋', ['people', 'organisations'])).toEqual([
      'Nothing in people or organisations is called "王洋".',
      'Add its file to people/, or correct the id.',
    ]);
  });

  test('is several ids where each of its words is one', () => {
    expect(told('north-post; south-echo', ['publishers'])).toEqual([
      '"north-post; south-echo" is 2 ids.',
      'Write a list with a comma between them: [north-post, south-echo].',
    ]);
    expect(told(' north-post;', ['publishers'])[1]).toBe('Write "north-post".');
    expect(told(',', ['publishers'])[0]).toContain('is called ","');
    expect(told('north-post west-wind', ['publishers'])[0]).toContain('is called "north-post west-wind"');
  });
});

describe('an id that was published', () => {
  test('is gone, and not misspelt', () => {
    const issued = { 'issued.txt': '/people/ada-nord/\n/terms/ada-norte/ \n' };
    expect(told('ada-nord', ['people'], issued)[0]).toBe(
      '"ada-nord" was published at /people/ada-nord/ but no longer exists.',
    );
    expect(told('ada-norte', ['people'], issued)[1]).toBe('Did you mean "ada-north"?');
    expect(told('ada-norte', ['people', 'terms'], issued)[0]).toContain('was published at /terms/ada-norte/');
  });

  test('has another now when a tombstone says so, over as many steps as it takes', () => {
    const way = stones(
      'collection: terms, id: ramp, kind: moved, to: quay, reason: It was renamed.',
      'collection: terms, id: quay, kind: merged, to: slipway, reason: One thing.',
      'collection: people, id: quay, kind: withdrawn, reason: Nobody.',
    );
    expect(told('ramp', ['terms'], way)).toEqual(['"ramp" was renamed: It was renamed.', 'Write "slipway".']);
    expect(told('quay', ['terms'], way)).toEqual(['"quay" was merged: One thing.', 'Write "slipway".']);
    expect(told('quay', ['people'], way)).toEqual([
      '"quay" was withdrawn: Nobody.',
      'Remove it, or name another entry.',
    ]);
  });

  test('has none where the tombstones lead nowhere or round', () => {
    const round = stones(
      'collection: terms, id: ramp, kind: moved, to: quay, reason: x',
      'collection: terms, id: quay, kind: moved, to: ramp, reason: x',
      'collection: terms, id: dock, kind: moved, to: nowhere',
    );
    expect(told('ramp', ['terms'], round)[1]).toBe('Remove it, or name another entry.');
    expect(told('dock', ['terms'], round)).toEqual(['"dock" was renamed: ', 'Remove it, or name another entry.']);
  });
});
