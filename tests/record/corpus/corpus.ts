import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkRecord, type LoadResult } from '../../../src/record/load.ts';
import { proseHtml } from '../../../src/views/prose-html.ts';

const base = 'tests/fixtures/base';
const event = readFileSync(`${base}/events/1991/1991-05-14-ferry-letter.md`, 'utf8');
const firstFact = 'The offer is made in Northport on Tuesday 14 May 1991.';
const lead = 'Ada North offers the southern island a weekly ferry.[^post]';
const firstUrl = '"https://post.example/1991/ferry"';

/** A list of inputs of one kind (`tests/record/corpus/`): what is refused, by the rule that says so, and what is read. */
const corpusSchema = z.strictObject({
  where: z.enum(['fact', 'lead', 'title-line', 'value-line', 'url-line', 'file']),
  refused: z.record(z.string(), z.array(z.string())),
  rendered: z.record(z.string(), z.string()).default({}),
  kept: z.record(z.string(), z.string()).default({}),
});
export type Corpus = z.infer<typeof corpusSchema>;

/** One input, in a file of its own. */
export interface Case {
  readonly where: Corpus['where'];
  readonly input: string;
  readonly id: string;
}

export function readCorpus(file: string): Corpus {
  return corpusSchema.parse(parse(readFileSync(file, 'utf8')));
}

function lineOf(key: string): string {
  return new RegExp(`^${key}:.*$`, 'm').exec(event)?.[0] ?? `${key}:`;
}

/** What an input takes the place of, in the event that it is put into. */
function placeOf({ where, input }: Case): string {
  const places = { fact: firstFact, lead, 'url-line': firstUrl, 'title-line': lineOf('title'), file: event };
  return where === 'value-line' ? lineOf(/^\w+/.exec(input)?.[0] ?? '') : places[where];
}

function pathOf({ where, id }: Case): string {
  return where === 'file' ? `terms/${id}.md` : `events/1991/1991-05-14-${id}.md`;
}

function textOf(one: Case): string {
  const written = one.where === 'url-line' ? JSON.stringify(one.input) : one.input;
  const parts = event.split(placeOf(one));
  if (parts.length !== 2) throw new Error(`"${placeOf(one)}" stands ${parts.length - 1} times in the event.`);
  return parts.join(written);
}

/** Checks the base record with each case in a file of its own. */
export function checkWith(cases: readonly Case[]): LoadResult {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    cpSync(base, folder, { recursive: true });
    for (const one of cases) writeFileSync(join(folder, pathOf(one)), textOf(one));
    return checkRecord(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The rules that report a case where it stands: from the line above, since what is missing is reported where it should
 * begin, to the line below.
 */
export function rulesThatReport(one: Case, problems: readonly VFileMessage[]): string[] {
  const first = event.slice(0, event.indexOf(placeOf(one))).split('\n').length - 1;
  const last = first + one.input.split('\n').length + 1;
  return problems.flatMap(({ file = '', line = 0, ruleId }) =>
    file.endsWith(`/${pathOf(one)}`) && first <= line && line <= last ? (ruleId ?? '') : [],
  );
}

const citation = /<sup class="cite"><a href="#source-\w+" aria-label="Source (\d)">\d<\/a><\/sup>/g;

/**
 * What is read of a case. For one in the text the HTML that a reader gets, with citations as `[1]` and without the fact's own
 * one; for one in the front matter the value.
 */
export function readingOf(one: Case, { record, problems }: LoadResult): string | undefined {
  if (!record) throw new Error(problems.map((problem) => `${problem.file ?? ''}:${String(problem)}`).join('\n'));
  const found = record.events.find(({ path }) => path === pathOf(one));
  if (one.where === 'title-line') return found?.title;
  if (one.where === 'url-line') return found?.sources[0]?.url;
  const term = record.terms.find(({ path }) => path === pathOf(one));
  const prose = one.where === 'fact' ? found?.facts[0]?.prose : one.where === 'lead' ? found?.lead : term?.text;
  const number = (id: string): number => (found?.sources.findIndex((source) => source.id === id) ?? 0) + 1;
  const html = prose && proseHtml(prose, { base: '/', number }).replace(citation, '[$1]');
  return one.where === 'fact' ? html?.replace(/\[1\](?=(?:\[\d\])*$)/, '') : html;
}
