import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Random, seeded } from './random.ts';
import { vocabulary } from './vocabulary.ts';
import { eventId } from '../../src/record/place-of.ts';

function ids(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${String(index + 1).padStart(3, '0')}`);
}

const firstYear = 2000;
const years = 12;
const lastYear = firstYear + years - 1;
const recorded = `${lastYear + 2}-01-15`;
const topics = ids('topic', 12);
const people = ids('person', 130);
const organisations = ids('organisation', 120);
const publishers = ids('publisher', 480);
const terms = ids('term', 50);
const subjects = ['Harbour board', 'River ministry', 'Lake council', 'Ferry company', 'Survey office', 'Bridge union'];
const verbs = ['announces', 'signs', 'delays', 'delivers', 'denies', 'discusses', 'approves', 'repeats', 'surveys'];
const objects = [
  'new locks',
  'a joint timetable',
  'dredging works',
  'tide tables',
  'a shared lighthouse',
  'pilot training',
];
const ends = ['at the spring meeting', 'for the northern shore', 'after long talks', 'before the season', 'once more'];

type Write = (path: string, text: string) => void;

function writeActors(write: Write): void {
  for (const [index, id] of topics.entries())
    write(
      `topics/${id}.md`,
      `---\nname: Topic ${index + 1}\nsummary: What topic ${index + 1} is about.\norder: ${index + 1}\n---\n`,
    );
  for (const [index, id] of people.entries())
    write(`people/${id}.md`, `---\nname: Person ${index + 1}\nvoice: ${index % 2 === 0 ? 'north' : 'south'}\n---\n`);
  for (const [index, id] of organisations.entries())
    write(`organisations/${id}.md`, `---\nname: Organisation ${index + 1}\nkind: office\n---\n`);
  for (const [index, id] of publishers.entries())
    write(
      `publishers/${id}.md`,
      `---\nname: ${String.fromCharCode(65 + (index % 26))}-Gazette ${index + 1}\nkind: newspaper\ncontrol: ${index % 3 === 0 ? 'state' : 'private'}\n---\n`,
    );
  for (const [index, id] of terms.entries())
    write(`terms/${id}.md`, `---\nname: Term ${index + 1}\n---\n\nWhat term ${index + 1} means.\n`);
}

/** The event's date as EDTF, and the day its sources were published: never before the event. */
function dateOf({ weighted }: Random, day: Date): { edtf: string; published: string } {
  const iso = day.toISOString().slice(0, 10);
  const year = iso.slice(0, 4);
  const form = weighted([
    ['day', 78],
    ['about', 8],
    ['month', 10],
    ['span', 3],
    ['year', 1],
  ] as const);
  const end = new Date(day.getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
  const published = `${Number(year) + 1}-01-10`;
  if (form === 'about') return { edtf: `${iso}~`, published };
  if (form === 'month') return { edtf: iso.slice(0, 7), published };
  if (form === 'span' && end.startsWith(year)) return { edtf: `${iso}/${end}`, published };
  return form === 'year' ? { edtf: year, published } : { edtf: iso, published };
}

/** Writes the events and gives their ids, in order of time. */
function writeEvents(write: Write, random: Random, total: number): string[] {
  const days = Array.from({ length: total }, () => {
    const year = firstYear + Math.floor(Math.sqrt(random.number()) * years);
    return new Date(Date.UTC(year, 0, 1 + Math.floor(random.number() * 365)));
  }).sort((a, b) => a.getTime() - b.getTime());

  const issued: string[] = [];
  for (const [index, day] of days.entries()) {
    const { edtf, published } = dateOf(random, day);
    const id = eventId(edtf, `event-${String(index + 1).padStart(5, '0')}`);
    const sourceCount = 1 + Math.floor(random.number() * 6);
    const outlets = [...new Set(Array.from({ length: sourceCount }, () => random.pick(publishers)))];
    const title = `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(objects)} ${random.pick(ends)}`;
    const cited = outlets.map((outlet) => `[^${outlet}]`).join('');
    const previous = issued.at(-1);
    const sources = outlets.map(
      (outlet, rank) =>
        `  - id: ${outlet}\n    url: "https://example.org/${id}/${outlet}"\n    title: ${title}\n    publisher: ${outlet}\n${
          rank > 0 && random.number() < 0.4 ? `    origin: ${outlets[0] ?? outlet}\n` : ''
        }    published: "${published}"\n    language: en`,
    );
    const lines = [
      `title: ${title}`,
      `date: "${edtf}"`,
      `voice: ${random.weighted([
        ['north', 46],
        ['south', 12],
        ['both', 32],
        ['others', 10],
      ] as const)}`,
      `stage: ${random.weighted([
        ['words', 54],
        ['talks', 20],
        ['paper', 18],
        ['law', 5],
        ['works', 3],
      ] as const)}`,
      `kind: ${random.pick(['statement', 'meeting', 'agreement'])}`,
      `weight: ${random.weighted([
        [1, 55],
        [2, 33],
        [3, 12],
      ] as const)}`,
      `topics: [${[...new Set([random.pick(topics), ...random.some(topics, 2)])].join(', ')}]`,
      `people: [${random.some(people, 3).join(', ')}]`,
      `organisations: [${random.some(organisations, 3).join(', ')}]`,
      `terms: [${random.some(terms, 3).join(', ')}]`,
      ...(previous !== undefined && random.number() < 0.3
        ? [`related:\n  - { event: ${previous}, relation: follows }`]
        : []),
      `sources:\n${sources.join('\n')}`,
      `recorded: "${recorded}"`,
    ];
    const cite = (): string => `[^${random.pick(outlets)}]`;
    const facts = Array.from(
      { length: 3 + Math.floor(random.number() * 6) },
      (_, number) =>
        `- ${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(objects)} and ${random.pick(verbs)} ${random.pick(objects)} ${random.pick(ends)}, as point ${number + 1} has it.${cite()}`,
    );
    const differences =
      outlets.length > 1 && random.number() < 0.4
        ? `\n## Disagreements\n\n- *date:* The ${random.pick(subjects)} is said to begin ${random.pick(ends)};[^${outlets[0] ?? ''}] another report has it ${random.pick(ends)}.[^${outlets[1] ?? ''}]\n`
        : '';
    write(
      `events/${id.slice(0, 4)}/${id}.md`,
      `---\n${lines.join('\n')}\n---\n\n${title}.${cited} The report names neither the day on which the talks begin nor the office that asks for them, and says little more of what is to follow.${cited}\n\n## Facts\n\n${facts.join('\n')}\n${differences}`,
    );
    issued.push(id);
  }
  return issued;
}

