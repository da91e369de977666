import { beforeAll, describe, expect, test } from 'vitest';
import { type Known, knownOf } from '../../../src/import/known.ts';
import { namesIn } from '../../../src/import/names/named.ts';
import type { Organisation, Person, RecordGraph, Term } from '../../../src/record/graph.ts';
import { fixture } from '../../fixture.ts';

function like<T extends { readonly id: string }>(model: T | undefined, changes: Partial<T>): T {
  if (!model) throw new Error('The fixture has no such entry.');
  return { ...model, ...changes };
}

function recordWithNames(): RecordGraph {
  const base = fixture('base');
  const person = (id: string, name: string, filedUnder: string, aliases: string[]): Person =>
    like(base.people[0], { id, name, filedUnder, names: {}, aliases, roles: [], sources: [] });
  const body = (id: string, name: string, aliases: string[]): Organisation =>
    like(base.organisations[0], { id, name, names: {}, aliases, sources: [] });
  const term = (id: string, name: string, aliases: string[]): Term =>
    like(base.terms[0], { id, name, names: {}, aliases, sources: [] });
  return {
    ...base,
    people: [
      person('igor-komarov', 'Igor Komarov', 'Komarov', ['Комаров', 'Игорь Комаров', 'Komarov', '科马罗夫']),
      person('vladimir-osin', 'Vladimir Osin', 'Osin', ['Владимир Осин']),
      person('wang-yang', 'Wang Yang', 'Wang', ['汪洋', 'Ван Ян']),
      person('dmitry-rogozin', 'Dmitry Rogozin', 'Rogozin', ['罗戈津', 'Рогозин', 'Rogozin']),
    ],
    organisations: [
      body('government-of-france', 'Government of France (Cabinet)', ['France', 'French Republic', 'FR']),
      body('academy', 'Academy of Sciences', ['Академия наук', 'АН']),
      body('group', 'GROUP (of states)', []),
      body('group-agencies', 'GROUP agencies', ['GROUP']),
    ],
    terms: [
      term('soyuz', 'Soyuz', ['Союз', 'Союз-2']),
      term('rd-170', 'RD-170 / RD-171', []),
      term('station', 'Space station', ['орбитальная станция']),
    ],
    searchWords: { ...base.searchWords, characters: { zh: '羅罗' } },
    importWords: { ...base.importWords, ambiguous: ['Союз'] },
  };
}

let known: Known;
beforeAll(() => {
  known = knownOf(recordWithNames());
});

function named(text: string): string[] {
  return namesIn('', [text], known).named.map(({ id }) => id);
}

describe('names in an article', () => {
  test.each([
    ['Встреча с Игорем Комаровым прошла в Академии наук.', ['igor-komarov', 'academy']],
    ['Документ передали И. А. Комарову.', ['igor-komarov']],
    ['Встретились с Ван Яном.', ['wang-yang']],
    ['俄副总理罗戈津28日会见了中国副总理汪洋。', ['dmitry-rogozin', 'wang-yang']],
    ['羅戈津表示。', ['dmitry-rogozin']],
    ['Dmitrij Rogosin sagte es.', ['dmitry-rogozin']],
    ['The RD171 and the RD 170 are alike.', ['rd-170']],
    ['Орбитальную станцию построят.', ['station']],
    ['Igor Anatolyevich Komarov said so.', ['igor-komarov']],
  ])('are found in every form: %s', (text, ids) => {
    expect(named(text)).toEqual(ids);
  });

  test.each([
    ['Космонавт Владимир Комаров погиб в 1967 году.'],
    ['В. Комаров погиб.'],
    ['Елена Комаровой не нашла.'],
    ['Площадь имени Комарова.'],
    ['France and the French Republic want it.'],
    ['大海汪洋一片。'],
    ['komarov and rogozin in small letters'],
  ])('are not found in somebody else’s: %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  test('an ambiguous name alone is a question, beside another name of the entry or in quotation marks an answer', () => {
    const alone = namesIn('', ['Советский Союз распался.'], known);
    expect(alone.named).toEqual([]);
    expect(alone.questions).toEqual([{ kind: 'terms', ids: ['soyuz'], words: 'Союз' }]);
    expect(named('Ракета «Союз» стартовала.')).toEqual(['soyuz']);
    expect(named('Союз-2 стартовал, Союз вывел спутник.')).toEqual(['soyuz']);
  });

  test('what is the very name of one entry and an alias of another is answered in doubt, and asked', () => {
    const { named: found, questions } = namesIn('', ['The GROUP may join.'], known);
    expect(found).toMatchObject([{ id: 'group', confidence: 'low' }]);
    expect(questions).toEqual([{ kind: 'organisations', ids: ['group', 'group-agencies'], words: 'GROUP' }]);
  });
});
