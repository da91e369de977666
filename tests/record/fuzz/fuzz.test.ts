import { expect, test, describe } from 'vitest';
import { parseBody } from '../../../src/record/markdown/body.ts';
import { parseFrontMatter } from '../../../src/record/yaml/front-matter.ts';
import type { Term } from '../../../src/record/graph.ts';
import { proseOf } from '../../../src/record/markdown/prose.ts';
import { termSchema } from '../../../src/record/schema/reference.ts';
import { fuzz } from './fuzz.ts';
import { losses } from './loss.ts';
import { mutated } from './mutate.ts';
import { randomFrom } from './random.ts';

const text = '---\nname: Slipway\naliases: [ramp 2]\n---\n\nThe ramp on which *the* ferry lands.\n';

function read(written: string): Term {
  const { front } = parseFrontMatter('slipway.md', written);
  const { lead } = parseBody('slipway.md', front.body, front.bodyLine);
  return { id: 'slipway', path: 'terms/slipway.md', text: proseOf(lead), ...termSchema.parse(front.data) };
}

describe('a silent loss', () => {
  test('is none where all is read', () => {
    expect(losses(text, read(text))).toEqual([]);
    expect(losses(text.replace('name:', '# a remark\nname:'), read(text))).toEqual([]);
  });

  test.each([
    ['a word of the text', text.replace('ferry', 'old ferry'), '"old" of the text'],
    ['a word that stands once more than it was read', text.replace('ferry', 'ferry ferry'), '"ferry" of the text'],
    ['a citation', text.replace('lands.', 'lands.[^post]'), '"post" of the text'],
    ['a key', text.replace('name:', 'place: here\nname:'), '"place" of the front matter'],
    ['a number', text.replace('ramp 2', 'ramp 2, 3'), '"3" of the front matter'],
  ])('is %s', (_name, written, loss) => {
    expect(losses(written, read(text))).toContain(loss);
  });

  test('is a text that the data files give otherwise than a page shows it', () => {
    const entry = read(text);
    const other = { ...entry, text: { ...entry.text, text: 'The ramp on which theferry lands.' } };
    expect(losses(text, other)).toContain(
      'shown as "The ramp on which the ferry lands.", given as "The ramp on which theferry lands."',
    );
  });
});

test('the same seed gives the same damages, another seed others', () => {
  const damages = (seed: number): string[] => {
    const random = randomFrom(seed);
    return Array.from({ length: 20 }, () => mutated(text, random));
  };
  expect(damages(1)).toEqual(damages(1));
  expect(damages(1)).not.toEqual(damages(2));
});

test('damaged files of the record are reported with their place, or read without a loss', { timeout: 300_000 }, () => {
  const { read: whole, findings } = fuzz('content', 400, 20191231);
  expect(findings).toEqual([]);
  expect(whole).toBeGreaterThan(40);
});
