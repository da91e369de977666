import type { Guess } from './guess.ts';
import { leastSure } from './guess.ts';
import type { Named } from './names/named.ts';
import type { Reading } from './reading.ts';

/** A guess, and what it rests on. */
interface Reason {
  readonly confidence: Guess<unknown>['confidence'];
  readonly words: string;
}

function reason(guess: Guess<unknown> | undefined): Reason | null {
  return guess === undefined ? null : { confidence: guess.confidence, words: guess.words };
}

function reasonOfAll(
  guesses: readonly { readonly confidence: Reason['confidence']; readonly words: string }[],
): Reason | null {
  if (guesses.length === 0) return null;
  return {
    confidence: leastSure(guesses.map(({ confidence }) => confidence)),
    words: guesses.map(({ words }) => words).join('; '),
  };
}

/** The guesses that are one value: those of the page and the event, and those of who and how far. */
const ofThePage = [
  'publisher',
  'origin',
  'title',
  'author',
  'published',
  'language',
  'url',
  'eventDate',
  'place',
] as const;
const ofTheEvent = ['voice', 'stage'] as const;

/** What `--json` prints: ids or null, and under `why` what each of them rests on. */
export function jsonOf(reading: Reading): object {
  const { people, organisations, terms, topics, recognised, match, candidates, warnings } = reading;
  const valuesOf = (keys: readonly (typeof ofThePage | typeof ofTheEvent)[number][]): object =>
    Object.fromEntries(keys.map((key) => [key, reading[key]?.value ?? null]));
  const idsOf = (named: readonly Named[]): string[] => named.map(({ id }) => id);
  const event = match === 'same' || match === 'same-occasion' ? (recognised.event?.id ?? null) : null;
  return {
    ...valuesOf(ofThePage),
    people: idsOf(people),
    organisations: idsOf(organisations),
    terms: idsOf(terms),
    topics: topics.map(({ value }) => value),
    ...valuesOf(ofTheEvent),
    event: { id: event, match },
    candidates,
    warnings,
    why: {
      ...Object.fromEntries([...ofThePage, ...ofTheEvent].map((key) => [key, reason(reading[key])])),
      people: reasonOfAll(people),
      organisations: reasonOfAll(organisations),
      terms: reasonOfAll(terms),
      topics: reasonOfAll(topics),
      event: { confidence: recognised.confidence, words: recognised.because },
    },
  };
}

function row(name: string, value: string, why: string): string {
  return `${name.padEnd(14)}${value}${why === '' ? '' : `   (${why})`}`;
}

function guessRow(name: string, guess: Guess<string> | undefined): string {
  return row(name, guess?.value ?? '–', guess === undefined ? '' : `${guess.confidence}: ${guess.words}`);
}

/** What an editor reads: a line for each guess with what it rests on, then what may be meant, then what to mind. */
export function textOf(reading: Reading): string {
  const named = (list: readonly Named[]): string => list.map(({ id }) => id).join(', ') || '–';
  const why = (list: readonly Named[]): string =>
    list.map(({ confidence, words }) => `${confidence}: ${words}`).join('; ');
  return [
    guessRow('Headline', reading.title),
    guessRow('Publisher', reading.publisher),
    guessRow('Original', reading.origin),
    guessRow('Author', reading.author),
    guessRow('Published', reading.published),
    guessRow('Address', reading.url),
    guessRow('Language', reading.language),
    guessRow('Day of event', reading.eventDate),
    guessRow('Place', reading.place),
    guessRow('Who', reading.voice),
    guessRow('How far', reading.stage),
    row('People', named(reading.people), why(reading.people)),
    row('Organisations', named(reading.organisations), why(reading.organisations)),
    row('Terms', named(reading.terms), why(reading.terms)),
    row(
      'Topics',
      reading.topics.map(({ value }) => value).join(', ') || '–',
      reading.topics.map(({ confidence, words }) => `${confidence}: ${words}`).join('; '),
    ),
    '',
    ...reading.candidates.map(
      ({ key, id, words, because }) => `May be: ${key} ${id ?? '(no entry)'} – ${words} (${because})`,
    ),
    ...reading.warnings.map((warning) => `Mind: ${warning}`),
  ].join('\n');
}
