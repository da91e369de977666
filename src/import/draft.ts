import type { RecordGraph } from '../record/graph.ts';
import { eventId } from '../record/place-of.ts';
import { slug } from '../record/value-form.ts';
import type { Named } from './names/named.ts';
import type { Candidate, Reading } from './reading.ts';
import { basis, type Entry, quoted, scalar, sourceEntries } from './source-item.ts';

/** A draft of an event: where it is to stand, relative to the record’s folder, and its text. */
export interface EventDraft {
  readonly id: string;
  /** Its id without the date. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

const column = 20;
const small = new Set(
  'a an and as at by for from in into is of on or says say the to with will may after over its that'.split(' '),
);

function line(entry: Entry, indent = ''): string {
  const start = `${indent}${entry.key}:${entry.value === '' ? '' : ` ${entry.value}`}`;
  return entry.comment === '' ? start : `${start.padEnd(column)}  # ${entry.comment}`;
}

/** A short name for the event, to be changed by the editor: words of an English headline, or whom and what it is about. */
function shortName({ title, language, people, organisations, topics }: Reading, record: RecordGraph): string {
  if (title && language?.value === 'en') {
    const words = slug(title.value)
      .split('-')
      .filter((word) => !small.has(word));
    return words.slice(0, 5).join('-');
  }
  const persons = people.slice(0, 1).flatMap(({ id }) => record.people.find((one) => one.id === id)?.filedUnder ?? id);
  const parts = [
    ...persons,
    ...(persons.length === 0 ? organisations.slice(0, 1).map(({ id }) => id) : []),
    ...topics.slice(0, 2).map(({ value }) => value),
  ];
  return slug(parts.join('-') || 'article');
}

function freeName(day: string, base: string, record: RecordGraph): string {
  const taken = new Set(record.events.map(({ id }) => id));
  if (!taken.has(eventId(day, base))) return base;
  for (let number = 2; ; number += 1) if (!taken.has(eventId(day, `${base}-${number}`))) return `${base}-${number}`;
}

function list(key: string, named: readonly Named[], doubts: readonly Candidate[]): Entry {
  const rests = named.map(({ id, confidence, words }) => `${id} ${confidence}: ${words}`);
  const asked = doubts
    .filter((one) => one.key === key)
    .map(({ id, words }) => (id === null ? `no entry: ${words}` : `? ${id}: ${words}`));
  return { key, value: `[${named.map(({ id }) => id).join(', ')}]`, comment: [...rests, ...asked].join('; ') };
}

function oneOf(words: readonly { readonly id: string }[]): string {
  return `one of ${words.map(({ id }) => id).join(', ')}`;
}

function notes({ candidates, warnings, match, recognised }: Reading): string[] {
  const near = candidates
    .filter(({ key }) => key === 'event')
    .map(({ id, because }) => `# Near it in the record: ${id ?? ''} (${because})`);
  const promises = candidates
    .filter(({ key }) => key === 'promises')
    .map(({ id, because }) => `# May touch the promise ${id ?? ''} (${because})`);
  const occasion =
    match === 'same-occasion' && recognised.event
      ? [`# Same occasion, another subject: ${recognised.event.id} (${recognised.because})`]
      : [];
  return [...occasion, ...near, ...promises, ...warnings.map((warning) => `# ${warning}`)];
}

function eventEntries(reading: Reading, { vocabulary }: RecordGraph): Entry[] {
  const {
    eventDate,
    published,
    voice,
    stage,
    topics,
    place,
    people,
    organisations,
    terms,
    candidates,
    match,
    recognised,
  } = reading;
  const about =
    published === undefined ? '' : `; published ${published.value}: write "${published.value}~" if it was about then`;
  const dated =
    eventDate === undefined
      ? `the text names no day${about}`
      : `${basis(eventDate)}${published ? ` (published ${published.value})` : ''}`;
  const occasion = match === 'same-occasion' ? recognised.event : undefined;
  const linked = occasion !== undefined && vocabulary.relations.some(({ id }) => id === 'same-occasion');
  const related = linked ? `[{ event: ${occasion.id}, relation: same-occasion }]` : '[]';
  return [
    { key: 'title', value: '', comment: 'one plain sentence of your own: who does what' },
    { key: 'date', value: eventDate === undefined ? '' : quoted(eventDate.value), comment: dated },
    {
      key: 'voice',
      value: voice?.value ?? '',
      comment: [basis(voice), oneOf(vocabulary.voices)].filter((part) => part !== '').join('; '),
    },
    {
      key: 'stage',
      value: stage?.value ?? '',
      comment: [basis(stage), oneOf(vocabulary.stages)].filter((part) => part !== '').join('; '),
    },
    { key: 'kind', value: '', comment: oneOf(vocabulary.kinds) },
    { key: 'weight', value: '', comment: 'importance: 3 key event, 2 notable, 1 other' },
    {
      key: 'topics',
      value: `[${topics.map(({ value }) => value).join(', ')}]`,
      comment: topics.map((topic) => `${topic.value} ${basis(topic)}`).join('; '),
    },
    ...(place ? [{ key: 'place', value: scalar(place.value), comment: basis(place) }] : []),
    list('people', people, candidates),
    list('organisations', organisations, candidates),
    list('terms', terms, candidates),
    { key: 'related', value: related, comment: oneOf(vocabulary.relations) },
  ];
}

/**
 * The draft of an event from an article. It holds the headline and, in comments, the few words each guess rests on, and
 * nothing else of the article; title, kind, weight, lead and facts are left for the editor, so that no check passes
 * without one. Undefined when neither the day of the event nor that of publication is known: its place would be a guess.
 */
export function draftOf(reading: Reading, record: RecordGraph, today: string): EventDraft | undefined {
  const day = reading.eventDate?.value ?? reading.published?.value;
  if (day === undefined) return undefined;
  const name = freeName(day, shortName(reading, record), record);
  const id = eventId(day, name);
  const [first, ...rest] = sourceEntries(reading, record, [], true);
  const text = [
    '---',
    ...eventEntries(reading, record).map((entry) => line(entry)),
    'sources:',
    ...(first ? [line(first, '  - ')] : []),
    ...rest.map((entry) => line(entry, '    ')),
    `recorded: ${quoted(today)}`,
    ...notes(reading),
    '# Below the next line: the lead, two or three sentences of your own that tell the event.',
    '# Under "## Facts" one sentence an item, each ending with its sources: [^id]. Then take these comments out.',
    '---',
    '',
    '## Facts',
    '',
    '-',
    '',
  ].join('\n');
  return { id, name, path: `events/${day.slice(0, 4)}/${id}.md`, text };
}
