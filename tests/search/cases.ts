import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const casesSchema = z.array(
  z.strictObject({
    id: z.string(),
    query: z.string(),
    kind: z.string(),
    expect: z.array(z.string()).min(1),
  }),
);

/** A query, and the events that must be among the first five. */
export type Case = z.output<typeof casesSchema>[number];

/** Reads queries with what they must find. Throws when the file has another form. */
export function readCases(path: string): Case[] {
  return casesSchema.parse(parse(readFileSync(path, 'utf8')));
}

/** How well the answers to some queries hold up; `answers` gives the ids of events in their order, by query id. */
export interface Quality {
  /** How many queries were asked. */
  readonly cases: number;
  /** Queries whose every event is among the first five. */
  readonly complete: number;
  readonly events: number;
  readonly expected: number;
  /** Mean reciprocal rank of the first expected event. */
  readonly mrr: number;
  /** A line for each query that is not complete. */
  readonly missing: readonly string[];
}

/** Compares answers with what was expected. */
export function qualityOf(cases: readonly Case[], answers: ReadonlyMap<string, readonly string[]>): Quality {
  const missing: string[] = [];
  let complete = 0;
  let events = 0;
  let reciprocal = 0;
  for (const { id, query, expect } of cases) {
    const answer = answers.get(id) ?? [];
    const lost = expect.filter((event) => !answer.slice(0, 5).includes(event));
    events += expect.length - lost.length;
    if (lost.length === 0) complete += 1;
    else missing.push(`${query}: ${lost.join(', ')} not among ${answer.slice(0, 5).join(', ')}`);
    const first = answer.findIndex((event) => expect.includes(event));
    if (first >= 0) reciprocal += 1 / (first + 1);
  }
  const expected = cases.reduce((sum, { expect }) => sum + expect.length, 0);
  return { cases: cases.length, complete, events, expected, mrr: reciprocal / cases.length, missing };
}
