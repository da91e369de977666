import type { Event, RecordGraph } from '../../record/graph.ts';
import { addressOf } from '../../site/address.ts';
import { connections } from '../../views/connections.ts';
import { dateWords } from '../../views/date-words.ts';
import {
  anchor,
  element,
  foreignTexts,
  foreignZone,
  type IndexDocument,
  isIn,
  type Making,
  type Meaning,
  meaningsOf,
  pageOf,
  weights,
} from './document.ts';
import type { SearchLanguage } from '../read.ts';
import { type Named, spellingsOf } from './named-document.ts';
import { calledIn } from './equivalents.ts';
import { hiddenId } from '../pagefind.ts';

/** The people, bodies and terms of an event; its topics and the outlets behind it say less about it. */
function namesOf(event: Event, record: RecordGraph): { readonly named: Named[]; readonly aside: Named[] } {
  const by = connections(record);
  return {
    named: [
      ...event.people.flatMap((id) => by.person(id) ?? []),
      ...event.organisations.flatMap((id) => by.organisation(id) ?? []),
      ...event.terms.flatMap((id) => by.term(id) ?? []),
    ],
    aside: [
      ...event.topics.flatMap((id) => by.topic(id) ?? []),
      ...event.sources
        .flatMap(({ publisher, origin }) => [publisher, origin])
        .flatMap((id) => (id === undefined ? [] : (by.publisher(id) ?? []))),
    ],
  };
}

/** The facts and disagreements of an event, one text each. */
function textOf({ facts, disagreements }: Event): string[] {
  return [...facts.filter(({ withdrawn }) => !withdrawn), ...disagreements].map(({ prose }) => prose.text);
}

/** Title, lead, facts and disagreements of an event, one text each. */
export function shownTexts(event: Event): string[] {
  return [event.title, event.lead.text, ...textOf(event)];
}

/** What a reader sees: date, title, lead, facts, disagreements, and the titles of sources in some languages. */
function shownParts(event: Event, shown: readonly SearchLanguage[], languages: readonly SearchLanguage[]): string {
  const titles = event.sources.filter(({ title = '' }) => shown.some((language) => isIn(title, language, languages)));
  return [
    element('p', dateWords(event.date), { id: 'date', meta: 'date' }),
    element('h1', event.title, { id: 'title', weight: weights.title }),
    element('p', event.lead.text, { id: 'lead', weight: weights.lead }),
    ...event.facts
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ number, prose }) => element('p', prose.text, { id: `fact-${number}` })),
    ...event.disagreements.map(({ number, prose }) => element('p', prose.text, { id: `disagreement-${number}` })),
    ...titles.map(({ id, title = '' }) => element('p', title, { id: `source-${id}` })),
  ].join('');
}

/** How much the names of an event count, those of an important one a little more: among equals a name leads to it first. */
function namesWeight({ weight }: Event): number {
  return weights.names + (weight - 2) / 4;
}

/** What a name is called in a language, beside its name in the entries' own; it is marked where one of some texts has it. */
function nameIn(
  thing: Named,
  language: SearchLanguage,
  weight: number,
  texts: readonly string[],
  { languages }: Making,
): Meaning {
  const [first] = languages;
  const own = spellingsOf(thing).filter((spelling) => texts.some((text) => text.includes(spelling)));
  const others = spellingsOf(thing).filter((spelling) => isIn(spelling, language, languages));
  return {
    own,
    others: language === first ? others.filter((other) => other !== thing.name) : others,
    by: 'any word',
    weight,
  };
}

/** Whether words of the entries' own language mean the same because one is short for the other. */
function isShort({ own, others }: Meaning): boolean {
  return [...own, ...others].some((word) => /^\p{Lu}{2,6}$/u.test(word));
}

/**
 * What is not shown of an event and stands in a language: its place and titles of its sources, names, and what the words of
 * its text are called there. In the entries' own language that is no more than what an abbreviation is short for.
 */
function hiddenIn(language: SearchLanguage, event: Event, record: RecordGraph, making: Making): string {
  const { named, aside } = namesOf(event, record);
  const isOwn = language === making.languages[0];
  const place = event.place === undefined ? [] : [event.place];
  const weight = namesWeight(event);
  const spelt = (texts: readonly string[]): string[] => texts.filter((text) => isIn(text, language, making.languages));
  const texts = shownTexts(event);
  const words = meaningsOf(
    [
      [weights.title, [event.title]],
      [weight, place],
      [weights.lead, [event.lead.text]],
      [weights.text, textOf(event)],
    ],
    language.code,
    isOwn ? { ...making, common: new Set() } : making,
  ).filter((meaning) => !isOwn || isShort(meaning));
  const names = isOwn
    ? [...place, ...named.map(({ name }) => name)]
    : event.sources.flatMap(({ title }) => title ?? []);
  return [
    foreignTexts(spelt(names), language, weight, making),
    foreignTexts(spelt(aside.flatMap(spellingsOf)), language, weights.rest, making),
    // These come last, because what follows a meaning is taken for spellings of it (see `marksOf`).
    foreignZone([...named.map((thing) => nameIn(thing, language, weight, texts, making)), ...words], language, making),
  ].join(' ');
}

/**
 * The document of an event for queries in a language: what is shown of it, and what else it is called in this language.
 */
export function eventDocument(
  event: Event,
  language: SearchLanguage,
  record: RecordGraph,
  making: Making,
): IndexDocument {
  const [first = language] = making.languages;
  const shown = shownParts(event, [first, language], making.languages);
  return {
    url: addressOf('events', event.id),
    content: pageOf(first.code, `${shown}${anchor(hiddenId)}${hiddenIn(language, event, record, making)}`),
  };
}

/** Every text by which an event may be found, in all languages: what a mistyped word of a query is compared with. */
export function textsOf(event: Event, record: RecordGraph, { languages, same }: Making): string[] {
  const { named, aside } = namesOf(event, record);
  const own = [...shownTexts(event), event.place ?? ''];
  return [
    ...own,
    ...event.sources.flatMap(({ title }) => title ?? []),
    ...[...named, ...aside].flatMap(spellingsOf),
    ...languages.slice(1).flatMap(({ code }) => own.flatMap((text) => calledIn(code, same(text)))),
  ];
}