/** One promise for every hundred events, and for every five of the first two hundred. */
function writePromises(write: Write, random: Random, issued: readonly string[]): void {
  const total = issued.length;
  for (let index = 0; index < Math.floor(total / 100) + Math.min(40, Math.floor(total / 5)); index += 1) {
    const first = Math.floor(random.number() * Math.max(1, total - 40));
    const steps = [first, first + 15, first + 35].flatMap((at) => issued.slice(at, at + 1));
    const verdict = random.pick(['kept', 'broken', 'open']);
    write(
      `promises/promise-${String(index + 1).padStart(4, '0')}.md`,
      `---
title: Promise ${index + 1}
topics: [${random.pick(topics)}]
side: ${random.pick(['north', 'south', 'both'])}
by: [${random.pick(people)}]
steps:
${steps.map((event, rank) => `  - { event: ${event}, step: ${rank === 0 ? 'promised' : 'delivered'}, text: Step ${rank + 1}.${rank === steps.length - 1 && verdict !== 'open' ? ', settles: [promise]' : ''} }`).join('\n')}
verdict: { is: ${verdict}, confidence: medium }
recorded: "${recorded}"
---

What was promised.

## Verdict

Why the verdict is what it is.
`,
    );
  }
}

/**
 * Writes a whole, valid record of many events below `folder`, the same for the same seed, to measure what grows. Its
 * subject is made up; its shape (dates known to the day, the month or the year, voices, stages, sources that relay one
 * another, entries of 2.7 kB with 3.5 sources and 5.3 facts and differences) is that of a real record.
 */
export function generateRecord(folder: string, total: number, seed = 1): void {
  const random = seeded(seed);
  const write: Write = (path, text) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('record.yaml', vocabulary({ first: firstYear, last: lastYear }, total));
  writeActors(write);
  const issued = writeEvents(write, random, total);
  writePromises(write, random, issued);
}
