import { describe, expect, it } from 'vitest';
import type { Event, Publisher } from '../../src/record/graph.ts';
import { fixture } from '../fixture.ts';
import { emptyProse, type Prose } from '../../src/record/markdown/prose.ts';
import { eventEvidence, evidenceOf, originOf } from '../../src/views/evidence.ts';

const outlet = (id: string, control: 'state' | 'private' | 'unknown', owner?: string): Publisher => ({
  id,
  path: `publishers/${id}.md`,
  name: id,
  names: {},
  aliases: [],
  kind: 'newspaper',
  control,
  controlRole: control === 'private' ? 'other' : control,
  owner,
  text: emptyProse,
});
const outlets = new Map(
  [
    outlet('agency', 'state', 'Group'),
    outlet('sister', 'state', 'Group'),
    outlet('paper', 'private'),
    outlet('blog', 'unknown'),
  ].map((publisher) => [publisher.id, publisher]),
);
const publisher = (id: string): Publisher | undefined => outlets.get(id);
const source = (of: string, origin?: string, language = 'en') => ({
  publisher: of,
  outlet: undefined,
  origin,
  language,
});

describe('the origin of a source', () => {
  it('is the outlet itself when the report is its own', () => {
    expect(originOf(source('paper'))).toBe('paper');
  });
  it('is the outlet whose report it relays', () => {
    expect(originOf(source('blog', 'agency'))).toBe('agency');
  });
  it('is not known when the chain cannot be followed', () => {
    expect(originOf(source('blog', 'unknown'))).toBeUndefined();
  });
});

describe('evidence', () => {
  it('counts reposts of one report as one origin', () => {
    const evidence = evidenceOf(
      [source('agency', undefined, 'ru'), source('blog', 'agency'), source('paper', 'agency')],
      publisher,
    );
    expect(evidence).toMatchObject({
      sources: 3,
      origins: ['agency'],
      single: true,
      stateOnly: true,
      languages: ['en', 'ru'],
    });
  });

  it('counts outlets of one owner once', () => {
    const evidence = evidenceOf([source('agency'), source('sister')], publisher);
    expect(evidence).toMatchObject({ origins: ['agency', 'sister'], owners: 1, single: true });
  });

  it('is not single with two owners, and says how many origins a state controls', () => {
    const evidence = evidenceOf([source('agency'), source('paper')], publisher);
    expect(evidence).toMatchObject({ owners: 2, single: false, stateControlled: 1, stateOnly: false });
  });

  it('counts an origin that is no outlet of the record as an owner of its own, under no control', () => {
    const evidence = evidenceOf([source('agency'), source('paper', 'a-ministry')], publisher);
    expect(evidence).toMatchObject({ origins: ['a-ministry', 'agency'], owners: 2, stateControlled: 1 });
  });

  it('gives no origin for sources that cannot be traced', () => {
    const evidence = evidenceOf([source('blog', 'unknown')], publisher);
    expect(evidence).toMatchObject({ origins: [], unknown: 1, single: true, stateOnly: false });
  });
});

describe('the evidence of an event', () => {
  const record = fixture('canal');
  const [event] = record.events;
  if (!event) throw new Error('The fixture has no event.');
  const prose = (...citations: string[]): Prose => ({ ...emptyProse, citations });
  const listed = (id: string, context = false): Event['sources'][number] => ({
    ...source(id),
    id,
    url: `https://${id}.example/`,
    link: 'ok',
    primary: false,
    context,
    outlet: undefined,
  });
  const changed = (change: Partial<Event>): Event => ({
    ...event,
    lead: prose('agency'),
    facts: [],
    disagreements: [],
    ...change,
  });

  it('leaves out what was published before it, and what only a disagreement cites', () => {
    const sources = [listed('agency'), listed('paper', true), listed('blog')];
    const counted = eventEvidence(
      changed({ sources, facts: [{ number: 1, withdrawn: false, prose: prose('agency', 'paper') }] }),
      publisher,
    );
    expect(counted).toMatchObject({ sources: 1, origins: ['agency'], single: true });
  });

  it('counts what its lead or a standing fact cites, and nothing else', () => {
    const sources = [listed('agency'), listed('paper'), listed('blog')];
    const counted = eventEvidence(
      changed({ sources, facts: [{ number: 1, withdrawn: false, prose: prose('paper') }] }),
      publisher,
    );
    expect(counted.origins).toEqual(['agency', 'paper']);
  });

  it('counts every source where the text cites none of them', () => {
    const counted = eventEvidence(changed({ sources: [listed('paper'), listed('blog')], lead: prose() }), publisher);
    expect(counted.origins).toEqual(['blog', 'paper']);
  });

  it('does not count what only a withdrawn fact cites', () => {
    const sources = [listed('agency'), listed('paper')];
    const counted = eventEvidence(
      changed({ sources, facts: [{ number: 1, withdrawn: true, prose: prose('paper') }] }),
      publisher,
    );
    expect(counted.origins).toEqual(['agency']);
  });
});
