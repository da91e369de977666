import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { parse } from 'yaml';
import { z } from 'zod';
import type { RecordGraph } from '../../src/record/graph.ts';
import { comparable } from '../../src/import/page/address.ts';
import { partsOf } from '../../src/import/page/article.ts';
import { decode } from '../../src/import/page/bytes.ts';
import type { Known } from '../../src/import/known.ts';
import { type Reading, readArticle } from '../../src/import/reading.ts';

const ids = z.array(z.string()).default([]);

/** One article and what is to be concluded from it; `hard` are ids that no name or alias matches letter for letter. */
const caseSchema = z.object({
  file: z.string(),
  encode: z.string().optional(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  author: z.string().nullable().default(null),
  published: z.string().nullable(),
  language: z.string(),
  url: z.string().nullable().default(null),
  /** The public page that the article retells. */
  based_on: z.string().optional(),
  event_date: z.string().nullable(),
  event_date_accept: z.array(z.string().nullable()).default([]),
  event: z.string().nullable(),
  event_also: z.string().nullable().optional(),
  event_match: z.enum(['same', 'same-occasion', 'none', 'out-of-scope']),
  people: ids,
  people_optional: ids,
  organisations: ids,
  organisations_optional: ids,
  organisations_any_of: z.array(ids).default([]),
  terms: ids,
  terms_optional: ids,
  topics: ids,
  topics_optional: ids,
  hard: ids,
  /** Words that a warning must have. */
  warns: z.string().optional(),
});

export type Case = z.output<typeof caseSchema>;

/** The cases of a folder, from `cases.yaml` or `truth.yaml` in it. */
export function casesIn(folder: string, file: string): Case[] {
  return z.object({ articles: z.array(caseSchema) }).parse(parse(readFileSync(join(folder, file), 'utf8'))).articles;
}

/**
 * The record as it was when the cases were written: without the events that have been made since from the very pages that
 * the cases of unrecorded news retell. Every other event stays, so that taking one of them for the news is still wrong.
 */
export function recordBefore(record: RecordGraph, cases: readonly Case[]): RecordGraph {
  const pages = new Set(cases.flatMap((one) => (one.event === null ? (one.based_on ?? []) : [])).map(comparable));
  return {
    ...record,
    events: record.events.filter(({ sources }) => !sources.some(({ url }) => pages.has(comparable(url)))),
  };
}

/** Imports the article of a case, in the encoding that the case names. */
export function importCase(folder: string, { file, encode }: Case, known: Known): Reading {
  const bytes = readFileSync(join(folder, file));
  return readArticle(
    partsOf(decode(encode === undefined ? bytes : iconv.encode(bytes.toString('utf8'), encode))),
    known,
  );
}

/** How many of some things were right. */
export interface Score {
  right: number;
  all: number;
}

/** The figures over some cases, and what was wrong. */
export interface Figures {
  readonly scores: Readonly<Record<string, Score>>;
  readonly mistakes: readonly string[];
}

interface Listed {
  readonly expected: readonly string[];
  readonly allowed: readonly string[];
  readonly got: readonly string[];
}

function listsOf(one: Case, reading: Reading): Record<'people' | 'organisations' | 'topics', Listed> {
  const soft = (expected: readonly string[]): string[] => expected.filter((id) => !one.hard.includes(id));
  const allowed = [...one.hard, ...one.organisations_any_of.flat()];
  return {
    people: {
      expected: soft(one.people),
      allowed: [...allowed, ...one.people_optional],
      got: reading.people.map(({ id }) => id),
    },
    organisations: {
      expected: soft(one.organisations),
      allowed: [...allowed, ...one.organisations_optional],
      got: reading.organisations.map(({ id }) => id),
    },
    topics: {
      expected: one.topics.filter((id) => !one.topics_optional.includes(id)),
      allowed: one.topics_optional,
      got: reading.topics.map(({ value }) => value),
    },
  };
}

/** Compares readings with what was expected, and counts. */
export function figuresOf(results: readonly { readonly one: Case; readonly reading: Reading }[]): Figures {
  const scores: Record<string, Score> = {};
  const mistakes: string[] = [];
  const count = (name: string, right: boolean, file: string, got: unknown, expected: unknown): void => {
    const score = (scores[name] ??= { right: 0, all: 0 });
    score.all += 1;
    if (right) score.right += 1;
    else mistakes.push(`${file}: ${name} ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`);
  };
  for (const { one, reading } of results) {
    const { publisher, published, title, author, language, url, eventDate, match, recognised } = reading;
    count(
      'publisher',
      publisher === undefined || publisher.value === one.publisher,
      one.file,
      publisher?.value ?? null,
      one.publisher,
    );
    count(
      'publisher found',
      (publisher?.value ?? null) === one.publisher,
      one.file,
      publisher?.value ?? null,
      one.publisher,
    );
    count(
      'published',
      published === undefined || published.value === one.published,
      one.file,
      published?.value ?? null,
      one.published,
    );
    count(
      'published found',
      (published?.value ?? null) === one.published,
      one.file,
      published?.value ?? null,
      one.published,
    );
    count('title', (title?.value ?? null) === one.title, one.file, title?.value ?? null, one.title);
    count('author', (author?.value ?? null) === one.author, one.file, author?.value ?? null, one.author);
    count('language', language?.value === one.language, one.file, language?.value, one.language);
    count('url', (url?.value ?? null) === one.url, one.file, url?.value ?? null, one.url);
    const days = [one.event_date, ...one.event_date_accept, null];
    count('event date', days.includes(eventDate?.value ?? null), one.file, eventDate?.value ?? null, one.event_date);
    if (one.event_date !== null)
      count(
        'event date found',
        [one.event_date, ...one.event_date_accept].includes(eventDate?.value ?? null),
        one.file,
        eventDate?.value ?? null,
        one.event_date,
      );
    const event = recognised.event?.id ?? null;
    if (one.event_match === 'same')
      count(
        'recorded events recognised',
        match === 'same' && [one.event, one.event_also].includes(event),
        one.file,
        [match, event],
        one.event,
      );
    count(
      'no wrong "same"',
      match !== 'same' || [one.event, one.event_also].includes(event),
      one.file,
      [match, event],
      one.event,
    );
    count('match', match === one.event_match, one.file, [match, event], [one.event_match, one.event]);
    for (const [name, { expected, allowed, got }] of Object.entries(listsOf(one, reading))) {
      for (const id of expected) count(`${name} recall`, got.includes(id), one.file, got, id);
      for (const id of got)
        count(`${name} precision`, expected.includes(id) || allowed.includes(id), one.file, id, expected);
    }
    for (const list of one.organisations_any_of)
      count(
        'organisations recall',
        reading.organisations.some(({ id }) => list.includes(id)),
        one.file,
        [],
        list,
      );
  }
  return { scores, mistakes };
}

/** The share that was right, 1 where there was nothing. */
export function share(figures: Figures, name: string): number {
  const score = figures.scores[name];
  return score === undefined || score.all === 0 ? 1 : score.right / score.all;
}

/** The figures as lines. */
export function printed({ scores, mistakes }: Figures): string {
  const lines = Object.entries(scores).map(
    ([name, { right, all }]) => `${name.padEnd(28)}${right}/${all}  ${((100 * right) / all).toFixed(0)} %`,
  );
  return [...lines, ...mistakes].join('\n');
}
