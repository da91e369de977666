import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/record/markdown/body.ts';
import type { RecordGraph } from '../../../src/record/graph.ts';
import { fixture } from '../../fixture.ts';
import { proseOf } from '../../../src/record/markdown/prose.ts';
import { organisationSchema, personSchema } from '../../../src/record/schema/actor.ts';
import { termSchema } from '../../../src/record/schema/reference.ts';
import { eventWithLinks } from '../../../src/views/mentions/entries.ts';
import { type Listed, linkMentions } from '../../../src/views/mentions/link-mentions.ts';
import { proseHtml } from '../../../src/views/prose-html.ts';

const base = fixture('base');
const prose = (markdown: string) => proseOf(parseBody('x.md', markdown, 1).lead);
const entry = { path: '', text: prose('') };
const person = (id: string, data: object) => ({ ...entry, id, ...personSchema.parse(data) });
const organisation = (id: string, data: object) => ({
  ...entry,
  id,
  ...organisationSchema.parse({ kind: 'x', ...data }),
});
const term = (id: string, data: object) => ({ ...entry, id, ...termSchema.parse(data) });

const record: RecordGraph = {
  ...base,
  people: [
    person('ada-marsh', { name: 'Ada Marsh', filedUnder: 'Marsh', aliases: ['Ада Норт'], country: 'North Island' }),
    person('ben-reed', { name: 'Ben Reed (pilot)', filedUnder: 'Reed' }),
    person('eve-reed', { name: 'Eve Reed', filedUnder: 'Reed' }),
    person('li-hong', { name: 'Li Hong' }),
  ],
  organisations: [
    organisation('harbour-office', { name: 'Harbour Office of Northport', aliases: ['HON', 'Harbour Office'] }),
    organisation('state', {
      name: 'Government of South Island (Council)',
      aliases: ['South Island', 'SI'],
      country: 'South Island',
    }),
  ],
  terms: [
    term('wig', { name: 'WIG', expansion: 'Wing-in-ground craft', aliases: ['ground-effect craft'] }),
    term('ferry-treaty', { name: 'Ferry treaty', aliases: ['FT text'], expansion: 'Treaty on the ferry' }),
    term('sea-lane', { name: 'Sea lane' }),
  ],
};
const everything: Listed = {
  people: record.people.map(({ id }) => id),
  organisations: record.organisations.map(({ id }) => id),
  terms: record.terms.map(({ id }) => id),
};
const none: Listed = { people: [], organisations: [], terms: [] };

/** The HTML of texts of one page, links as `[words](address "title")`. */
function linked(texts: readonly string[], listed = everything): string[] {
  return linkMentions(record, listed, texts.map(prose)).map((text) =>
    proseHtml(text, { base: '/' })
      .replace(
        /<a href="([^"]*)" class="mention"(?: title="([^"]*)")?>([^]*?)<\/a>/g,
        (_, to: string, title: string | undefined, words: string) =>
          title === undefined ? `[${words}](${to})` : `[${words}](${to} "${title}")`,
      )
      .replace(/<\/?p>/g, ''),
  );
}

