import type { Event, RecordGraph } from '../../record/graph.ts';
import { connections } from '../connections.ts';
import { dateWords } from '../date-words.ts';
import type { Equivalents } from './equivalents.ts';
import { isForm } from './forms.ts';
import { ledgerWords } from './promise-lists.ts';
import { languageOf } from './script.ts';
import type { SearchLanguage } from './settings.ts';
import { type Named, numberedEvents, numberedThings, type Thing } from './things.ts';
import { partsOf, wordsOf } from './words.ts';
import type { ZoneName } from './zones.ts';

/**
 * What a page says in one language, zone by zone. Events come first, then the things that a query may name, then the
 * ledger of promises.
 */
export interface SearchDocument {
  readonly number: number;
  readonly language: SearchLanguage;
  readonly texts: Readonly<Record<ZoneName, readonly string[]>>;
}

/** What the texts of documents are made from. */
interface Making {
  readonly record: RecordGraph;
  readonly languages: readonly SearchLanguage[];
  readonly same: Equivalents;
  readonly stop: ReadonlySet<string>;
  /** The folded words of a short text, compounds taken apart. */
  readonly words: (text: string) => readonly string[];
}

function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const value = known.get(text) ?? make(text);
    known.set(text, value);
    return value;
  };
}

/** The names of a thing in a language: its native name, and every spelling in that language's script. */
function namesIn(thing: Named, language: SearchLanguage, { languages, same }: Making): string[] {
  const inScript = [thing.expansion ?? '', ...Object.values(thing.names), ...thing.aliases].filter(
    (name) => (languageOf(name, languages) ?? languages[0]) === language,
  );
  const native = thing.names[language.code];
  // A name in a script of no language stands with the entries' own.
  // The plain name is searched in every language, because a query may mix scripts: "RD-180 двигатели".
  return [
    thing.name,
    ...(native === undefined ? [] : [native]),
    ...inScript,
    ...same.ofWhole(thing.name, language.code),
  ];
}

/**
 * Whether a text names a thing: by every telling word of one of its names ("treaty on weapons in space" for space
 * weapons treaty), or by two neighbouring words of a longer one ("Great Wall" for China Great Wall Industry).
 */
function mentions(text: string, thing: Named, { stop, words }: Making): boolean {
  const all = words(text);
  const held = ` ${all.join(' ')} `;
  return [thing.name, ...thing.aliases].some((name) => {
    const own = words(name);
    if (own.length === 0) return false;
    const telling = own.filter((word) => !stop.has(word));
    if (telling.length > 0 && telling.every((word) => all.some((other) => isForm(word, other)))) return true;
    return own.slice(1).some((second, index) => {
      const first = own[index] ?? '';
      return own.length > 2 && !stop.has(first) && !stop.has(second) && held.includes(` ${first} ${second} `);
    });
  });
}

/**
 * The words of a text that stay what they are in another language: numbers, and names, which are known by a capital
 * inside a sentence ("at the Technoprom forum", which a reader may look for as Технопром).
 */
function keptWords(text: string): string[] {
  return wordsOf(text)
    .filter(
      ({ text: word, start }) =>
        /\d/.test(word) || (/^\p{Lu}/u.test(word) && /[\p{L},]\s$/u.test(text.slice(0, start))),
    )
    .map(({ text: word }) => word);
}

