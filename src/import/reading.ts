import { conceptsIn, likeness } from './concepts.ts';
import { type CueText, cueText } from './names/cues.ts';
import { eventDay } from './event-date.ts';
import { fewWords, type Guess } from './guess.ts';
import type { Known } from './known.ts';
import { languageOf } from './language.ts';
import { type Named, namesIn, type NamesFound } from './names/named.ts';
import { originOf, publisherOf } from './outlets.ts';
import type { Parts } from './page/parts.ts';
import { placeOf } from './place.ts';
import { isOutside, type Match, recognise, type Recognised } from './recorded.ts';
import { type Scope, scopeOf } from './scope.ts';
import { topicsOf, type TopicGuess } from './topics.ts';
import { unknownPeople } from './names/unknown-people.ts';
import { stageOf, voiceOf } from './voice-stage.ts';

/** What an editor gave along with the article; it is believed. */
export interface Given {
  readonly url?: string;
  readonly published?: string;
  readonly date?: string;
}

/** Something the editor has to decide, or may want to look at. */
export interface Candidate {
  readonly key: 'event' | 'people' | 'organisations' | 'terms' | 'promises';
  /** Null for somebody or something without an entry. */
  readonly id: string | null;
  readonly words: string;
  readonly because: string;
}

/** What was concluded from an article, every part with what it rests on. */
export interface Reading {
  readonly publisher: Guess<string> | undefined;
  readonly origin: Guess<string> | undefined;
  readonly title: Guess<string> | undefined;
  readonly author: Guess<string> | undefined;
  readonly published: Guess<string> | undefined;
  readonly language: Guess<string> | undefined;
  readonly url: Guess<string> | undefined;
  readonly eventDate: Guess<string> | undefined;
  readonly place: Guess<string> | undefined;
  readonly people: readonly Named[];
  readonly organisations: readonly Named[];
  readonly terms: readonly Named[];
  readonly topics: readonly TopicGuess[];
  readonly voice: Guess<string> | undefined;
  readonly stage: Guess<string> | undefined;
  readonly match: Match;
  readonly recognised: Recognised;
  readonly candidates: readonly Candidate[];
  readonly warnings: readonly string[];
}

function promiseCandidates(
  known: Known,
  concepts: ReturnType<typeof conceptsIn>,
  event: string | undefined,
): Candidate[] {
  return known.promises
    .map(({ promise, concepts: promised }) => {
      const touched = event !== undefined && promise.steps.some((step) => step.event === event);
      const alike = likeness(concepts, promised, known.rarity);
      return { promise, touched, alike: alike + (touched ? 1 : 0) };
    })
    .filter(({ alike }) => alike >= 0.24)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 4)
    .map(({ promise, touched, alike }) => ({
      key: 'promises',
      id: promise.id,
      words: promise.title,
      because: touched ? 'the event is one of its updates' : `likeness ${alike.toFixed(2)}`,
    }));
}

function questionsOf(known: Known, { questions }: NamesFound, warnings: string[]): Candidate[] {
  const nameOf = (kind: 'people' | 'organisations' | 'terms', id: string): string =>
    known.record[kind].find((entry) => entry.id === id)?.name ?? id;
  return questions.flatMap(({ kind, ids, words }) => {
    const names = ids.map((id) => `${nameOf(kind, id)} (${id})`).join(' or ');
    warnings.push(
      ids.length > 1 ? `"${words}" can be ${names}: choose.` : `"${words}" can be ${names}, or something else: decide.`,
    );
    return ids.map((id) => ({ key: kind, id, words, because: 'ambiguous' }));
  });
}

function given(value: string | undefined, words: string): Guess<string> | undefined {
  return value === undefined ? undefined : { value, confidence: 'high', words };
}

/** The writer of an outlet that bears the name of its writer, where the page's copyright is that person's. */
function authorOfBlog(
  { siteNames }: Parts,
  publisher: string | undefined,
  { record }: Known,
): Guess<string> | undefined {
  const outlet = record.publishers.find(({ id }) => id === publisher);
  const name = siteNames.find(
    (site) => /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,2}$/u.test(site) && outlet?.name === `${site} (blog)`,
  );
  return name === undefined ? undefined : { value: name, confidence: 'medium', words: name };
}

/** No article has more characters; what follows in a longer text is lists of links, and would only cost time. */
const longestArticle = 200_000;

function beginningOf(paragraphs: readonly string[]): readonly string[] {
  let left = longestArticle;
  return paragraphs.filter((text) => (left -= text.length) > 0);
}

