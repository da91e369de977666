import { describe, expect, it } from 'vitest';
import { fixture } from '../../fixture.ts';
import { topicsInOrder, topicView } from '../../../src/views/topic/topic-view.ts';
import { whoSpeaks } from '../../../src/views/topic/who-speaks.ts';

const record = fixture('tides');
const [first, second] = topicsInOrder(record);

describe('a topic', () => {
  it('knows its neighbours in the order of the record', () => {
    if (!first || !second) throw new Error('The fixture has too few topics.');
    expect(topicView(record, first).previous).toBeUndefined();
    expect(topicView(record, first).next).toBe(second);
    expect(topicView(record, second).previous).toBe(first);
  });

  it('holds its own events, promises and threads', () => {
    if (!first) throw new Error('The fixture has no topic.');
    const view = topicView(record, first);
    expect(view.promises.map(({ id }) => id)).toEqual(['tidal-lock']);
    expect(view.threads.map(({ id }) => id)).toEqual(['the-lock']);
    expect(view.events.length).toBe(record.events.filter(({ topics }) => topics.includes(first.id)).length);
    expect(view.years.flatMap(({ events }) => events)).toEqual([...view.events]);
    expect(view.landmarks.every(({ weight }) => weight === 3)).toBe(true);
  });

  it('says who speaks and how far it got, and leaves out who does not', () => {
    const events = record.events.filter(({ voice }) => voice === 'vellmar' || voice === 'ostrand');
    const words = whoSpeaks(record, events);
    expect(words).toMatch(new RegExp(`^${events.length} events: \\d+ by Vellmar and \\d+ by Ostrand\\. They are `));
    expect(words).not.toContain('by both');
    const counts = [...(words.split('. They')[0]?.matchAll(/\d+(?= by )/g) ?? [])].map(Number);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(events.length);
  });
});
