import { stringify } from 'yaml';
import type { RecordGraph } from '../record/graph.ts';
import { unknownOrigin } from '../record/schema/source.ts';
import { slug } from '../record/value-form.ts';
import { hostOf } from './page/address.ts';
import type { Guess } from './guess.ts';
import type { Reading } from './reading.ts';

/** A key of the front matter with its value, empty where the editor has to fill it, and what the value rests on. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly comment: string;
}

/** A value as YAML writes it on one line. */
export function scalar(value: string): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' }).trim();
}

/** A date or an address, which the record writes in double quotes. */
export function quoted(value: string): string {
  return JSON.stringify(value);
}

/** How sure a guess is and what it rests on, as a comment says it. */
export function basis(guess: Guess<unknown> | undefined): string {
  return guess === undefined ? '' : `${guess.confidence}: ${guess.words.replaceAll('"', '’')}`;
}

/** An id for the source that is short and not yet taken in its entry. */
function sourceId(reading: Reading, taken: readonly string[]): string {
  const host = reading.url ? hostOf(reading.url.value) : undefined;
  const base =
    reading.publisher?.value ?? (host === undefined ? 'article' : slug(host.split('.').slice(0, -1).join('-')));
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.includes(`${base}-${number}`)) return `${base}-${number}`;
}

/** The keys of the article as a source, in the record's order. With `holes`, also those that the editor has to fill. */
export function sourceEntries(
  reading: Reading,
  { vocabulary }: RecordGraph,
  taken: readonly string[],
  holes: boolean,
): Entry[] {
  const { url, title, publisher, origin, author, published, language } = reading;
  const host = url ? hostOf(url.value) : undefined;
  const foreign = title !== undefined && language !== undefined && language.value !== vocabulary.language;
  const hole = (key: string, comment: string): Entry[] => (holes ? [{ key, value: '', comment }] : []);
  const filled = (key: string, guess: Guess<string>, write: (value: string) => string): Entry[] => [
    { key, value: write(guess.value), comment: basis(guess) },
  ];
  return [
    { key: 'id', value: sourceId(reading, taken), comment: '' },
    ...(url ? filled('url', url, quoted) : [{ key: 'url', value: '', comment: 'the page does not say its address' }]),
    ...(title
      ? [{ key: 'title', value: scalar(title.value), comment: '' }]
      : hole('title', 'the page shows no headline; remove the line if there is none')),
    ...(foreign ? hole('titleEnglish', 'the headline in English, in your own words; or remove the line') : []),
    ...(publisher
      ? filled('publisher', publisher, scalar)
      : hole(
          'publisher',
          `an id of publishers/${host === undefined ? '' : ` for ${host}`}; for an outlet without an entry write outlet: and its name`,
        )),
    ...(origin && origin.value !== publisher?.value
      ? filled('origin', origin, scalar)
      : hole(
          'origin',
          `whose report it relays, an id of publishers/ or ${unknownOrigin}; remove the line if it is the outlet’s own`,
        )),
    ...(author ? filled('author', author, scalar) : []),
    ...(published
      ? filled('published', published, quoted)
      : hole('published', '"YYYY-MM-DD"; the page does not say; remove the line if nothing does')),
    ...(language ? filled('language', language, scalar) : hole('language', 'of the page: en, fr, …')),
  ];
}