describe('the first mention of what an entry lists is a link', () => {
  it.each([
    ['a name', 'Ada Marsh sails.', '[Ada Marsh](/people/ada-marsh/) sails.'],
    ['the family name alone', 'The master, Marsh, sails.', 'The master, [Marsh](/people/ada-marsh/), sails.'],
    ['a genitive', "Marsh’s ship and Ada Marsh's crew.", "[Marsh](/people/ada-marsh/)’s ship and Ada Marsh's crew."],
    ['a name without what tells it from others', 'Ben Reed sails.', '[Ben Reed](/people/ben-reed/) sails.'],
    ['a plural', 'Two sea lanes.', 'Two [sea lanes](/terms/sea-lane/).'],
    ['a common noun at the beginning', 'Sea lanes are long.', '[Sea lanes](/terms/sea-lane/) are long.'],
    [
      'the longest name',
      'The Harbour Office of Northport.',
      'The [Harbour Office of Northport](/organisations/harbour-office/).',
    ],
    [
      'a name across the lines of a text',
      'It sails.\nAda\nMarsh and Ada Marsh.',
      'It sails.\n[Ada\nMarsh](/people/ada-marsh/) and Ada Marsh.',
    ],
    [
      'words in emphasis',
      'The *Harbour Office* says.',
      'The <em>[Harbour Office](/organisations/harbour-office/)</em> says.',
    ],
    ['an abbreviation, said in full', 'A WIG sails.', 'A [WIG](/terms/wig/ "Wing-in-ground craft") sails.'],
    ['an abbreviation within a name', 'The FT text.', 'The [FT text](/terms/ferry-treaty/ "Treaty on the ferry").'],
    [
      'an organisation by its abbreviation',
      'HON says.',
      '[HON](/organisations/harbour-office/ "Harbour Office of Northport") says.',
    ],
  ])('%s', (_name, text, html) => {
    expect(linked([text])).toEqual([html]);
  });

  it('once a page, in the order of its texts', () => {
    expect(linked(['It sails.', 'Marsh sails.', 'Ada Marsh waits.'])).toEqual([
      'It sails.',
      '[Marsh](/people/ada-marsh/) sails.',
      'Ada Marsh waits.',
    ]);
  });
});

describe('no link is set', () => {
  it.each([
    ['for a country', 'South Island and North Island sail.'],
    ['for an abbreviation of a country', 'SI sails.'],
    ['for a family name that two of them have', 'Reed sails.'],
    ['for a part of a longer word', 'Marshes wide, MarshWest, the Marsh-Reed line and co-Marsh.'],
    ['for a word of another case', 'They sail marsh with a hon.'],
    ['within quotation marks', 'He said “Ada Marsh sails” and "Ada Marsh waits".'],
    ['within quotation marks around emphasis', 'He said “that *Ada Marsh* sails”.'],
  ])('%s', (_name, text) => {
    expect(linked([text])[0]).not.toContain('](');
  });

  it('within a link of the editors, nor where they link the same elsewhere', () => {
    expect(linked(['See [what Ada Marsh says](https://post.example/).'])).toEqual([
      'See <a href="https://post.example/">what Ada Marsh says</a>.',
    ]);
    expect(linked(['Ada Marsh sails.', 'Of [her](person:ada-marsh) more.'])).toEqual([
      'Ada Marsh sails.',
      'Of <a href="/people/ada-marsh/">her</a> more.',
    ]);
  });

  it('for what the entry does not list, but an abbreviation is said in full, once', () => {
    expect(linked(['Ada Marsh sails a WIG.', 'The WIG of HON.'], none)).toEqual([
      'Ada Marsh sails a <abbr title="Wing-in-ground craft">WIG</abbr>.',
      'The WIG of <abbr title="Harbour Office of Northport">HON</abbr>.',
    ]);
  });

  it('for one person inside the name of another', () => {
    const listed = { ...none, people: ['eve-reed'] };
    expect(linked(['Ben Reed sails with Reed.'], listed)).toEqual(['Ben Reed sails with [Reed](/people/eve-reed/).']);
  });
});

it('links go on after quotations, and a quotation ends with its paragraph', () => {
  expect(linked(['“Sail on”, says Ada Marsh.', 'An “open mark.\n\nLi Hong waits.'])).toEqual([
    '“Sail on”, says [Ada Marsh](/people/ada-marsh/).',
    'An “open mark.\n[Li Hong](/people/li-hong/) waits.',
  ]);
});

it('an event keeps its words and citations, and gains links only in what is shown', () => {
  const [event] = base.events;
  if (!event) throw new Error('no event');
  const shown = eventWithLinks(base, event);
  expect(shown.lead.text).toBe(event.lead.text);
  expect(shown.facts.map(({ prose: { text, citations } }) => [text, citations])).toEqual(
    event.facts.map(({ prose: { text, citations } }) => [text, citations]),
  );
  expect(proseHtml(shown.lead, { base: '/' })).toContain('<a href="/people/ada-north/" class="mention">Ada North</a>');
  expect(proseHtml(event.lead, { base: '/' })).not.toContain('class="mention"');
});
