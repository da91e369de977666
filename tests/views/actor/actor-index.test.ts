import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../../src/record/graph.ts';
import { mostNamed, organisationsBySide, peopleBySide } from '../../../src/views/actor/actor-index.ts';
import { kinship } from '../../../src/views/actor/kinship.ts';
import { promiseLines, verdictCounts } from '../../../src/views/actor/promise-lines.ts';
import { date, tides, tidesPromise } from '../tides.ts';

describe('the index of people', () => {
  it('says of each the post held, how many events and how many promises', () => {
    const sides = peopleBySide(tides());
    expect(
      sides.map(({ voice, lines }) => [
        voice?.id,
        ...lines.map(({ id, about, events, promises }) => [id, about, events.length, promises]),
      ]),
    ).toEqual([
      ['vellmar', ['ingrid-lind', 'Minister of harbours of Vellmar', 4, 1]],
      ['ostrand', ['stavros-kallas', 'Envoy of Ostrand for the strait', 4, 1]],
      ['observer', ['maud-ferrier', '', 1, 0]],
    ]);
  });

  it('begins, where a few are shown, with those whom the most events name', () => {
    const sides = peopleBySide(tides());
    expect(mostNamed(sides, 2).map(({ id }) => id)).toEqual(['ingrid-lind', 'stavros-kallas']);
    expect(mostNamed(sides.toReversed(), 3).map(({ id }) => id)).toEqual([
      'ingrid-lind',
      'stavros-kallas',
      'maud-ferrier',
    ]);
  });
});

describe('the index of organisations', () => {
  it('says of each its kind, and what it is part of', () => {
    const lines = organisationsBySide(tides()).flatMap((side) => side.lines);
    expect(lines.map(({ id, about, events, promises }) => [id, about, events.length, promises])).toEqual([
      ['harbour-board', 'Board', 2, 1],
      ['lights-office', 'Ministry, part of Ministry of the Sea', 2, 0],
      ['strait-commission', 'Joint body', 4, 1],
    ]);
  });

  it('does not call it part of the body that came before it', () => {
    const organisations = tides().organisations.map((one) => ({ ...one, parent: undefined, predecessor: 'Old Board' }));
    const lines = organisationsBySide(tides({ organisations })).flatMap((side) => side.lines);
    expect(lines.map(({ about }) => about)).toEqual(['Board', 'Ministry', 'Joint body']);
  });
});

describe('the kin of an organisation', () => {
  const [board] = tides().organisations;
  if (!board) throw new Error('The fixture has no organisation.');
  const plain = { ...board, parent: undefined, predecessor: undefined, successor: undefined };
  const old: Organisation = { ...plain, id: 'old', name: 'Old Board' };
  const young: Organisation = { ...plain, id: 'young', name: 'Young Board' };
  const ties = (self: Organisation, ...others: Organisation[]) =>
    kinship(tides({ organisations: [self, ...others] }), self).map(({ label, named }) => [
      label,
      ...named.map(({ name, organisation }) => `${name}${organisation ? '' : ' (no entry)'}`),
    ]);

  it('is told once, whichever of the two entries names the other', () => {
    expect(ties({ ...young, predecessor: 'old' }, { ...old, successor: 'young' })).toEqual([
      ['Predecessor', 'Old Board'],
    ]);
    expect(ties(young, { ...old, successor: 'young' })).toEqual([['Predecessor', 'Old Board']]);
    expect(ties(old, { ...young, predecessor: 'old' })).toEqual([['Successor', 'Young Board']]);
    expect(ties({ ...old, successor: 'Lost Board' })).toEqual([['Successor', 'Lost Board (no entry)']]);
  });

  it('is found by its name as by its id', () => {
    expect(ties(old, { ...young, parent: 'Old Board' })).toEqual([['Includes', 'Young Board']]);
    expect(ties({ ...young, parent: 'Old Board' }, old)).toEqual([['Part of', 'Old Board']]);
  });

  it('is none where nothing is said', () => {
    expect(ties(young, old)).toEqual([]);
  });
});

describe('the promises of an actor', () => {
  it('stand by their first word, with the deadline and what came of them', () => {
    const lines = promiseLines(tides(), tides().promises);
    expect(
      lines.map(({ promise, first, due, verdict, since }) => [promise.id, first?.edtf, due, verdict.id, since?.words]),
    ).toEqual([
      ['tidal-lock', '1961-03-07', 'deadline 31 Dec 1970 (1 other date given)', 'honoured-late', undefined],
      ['common-dues', '1963-10~', undefined, 'honoured', undefined],
      ['pilots-school', '1965-09-02', 'deadline about 1976', 'pending', 'forsaken'],
    ]);
    expect(verdictCounts(tides(), lines)).toBe('1 honoured, 1 honoured late, 1 pending');
  });

  it('begin with the earliest date of any step, and those without a date come last', () => {
    const lock = tidesPromise('tidal-lock');
    const undated = { ...lock, id: 'undated', steps: [] };
    const early = {
      ...lock,
      id: 'early',
      steps: lock.steps.map((step, at) => (at === 3 ? { ...step, date: date('1950') } : step)),
    };
    expect(promiseLines(tides(), [undated, lock, early]).map(({ promise }) => promise.id)).toEqual([
      'early',
      'tidal-lock',
      'undated',
    ]);
  });

  it('do not repeat a later state that is the same', () => {
    const still = { ...tidesPromise('pilots-school'), since: { is: 'pending', date: date('1976') } };
    expect(promiseLines(tides(), [still])[0]?.since).toBeUndefined();
  });
});
