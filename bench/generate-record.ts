import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a whole, valid record of many events, the same for the same seed, to measure what grows:
 *
 *   node bench/generate-record.ts <folder> [events] [seed]
 *
 * Build it with CONTENT=<folder>. Its subject is made up; its shape (dates known to the day, the month or the year,
 * voices, stages, sources that relay one another) is that of a real record.
 */
const [folder, eventsText = '10000', seedText = '1'] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Usage: node bench/generate-record.ts <folder> [events] [seed]\n');
  process.exit(2);
}
const total = Number(eventsText);

let state = Number(seedText) >>> 0;
/** A number from 0 to 1 that depends on the seed alone (mulberry32, T. Ettinger, public domain). */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

function pick<T>(items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** One of several values, each as likely as its weight. */
function weighted<T>(choices: readonly (readonly [T, number])[]): T {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return pick(choices)[0];
}

function some<T>(items: readonly T[], most: number): T[] {
  const count = Math.floor(random() * (most + 1));
  return [...new Set(Array.from({ length: count }, () => pick(items)))];
}

function write(path: string, text: string): void {
  const file = join(String(folder), path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function ids(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${String(index + 1).padStart(3, '0')}`);
}

const firstYear = 2000;
const years = 12;
const lastYear = firstYear + years - 1;
const recorded = `${lastYear + 2}-01-15`;
const topics = ids('topic', 12);
const people = ids('person', 120);
const organisations = ids('organisation', 60);
const publishers = ids('publisher', 40);
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

write(
  'record.yaml',
  `title: Generated record
subject: the made-up waters of two shores
tagline: Two shores and their waters, ${firstYear} to ${lastYear}
description: A generated record of ${total} events, for measuring.
language: en
span: "${firstYear}-01-01/${lastYear}-12-31"
closing: "${lastYear}-12-31"
licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
editors: The generator
voices:
  - { id: north, label: North, short: Northport, position: above }
  - { id: south, label: South, short: Southport, position: below }
  - { id: both, label: Both, short: Together, position: "on" }
  - { id: others, label: Others, short: Others, position: apart }
stages:
  - { id: words, label: Words, mark: open }
  - { id: talks, label: Talks, mark: tinted }
  - { id: paper, label: Paper, mark: filled }
  - { id: law, label: Law, mark: ringed }
  - { id: works, label: Works, mark: square }
kinds:
  - { id: statement, label: Statement }
  - { id: meeting, label: Meeting }
  - { id: agreement, label: Agreement }
relations:
  - { id: follows, label: Follows, inverse: Followed by }
steps:
  - { id: promised, label: Promised, shape: said }
  - { id: delivered, label: Delivered, shape: delivered }
verdicts:
  - { id: kept, label: Kept, tone: kept }
  - { id: broken, label: Broken, tone: broken }
  - { id: open, label: Open, tone: open }
differences:
  - { id: date, label: Date }
organisationKinds:
  - { id: office, label: Office }
publisherKinds:
  - { id: newspaper, label: Newspaper }
controls:
  - { id: state, label: State }
  - { id: private, label: Private }
languages:
  - { code: en, label: English, script: Latin }
`,
);

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
    `---\nname: Publisher ${index + 1}\nkind: newspaper\ncontrol: ${index % 3 === 0 ? 'state' : 'private'}\n---\n`,
  );
for (const [index, id] of terms.entries())
  write(`terms/${id}.md`, `---\nname: Term ${index + 1}\n---\n\nWhat term ${index + 1} means.\n`);

/** The event's date as EDTF, and the day its sources were published: never before the event. */
function dateOf(day: Date): { edtf: string; published: string } {
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

const days = Array.from({ length: total }, () => {
  const year = firstYear + Math.floor(Math.sqrt(random()) * years);
  return new Date(Date.UTC(year, 0, 1 + Math.floor(random() * 365)));
}).sort((a, b) => a.getTime() - b.getTime());

const issued: string[] = [];
for (const [index, day] of days.entries()) {
  const { edtf, published } = dateOf(day);
  const id = `${day.toISOString().slice(0, 10)}-event-${String(index + 1).padStart(5, '0')}`;
  const sourceCount = 1 + Math.floor(random() * 3);
  const outlets = [...new Set(Array.from({ length: sourceCount }, () => pick(publishers)))];
  const title = `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(ends)}`;
  const cited = outlets.map((outlet) => `[^${outlet}]`).join('');
  const previous = issued.at(-1);
  const sources = outlets.map(
    (outlet, rank) =>
      `  - id: ${outlet}\n    url: "https://example.org/${id}/${outlet}"\n    title: ${title}\n    publisher: ${outlet}\n${
        rank > 0 && random() < 0.4 ? `    origin: ${outlets[0] ?? outlet}\n` : ''
      }    published: "${published}"\n    language: en`,
  );
  const lines = [
    `title: ${title}`,
    `date: "${edtf}"`,
    `voice: ${weighted([
      ['north', 46],
      ['south', 12],
      ['both', 32],
      ['others', 10],
    ] as const)}`,
    `stage: ${weighted([
      ['words', 54],
      ['talks', 20],
      ['paper', 18],
      ['law', 5],
      ['works', 3],
    ] as const)}`,
    `kind: ${pick(['statement', 'meeting', 'agreement'])}`,
    `weight: ${weighted([
      [1, 55],
      [2, 33],
      [3, 12],
    ] as const)}`,
    `topics: [${[...new Set([pick(topics), ...some(topics, 2)])].join(', ')}]`,
    `people: [${some(people, 3).join(', ')}]`,
    `organisations: [${some(organisations, 3).join(', ')}]`,
    `terms: [${some(terms, 3).join(', ')}]`,
    ...(previous !== undefined && random() < 0.3 ? [`related:\n  - { event: ${previous}, relation: follows }`] : []),
    `sources:\n${sources.join('\n')}`,
    `recorded: "${recorded}"`,
  ];
  const facts = Array.from(
    { length: 2 + Math.floor(random() * 3) },
    (_, number) => `- ${pick(subjects)} ${pick(verbs)} ${pick(objects)}, as point ${number + 1} has it.${cited}`,
  );
  write(
    `events/${id.slice(0, 4)}/${id}.md`,
    `---\n${lines.join('\n')}\n---\n\n${title}.${cited} The report says little more.${cited}\n\n## Facts\n\n${facts.join('\n')}\n`,
  );
  issued.push(id);
}

for (let index = 0; index < Math.floor(total / 100); index += 1) {
  const first = Math.floor(random() * Math.max(1, total - 40));
  const steps = [first, first + 15, first + 35].flatMap((at) => issued.slice(at, at + 1));
  const verdict = pick(['kept', 'broken', 'open']);
  write(
    `promises/promise-${String(index + 1).padStart(4, '0')}.md`,
    `---
title: Promise ${index + 1}
topics: [${pick(topics)}]
side: ${pick(['north', 'south', 'both'])}
by: [${pick(people)}]
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
process.stdout.write(`${total} events in ${folder}\n`);
