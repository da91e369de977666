import { describe, expect, it } from 'vitest';
import { type EventView, eventView } from '../../src/views/event-view.ts';
import type { Neighbours } from '../../src/views/neighbours.ts';
import { tides, tidesEvent } from './tides.ts';

const treaty = tidesEvent('1965-09-02');
const related = ({ related: events }: EventView): string[][] => events.map(({ event, label }) => [event.id, label]);
const beside = ({ previous, next }: Neighbours): (string | undefined)[] => [previous?.id, next?.id];

describe('the events related to an event', () => {
  it('are read from its side: what it answers, and what answers it, in time order', () => {
    expect(related(eventView(tides(), tidesEvent('1961')))).toEqual([
      ['1958-06-strait-survey', 'Answers'],
      ['1962-05-14-first-session', 'Answered by'],
    ]);
    expect(related(eventView(tides(), treaty))).toEqual([
      ['1962-05-14-first-session', 'Answers'],
      ['1963-10-dues-draft', 'Answers'],
      ['1965-09-03-kallas-doubts', 'Undone by'],
      ['1967-11-20-treaty-in-force', 'Answered by'],
      ['1974-02-pilots-school-dropped', 'Undone by'],
    ]);
  });

  it('stand in time order, whichever the entry names first', () => {
    const turned = { ...treaty, related: treaty.related.toReversed() };
    const events = tides().events.map((event) => (event === treaty ? turned : event));
    expect(related(eventView(tides({ events }), turned)).map(([id]) => id)).toEqual(
      related(eventView(tides(), treaty)).map(([id]) => id),
    );
  });

  it('are named once, in the words of the event itself, where both name each other', () => {
    const [offer, session] = [tidesEvent('1961'), tidesEvent('1962')];
    const leading = { ...offer, related: [{ event: session.id, relation: 'leads-to' }] };
    const events = tides().events.map((event) => (event === offer ? leading : event));
    expect(related(eventView(tides({ events }), leading))).toEqual([['1962-05-14-first-session', 'Leads to']]);
  });

  it('are left out where the record has them not, as when only what is whole was read', () => {
    const lone = { ...treaty, related: [{ event: 'gone', relation: 'answers' }] };
    expect(related(eventView(tides({ events: [lone] }), lone))).toEqual([]);
    const odd = { ...tidesEvent('1967'), related: [{ event: treaty.id, relation: 'no-such-word' }] };
    expect(related(eventView(tides({ events: [lone, odd] }), lone))).toEqual([]);
  });
});

describe('the way on from an event', () => {
  it('leads to the one before and the one after it, in time and in each of its topics', () => {
    const view = eventView(tides(), treaty);
    expect(beside(view.inTime)).toEqual(['1963-10-dues-draft', '1965-09-03-kallas-doubts']);
    expect(view.topics.map((topic) => [topic.topic.id, ...beside(topic)])).toEqual([
      ['lock', '1962-05-14-first-session', '1965-09-03-kallas-doubts'],
      ['dues', '1963-10-dues-draft', '1967-11-20-treaty-in-force'],
      ['pilots', undefined, '1974-02-pilots-school-dropped'],
    ]);
  });

  it('leads along the promises in which it is a step, and says which step it is', () => {
    const { promises } = eventView(tides(), treaty);
    expect(promises.map((promise) => [promise.promise.id, promise.step, ...beside(promise)])).toEqual([
      ['tidal-lock', 'Agreed', '1961-03-07-lind-offers-lock', '1969-04-works-begin'],
      ['pilots-school', 'Agreed', undefined, '1974-02-pilots-school-dropped'],
      ['common-dues', 'Agreed', '1963-10-dues-draft', '1967-11-20-treaty-in-force'],
    ]);
    const [offered] = eventView(tides(), tidesEvent('1961')).promises;
    expect(offered?.step).toBe('Offered');
  });
});

describe('the page of an event', () => {
  it('names whom and what the event names, in its order', () => {
    const view = eventView(tides(), treaty);
    expect(view.people.map(({ name }) => name)).toEqual(['Ingrid Lind', 'Stavros Kallas']);
    expect(view.organisations.map(({ name }) => name)).toEqual(['Merrow Strait Commission']);
    expect(view.terms.map(({ name }) => name)).toEqual(['Tidal lock', 'Harbour dues']);
  });

  it('leaves out a name whose entry could not be read', () => {
    const event = { ...treaty, people: ['nobody', 'ingrid-lind'], topics: ['nothing'] };
    const view = eventView(tides({ events: [event] }), event);
    expect(view.people.map(({ id }) => id)).toEqual(['ingrid-lind']);
    expect(view.topics).toEqual([]);
  });

  it('numbers its sources and says how well they support it', () => {
    const view = eventView(tides(), treaty);
    expect(view.sources.map(({ id }) => [id, view.numberOf(id)])).toEqual([
      ['papers', 1],
      ['gazette', 2],
      ['radio', 3],
    ]);
    expect(view.numberOf('wire')).toBeUndefined();
    expect(view.evidence.origins).toEqual(['commission-papers', 'ostrand-radio', 'vellmar-gazette']);
  });
});