function eventTexts(event: Event, language: SearchLanguage, making: Making): SearchDocument['texts'] {
  const { record, languages, same } = making;
  const by = connections(record);
  const things: Named[] = [
    ...event.people.flatMap((id) => by.person(id) ?? []),
    ...event.organisations.flatMap((id) => by.organisation(id) ?? []),
    ...event.terms.flatMap((id) => by.term(id) ?? []),
  ];
  const topics = event.topics.flatMap((id) => by.topic(id) ?? []);
  // What a topic is also called says little about one of its many events, its name a little more.
  const topicAliases = topics.flatMap((topic) => namesIn(topic, language, making));
  const inTitle = things.filter((thing) => mentions(event.title, thing, making));
  const titleNames = inTitle.flatMap((thing) => namesIn(thing, language, making));
  const text = [
    ...event.facts.filter((fact) => !fact.withdrawn).map((fact) => fact.prose.text),
    ...event.disagreements.map((disagreement) => disagreement.prose.text),
  ];
  const first = languages[0];
  const sources = event.sources
    .map((source) => source.title ?? '')
    .filter((title) => title !== '' && (languageOf(title, languages) ?? first) === language);
  const outlets = event.sources
    .flatMap((source) => [source.publisher, source.origin])
    .flatMap((id) => (id === undefined ? [] : (by.publisher(id) ?? [])))
    .flatMap((outlet) => namesIn(outlet, language, making));
  const translated = (texts: readonly string[]): string[] => texts.flatMap((part) => same.of(part, language.code));
  const partly = translated(things.map(({ name }) => name));
  const kind = record.vocabulary.kinds.filter(({ id }) => id === event.kind).map(({ label }) => label);
  const place = event.place ?? '';
  const names = [
    place,
    ...things.flatMap((thing) => namesIn(thing, language, making)),
    ...topics.flatMap(({ name, names: native }) => [name, native[language.code] ?? '']),
    ...translated([place]),
    ...kind.flatMap((label) => [label, ...same.of(label, language.code)]),
    dateWords(event.date),
  ];
  if (language === first)
    return {
      title: [event.title, ...titleNames],
      names,
      lead: [event.lead.text],
      body: [...text, ...sources],
      rest: [...topicAliases, ...outlets, ...translated([event.title, event.lead.text, ...text]), ...partly],
    };
  const kept = [event.lead.text, ...text].flatMap(keptWords);
  return {
    title: [event.title, ...translated([event.title]), ...titleNames],
    names: [...names, ...sources],
    lead: translated([event.lead.text]),
    body: [...translated(text), ...partly],
    rest: [...topicAliases, ...kept, ...outlets],
  };
}

/** The shorter a name, the more a word of it tells: "Rogozin" alone names a person, "of" a promise's title nothing. */
function thingTexts(thing: Thing, language: SearchLanguage, making: Making): SearchDocument['texts'] {
  const names = namesIn(thing, language, making);
  const short = names.filter((name) => wordsOf(name).length <= 2);
  const single = short.filter((name) => wordsOf(name).length === 1);
  const quiet = { lead: [], body: [], rest: [] };
  if (!thing.subjects && thing.titled) return { title: [], names, ...quiet };
  if (thing.subjects) {
    const translated = making.same.of(thing.name, language.code);
    const subjects = thing.subjects.flatMap((subject) => namesIn(subject, language, making));
    const body = language === making.languages[0] ? [thing.about ?? ''] : [];
    return { ...quiet, title: [...names, ...translated], names: subjects, body };
  }
  return { title: names, names: short, lead: single, body: [], rest: [] };
}

/** Every document of the search index, language by language. */
export function searchDocuments(
  record: RecordGraph,
  languages: readonly SearchLanguage[],
  same: Equivalents,
): SearchDocument[] {
  const making: Making = {
    record,
    languages,
    same,
    stop: new Set(languages.flatMap(({ stopWords }) => stopWords)),
    words: remembered((text) => wordsOf(text).flatMap(({ folded }) => partsOf(folded))),
  };
  const events = numberedEvents(record);
  const things = numberedThings(record);
  return languages.flatMap((language) => [
    ...events.map((event, number) => ({ number, language, texts: eventTexts(event, language, making) })),
    ...things.map((thing, index) => ({
      number: events.length + index,
      language,
      texts: thingTexts(thing, language, making),
    })),
    ...(record.promises.length === 0
      ? []
      : [
          {
            number: events.length + things.length,
            language,
            texts: { title: [], names: ledgerWords(record, same, language), lead: [], body: [], rest: [] },
          },
        ]),
  ]);
}
