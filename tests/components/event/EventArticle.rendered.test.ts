import { experimental_AstroContainer as Container } from 'astro/container';
import { describe, expect, it } from 'vitest';
import EventArticle from '../../../src/components/event/EventArticle.astro';
import VoiceStage from '../../../src/components/event/VoiceStage.astro';
import { fixture } from '../../fixture.ts';

const container = await Container.create();
const canal = fixture('canal');
const tides = fixture('tides');

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('who and how far', () => {
  it('is said in the words of the record that is given', async () => {
    const words = async (record: typeof canal): Promise<string> =>
      textOf(await container.renderToString(VoiceStage, { props: { event: record.events[0] }, locals: { record } }));
    expect(await words(canal)).toBe('Upstream · Words');
    expect(await words(tides)).toBe('Observers · Drafted');
  });
});

describe('the page of an event', () => {
  it('shows every fact under its number, also one that is withdrawn, and the words of an explanation that has some', async () => {
    const event = canal.events.find(({ id }) => id === '1901-03-04-lock-announced');
    const html = await container.renderToString(EventArticle, { props: { event }, locals: { record: canal } });
    const facts = [...html.matchAll(/<li id="(fact-\d+)"[^>]*>([\s\S]*?)<\/li>/g)];
    expect(facts.map(([, id, inner = '']) => `${id}: ${textOf(inner)}`)).toMatchInlineSnapshot(`
      [
        "fact-1: 1 The lock is to be 5 &#x3C; 6 yards wide, with a "gate", says the mayor. 1 2",
        "fact-2: 2 Withdrawn. The lock was never to be 7 yards wide; the report was misread. 1",
        "fact-3: 3 It is to be ready in a year. 3",
      ]
    `);
    expect(textOf(html)).not.toMatch(/: \./);
  });

  it('says what an abbreviation among its terms stands for', async () => {
    const event = canal.events.find(({ terms }) => terms.length > 0);
    const terms = canal.terms.map((term) => ({ ...term, name: 'TC', expansion: 'Towing chain' }));
    const record = { ...canal, terms };
    const html = await container.renderToString(EventArticle, { props: { event }, locals: { record } });
    expect(html).toMatch(/>TC<\/a>\s+<span[^>]*>Towing chain</);
  });
});