/** What an editor should mind: why an article may be out of scope, and what its page does not say. */
function remarks(
  { record }: Known,
  { scope, missing, others }: Scope,
  beyondSpan: boolean,
  lacking: Readonly<Record<'published' | 'date' | 'publisher' | 'title' | 'url', boolean>>,
): string[] {
  const outOfScope =
    missing.length > 0
      ? `Out of scope: the article does not speak of ${missing.join(' and ')}${others.length > 0 ? `, but of ${fewWords(others.join(', '))}` : ''}.`
      : 'Out of scope: the article names the sides, but not together.';
  return [
    ...(scope ? [] : [outOfScope]),
    ...(scope && beyondSpan ? [`The day lies outside ${record.vocabulary.span.edtf}, which the record covers.`] : []),
    ...(lacking.published ? ['The page does not say when it was published: say it with --published.'] : []),
    ...(lacking.date ? ['The text names no day for the event: say it with --date, as exactly as you know it.'] : []),
    ...(lacking.publisher ? ['The outlet has no entry, or the page does not name it.'] : []),
    ...(lacking.title ? ['The page shows no headline.'] : []),
    ...(lacking.url ? ['The page does not say its address: give it with --url.'] : []),
  ];
}

function eventCandidates({ near }: Recognised): Candidate[] {
  return near.map(({ event, because }) => ({ key: 'event', id: event.id, words: event.title, because }));
}

function withoutEntry(name: string): Candidate {
  return { key: 'people', id: null, words: name, because: 'no entry' };
}

/** What the article and its names are about, each as heavy as it stands early. */
function conceptsOf(
  texts: readonly CueText[],
  named: readonly Named[],
  topics: readonly string[],
  { meanings }: Known,
) {
  const weights = { people: 2, terms: 1.5, organisations: 1 };
  return conceptsIn(
    texts.map((text, at) => ({ text, weight: at === 0 ? 2 : at <= 2 ? 1.5 : 1 })),
    meanings,
    [
      ...named.map(({ kind, id, first }) => ({ key: `${kind}/${id}`, weight: weights[kind] * (first <= 2 ? 1 : 0.6) })),
      ...topics.map((id) => ({ key: `topics/${id}`, weight: 1.5 })),
    ],
  );
}

function idsOf(named: readonly Named[]): string[] {
  return named.map(({ id }) => id);
}

/** Reads an article against the record. Nothing of its text is kept but the headline and the few words a guess rests on. */
export function readArticle(page: Parts, known: Known, editor: Given = {}): Reading {
  const warnings: string[] = [...page.warnings];
  const parts: Parts = { ...page, url: given(editor.url, 'given with --url') ?? page.url };
  const paragraphs = beginningOf(parts.paragraphs);
  const title = parts.title?.value ?? '';
  const language = languageOf([title, ...paragraphs].join('\n'), parts.language);
  const published = given(editor.published, 'given with --published') ?? parts.published;
  const publisher = publisherOf(known.outlets, parts);
  const found = namesIn(title, paragraphs, known);
  const of = (kind: Named['kind']): Named[] => found.named.filter((one) => one.kind === kind);
  const [people, organisations, terms] = [of('people'), of('organisations'), of('terms')];
  const author = parts.author ?? authorOfBlog(parts, publisher?.value, known);
  const origin = originOf(known.outlets, parts, publisher?.value, idsOf(organisations));
  const texts = [title, ...paragraphs].map((text) => cueText(text, known.variants, language?.value));
  const topics = topicsOf(texts, known.topics);
  const mainPeople = people.filter(({ first }) => first <= 2);
  const date =
    given(editor.date, 'given with --date') ??
    eventDay(
      paragraphs,
      {
        language: language?.value,
        published: published?.value,
        mainWords: mainPeople.map(({ words }) => words.split(/[\s·]/).at(-1) ?? words),
      },
      warnings,
    );
  const place = placeOf(texts, known.places);
  const stage = stageOf(known, title, paragraphs, language?.value);
  const topicIds = topics.map(({ value }) => value);
  const concepts = conceptsOf(texts, found.named, topicIds, known);
  const recognised = recognise(
    known.record,
    {
      url: parts.url?.value, title: parts.title?.value, publisher: publisher?.value, published: published?.value, eventDay: date?.value,
      people: idsOf(people), mainPeople: idsOf(mainPeople), topics: topicIds,
      place: place?.value, comparable: known.record.searchWords.equivalents.some((line) => language !== undefined && language.value in line), concepts,
    }, // prettier-ignore
    known.concepts,
    known.rarity,
  );
  const scope = scopeOf(known, texts, found.named);
  const outside = isOutside(known.record, date?.value ?? published?.value);
  const same = recognised.match === 'same';
  const match: Match = !same && (!scope.scope || outside) ? 'out-of-scope' : recognised.match;
  const { title: headline, url } = parts;
  const lacking = { published: !published, date: !date, publisher: !publisher, title: !headline, url: !url };
  warnings.push(...remarks(known, scope, outside && !same, lacking));
  const candidates: Candidate[] = [
    ...eventCandidates(recognised),
    ...questionsOf(known, found, warnings),
    ...unknownPeople(paragraphs, language?.value, found.named).map(withoutEntry),
    ...(match === 'out-of-scope' ? [] : promiseCandidates(known, concepts, recognised.event?.id)),
  ];
  return {
    publisher, origin, title: parts.title, author, published, language, url: parts.url, eventDate: date, place, people, organisations,
    terms, topics, voice: voiceOf(known, found.named, stage?.value), stage, match, recognised, candidates, warnings: [...new Set(warnings)],
  }; // prettier-ignore
}
