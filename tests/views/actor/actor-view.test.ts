import { describe, expect, it } from 'vitest';
import { fixture } from '../../fixture.ts';
import { peopleBySide } from '../../../src/views/actor/actor-index.ts';
import { appearanceWords, personView } from '../../../src/views/actor/actor-view.ts';
import { activityStrip, stripSize, yearMarks } from '../../../src/views/actor/activity-strip.ts';
import { kinship } from '../../../src/views/actor/kinship.ts';
import { verdictCounts } from '../../../src/views/actor/promise-lines.ts';
import { realRecord } from '../../real-record.ts';

const record = fixture('canal');
const [ada] = record.people;
const [company] = record.organisations;
if (!ada || !company) throw new Error('The fixture has a person and an organisation.');

describe('the page of a person', () => {
  const view = personView(record, ada);

  it('lists the events that name the person under their years', () => {
    expect(view.years.map(({ year, events }) => [year, events.map(({ id }) => id)])).toEqual([
      ['1901', ['1901-03-04-lock-announced']],
    ]);
  });

  it('gives each promise its first word, its deadline and its verdict', () => {
    expect(
      view.promises.map(({ promise, first, due, verdict, since }) => [
        promise.id,
        first?.edtf,
        due,
        verdict.label,
        since,
      ]),
    ).toEqual([['the-lock', '1901-03-04', 'deadline Mar 1902', 'Kept', undefined]]);
    expect(verdictCounts(record, view.promises)).toBe('1 kept');
  });

  it('names those who appear beside the person, and not the person', () => {
    expect(view.people).toEqual([]);
    expect(view.organisations.map(({ item, count }) => [item.id, count])).toEqual([['canal-company', 1]]);
  });

  it('shows a spelling only where it is not already a name', () => {
    expect(view.names.map(({ code, name }) => [code, name])).toEqual([['ru', 'Ада Вейр']]);
    expect(view.spellings).toEqual([{ text: 'A. Weir', language: undefined }]);
  });
});

describe('how often an entry is named', () => {
  it('is counted by how far the events went', () => {
    expect(appearanceWords(record, record.events)).toBe(
      'In 3 events, from 4 March 1901 to 2 August 1902 (uncertain): 2 statements and 1 works.',
    );
    expect(appearanceWords(record, record.events.slice(0, 1))).toBe('In one event, 4 March 1901.');
    expect(appearanceWords(record, [])).toBe('Mentioned in no event.');
  });
});

describe('the index by side', () => {
  it('keeps the order of the voices and puts those without a side last', () => {
    const sides = peopleBySide({ ...record, people: [{ ...ada, id: 'b', voice: undefined }, ada] });
    expect(sides.map(({ voice, lines }) => [voice?.id, lines.length])).toEqual([
      ['upstream', 1],
      [undefined, 1],
    ]);
    expect(sides[0]?.lines[0]).toMatchObject({ about: 'Mayor of Aldermouth', promises: 1 });
  });
});

describe('people', () => {
  it('stand in the order of the part of the name under which they are filed', () => {
    const people = realRecord.people;
    const names = people.map(({ name }) => name);
    const order = ['Xi Jinping', 'Vladimir Putin', 'Dmitry Rogozin', 'Li Keqiang'];
    expect(order.toSorted((a, b) => names.indexOf(a) - names.indexOf(b))).toEqual([
      'Li Keqiang',
      'Vladimir Putin',
      'Dmitry Rogozin',
      'Xi Jinping',
    ]);
    expect(people.filter(({ name, filedUnder = '' }) => !name.includes(filedUnder))).toEqual([]);
  });
});

describe('the strip of time', () => {
  it('marks the years of the span and stays inside it', () => {
    const { span } = record.vocabulary;
    expect(yearMarks(span).map(({ year }) => year)).toEqual(['1901', '1902', '1903']);
    const { ticks } = activityStrip(record, record.events);
    expect(ticks.map(({ position }) => position)).toEqual(['above', 'below']);
    for (const { path } of ticks)
      for (const [, x] of path.matchAll(/M([\d.]+) /g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(stripSize.width);
      }
  });
  it('leaves out what lies outside the span', () => {
    const outside = record.events.map((event) => ({ ...event, period: 'background' as const }));
    expect(activityStrip(record, outside).ticks).toEqual([]);
  });
});

describe('the kin of an organisation', () => {
  const agency = { ...company, id: 'agency', name: 'Water Agency' };
  const works = { ...company, id: 'works', name: 'Lock Works', parent: 'agency', predecessor: 'Old Works (to 1890)' };
  const all = { ...record, organisations: [agency, works] };

  it('is linked where it has an entry, and named as written where it has none', () => {
    expect(kinship(all, works)).toEqual([
      { label: 'Part of', named: [{ organisation: agency, name: 'Water Agency' }] },
      { label: 'Predecessor', named: [{ organisation: undefined, name: 'Old Works (to 1890)' }] },
    ]);
  });
  it('is found from the other end too', () => {
    expect(kinship(all, agency)).toEqual([{ label: 'Includes', named: [{ organisation: works, name: 'Lock Works' }] }]);
  });
});
