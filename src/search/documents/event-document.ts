import type { Event, RecordGraph } from '../../record/graph.ts';
import { addressOf } from '../../site/address.ts';
import { connections } from '../../views/connections.ts';
import { dateWords } from '../../views/date-words.ts';
import {
  anchor,
  element,
  facts,
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
import type { SearchLanguage } from '../languages.ts';
import type { Named } from './named-pages.ts';
import { between, hiddenId, placeKey } from '../pagefind.ts';

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

/** Every spelling of a name, in any language. */
export function spellingsOf({ name, names, aliases, expansion }: Named): string[] {
  return [...new Set([name, ...Object.values(names), ...aliases, ...(expansion ? [expansion] : [])])];
}

/** Spellings of a name that an excerpt looks for, at most. */
const mostMarked = 3;

/** What a name is called in a language, beside its name in the entries' own. */
function nameIn(thing: Named, language: SearchLanguage, { languages }: Making): Meaning {
  const [first] = languages;
  const own = spellingsOf(thing).filter((spelling) => first && isIn(spelling, first, languages));
  const others = spellingsOf(thing).filter((spelling) => isIn(spelling, language, languages));
  return language === first
    ? { own: [thing.name], others: others.filter((other) => other !== thing.name), by: 'any word' }
    : { own: own.slice(0, mostMarked), others, by: 'any word' };
}

/** The facts and disagreements of an event, one text each. */
export function textOf({ facts, disagreements }: Event): string[] {
  return [...facts.filter(({ withdrawn }) => !withdrawn), ...disagreements].map(({ prose }) => prose.text);
}

/** What a reader sees: date, title, lead, facts, disagreements and the titles of sources. */
function shownParts(event: Event): string {
  return [
    element('p', dateWords(event.date), { id: 'date', meta: 'date' }),
    element('h1', event.title, { id: 'title', weight: weights.title }),
    element('p', event.lead.text, { id: 'lead', weight: weights.lead }),
    ...event.facts
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ number, prose }) => element('p', prose.text, { id: `fact-${number}` })),
    ...event.disagreements.map(({ number, prose }) => element('p', prose.text, { id: `disagreement-${number}` })),
    ...event.sources.map(({ id, title = '' }) => element('p', title, { id: `source-${id}` })),
  ].join('');
}

/** Whether words of the entries' own language mean the same because one is short for the other. */
function isShort({ own, others }: Meaning): boolean {
  return [...own, ...others].some((word) => /^\p{Lu}{2,6}$/u.test(word));
}

/** What stands in the entries' own language and is not shown: names, the kind, and what an abbreviation is short for. */
function hiddenNames(event: Event, record: RecordGraph, making: Making): string {
  const [first] = making.languages;
  if (!first) return '';
  const { named, aside } = namesOf(event, record);
  const spelt = (things: readonly Named[]): string[] =>
    things.flatMap(spellingsOf).filter((spelling) => isIn(spelling, first, making.languages));
  const kind = record.vocabulary.kinds.filter(({ id }) => id === event.kind).map(({ label }) => label);
  const names = [...(event.place === undefined ? [] : [event.place]), ...kind, ...named.map(({ name }) => name)];
  const texts = [event.title, event.lead.text, ...textOf(event)];
  return [
    element('p', [...new Set(names)].join(between), { weight: weights.names }),
    foreignZone(
      named.map((thing) => nameIn(thing, first, making)),
      first,
      weights.names,
      making,
    ),
    element('p', [...new Set(spelt(aside))].join(between), { weight: weights.rest }),
    foreignZone(meaningsOf(texts, first.code, making).filter(isShort), first, weights.rest, making),
  ].join('');
}

function hiddenIn(language: SearchLanguage, event: Event, record: RecordGraph, making: Making): string {
  const { named, aside } = namesOf(event, record);
  const zone = (weight: number, meanings: readonly Meaning[]): string =>
    foreignZone(meanings, language, weight, making);
  const said = new Set<string>();
  // What a word means counts once, where it stands for most: in the title before the lead before the text.
  const called = (texts: readonly string[]): Meaning[] =>
    meaningsOf(texts, language.code, making).filter(({ own: [word = ''] }) => !said.has(word) && said.add(word));
  const spelt = (text: string): boolean => isIn(text, language, making.languages);
  return [
    zone(weights.title, called([event.title])),
    zone(weights.names, called(event.place === undefined ? [] : [event.place])),
    zone(
      weights.names,
      named.map((thing) => nameIn(thing, language, making)),
    ),
    foreignTexts(event.sources.flatMap(({ title }) => title ?? []).filter(spelt), language, weights.names, making),
    zone(weights.lead, called([event.lead.text])),
    zone(
      weights.text,
      called(textOf(event)).filter(({ own: [word = ''] }) => !making.common.has(word)),
    ),
    foreignTexts([...new Set(aside.flatMap(spellingsOf).filter(spelt))], language, weights.rest, making),
  ].join('');
}

/** The document of an event; `place` is its place in the table of events. */
export function eventDocument(event: Event, place: number, record: RecordGraph, making: Making): IndexDocument {
  const hidden =
    hiddenNames(event, record, making) +
    making.languages
      .slice(1)
      .map((language) => hiddenIn(language, event, record, making))
      .join('');
  return {
    url: addressOf('events', event.id),
    content: pageOf(
      record.vocabulary.language,
      `${shownParts(event)}${anchor(hiddenId)}${hidden}${facts('sort', { [placeKey]: place })}`,
    ),
  };
}

/** Every text by which an event may be found, in all languages: what a mistyped word of a query is compared with. */
export function textsOf(event: Event, record: RecordGraph, { languages, same }: Making): string[] {
  const { named, aside } = namesOf(event, record);
  const own = [
    event.title,
    event.place ?? '',
    event.lead.text,
    ...event.facts.map(({ prose }) => prose.text),
    ...event.disagreements.map(({ prose }) => prose.text),
  ];
  return [
    ...own,
    ...event.sources.flatMap(({ title }) => title ?? []),
    ...[...named, ...aside].flatMap(spellingsOf),
    ...languages.slice(1).flatMap(({ code }) => own.flatMap((text) => same.of(text, code))),
  ];
}
