import { addressesOf } from './check/issued.ts';
import type { RecordGraph } from './graph.ts';

const header = [
  '# Every address this record ever issued, one a line: a promise to those who link and cite.',
  '# `npm run issue` adds new ones. Never remove a line: an event that goes gets a tombstone.',
];

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

/** The addresses that a record answers, tombstones included, in code-point order. */
export function addressesOfRecord(record: RecordGraph): string[] {
  const { events, promises, people, organisations, terms, topics, threads, publishers, changes } = record;
  return addressesOf(
    {
      events: idsOf(events),
      promises: idsOf(promises),
      people: idsOf(people),
      organisations: idsOf(organisations),
      terms: idsOf(terms),
      topics: idsOf(topics),
      threads: idsOf(threads),
      publishers: idsOf(publishers),
      changes: idsOf(changes),
    },
    record.tombstones,
  );
}

/** The text of `issued.txt` with the record's new addresses, sorted, and those that are new. Nothing is ever left out. */
export function issuedText(existing: string, record: RecordGraph): { text: string; added: string[] } {
  const before = new Set(
    existing
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
  const added = addressesOfRecord(record).filter((address) => !before.has(address));
  const all = [...before, ...added].sort();
  return { text: `${[...header, ...all].join('\n')}\n`, added };
}
