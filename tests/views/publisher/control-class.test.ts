import { describe, expect, it } from 'vitest';
import type { Publisher } from '../../../src/record/graph.ts';
import { classRank, controlClass, originClass, statesWords } from '../../../src/views/publisher/control-class.ts';
import { publishersByControl, weightOf } from '../../../src/views/publisher/publisher-index.ts';
import { tides, tidesEvent } from '../tides.ts';

function outlet(id: string): Publisher {
  const found = tides().publishers.find((publisher) => publisher.id === id);
  if (!found) throw new RangeError(id);
  return found;
}
const radio = { ...outlet('ostrand-radio'), of: 'NO' };
const papers = { ...outlet('commission-papers'), of: 'NO' };

/** Outlets of the state of a country, all but their ids alike. */
function ofState(country: string, ...ids: string[]): Publisher[] {
  return ids.map((id) => ({ ...radio, id, name: id, of: country }));
}

describe('who controls an outlet', () => {
  it('is a state by its country, in every word that the record has for it', () => {
    expect(controlClass(tides({ publishers: [radio] }), radio)).toEqual({
      id: 'state-NO',
      label: 'State, Norway',
      country: 'NO',
      byState: true,
    });
    const both = tides({ publishers: [papers, radio] });
    expect(controlClass(both, papers)).toEqual(controlClass(both, radio));
    expect(controlClass(both, papers).label).toBe('State or both states, Norway');
  });

  it('is named without a country where that is not said, and in its own word where it is no state', () => {
    expect(controlClass(tides(), outlet('ostrand-radio'))).toMatchObject({
      label: 'Several states, or state not named',
      byState: true,
    });
    expect(controlClass(tides(), outlet('strait-wire'))).toEqual({
      id: 'private',
      label: 'Private',
      country: undefined,
      byState: false,
    });
  });

  it('is not known of an outlet without an entry, in the word of the record if it has one', () => {
    expect(controlClass(tides(), undefined)).toMatchObject({ id: 'unknown', label: 'Not known', byState: false });
    const { vocabulary } = tides();
    const controls = [...vocabulary.controls, { id: 'dark', label: 'In the dark', role: 'unknown' as const }];
    const record = tides({ vocabulary: { ...vocabulary, controls } });
    expect(controlClass(record, undefined)).toMatchObject({ id: 'dark', label: 'In the dark' });
  });

  it('is for a source who controls its origin, not who repeats it', () => {
    const [, relayed] = tidesEvent('1961').sources;
    const [, letter] = tidesEvent('1971').sources;
    if (!relayed || !letter) throw new Error('The fixture has too few sources.');
    expect(originClass(tides(), relayed).id).toBe('private');
    expect(originClass(tides(), letter).label).toBe('Original source not traced');
  });
});

describe('the kinds of control', () => {
  it('stand states first, then other states, the words of the record, and what is not traced', () => {
    const rank = classRank(tides({ publishers: [radio] }));
    const untraced = { id: 'untraced', label: '', country: undefined, byState: false };
    const others = { id: 'state-others', label: '', country: undefined, byState: true };
    const classes = [untraced, controlClass(tides(), outlet('strait-wire')), others, controlClass(tides(), radio)];
    expect(classes.toSorted((a, b) => rank(a) - rank(b)).map(({ id }) => id)).toEqual([
      'state-NO',
      'state-others',
      'private',
      'untraced',
    ]);
  });

  it('name their states in words, in alphabetical order', () => {
    expect(statesWords(tides(), ['SE', 'NO'])).toBe('Norway and Sweden');
    expect(statesWords(tides(), ['SE', undefined])).toBe('Sweden and several states');
  });
});

describe('the index of outlets', () => {
  it('gives a state of three outlets a group of its own; one of two stands among others, with its name', () => {
    const publishers = [...ofState('NO', 'a', 'b', 'c'), ...ofState('SE', 'd', 'e')];
    expect(
      publishersByControl(tides({ publishers })).map(({ control, lines }) => [
        control.id,
        lines.map(({ about }) => about),
      ]),
    ).toEqual([
      ['state-NO', ['Radio, Norway', 'Radio, Norway', 'Radio, Norway'].map(() => 'Radio')],
      ['state-others', ['Radio; state, Sweden', 'Radio; state, Sweden']],
    ]);
  });

  it('puts the outlet first on which the most events rest, and the state with the most events', () => {
    const lines = publishersByControl(tides()).flatMap((group) =>
      group.lines.map(({ publisher, events }) => [group.control.id, publisher.id, events]),
    );
    expect(lines).toEqual([
      ['state-others', 'ostrand-radio', 5],
      ['state-others', 'commission-papers', 3],
      ['private', 'strait-wire', 8],
      ['private', 'vellmar-gazette', 5],
    ]);
    const states = [...ofState('NO', 'a', 'b', 'c'), ...ofState('SE', 'ostrand-radio', 'd', 'e')];
    expect(publishersByControl(tides({ publishers: states })).map(({ control }) => control.id)).toEqual([
      'state-SE',
      'state-NO',
    ]);
  });

  it('says the kind of an outlet, its country and its owner', () => {
    const publishers = [{ ...outlet('vellmar-gazette'), country: 'NO' }];
    expect(publishersByControl(tides({ publishers }))[0]?.lines[0]?.about).toBe('Gazette, Norway; Vellby Press');
  });
});

describe('what rests on an outlet', () => {
  it('are the events that cite it, and those that go back to it, alone or beside others', () => {
    const { cites, originOf, soleOriginOf, pages, reports } = weightOf(tides(), 'vellmar-gazette');
    expect(cites.map(({ id }) => id)).toEqual([
      '1961-03-07-lind-offers-lock',
      '1965-09-02-treaty-of-skarholm',
      '1969-04-works-begin',
      '1971-08-19-storm-halts-works',
      '1973-06-30-lock-opens',
    ]);
    expect(originOf.map(({ id }) => id)).not.toContain('1971-08-19-storm-halts-works');
    expect(originOf).toHaveLength(4);
    expect(soleOriginOf.map(({ id }) => id)).toEqual(['1969-04-works-begin']);
    expect([pages, reports]).toEqual([5, 4]);
  });

  it('is nothing for an outlet that no event cites', () => {
    expect(weightOf(tides(), 'nobody')).toEqual({ cites: [], originOf: [], soleOriginOf: [], pages: 0, reports: 0 });
  });
});
