import { addressed, pathOfEntry } from '../collection.ts';
import type { RecordGraph } from '../graph.ts';
import { furthest, type IssuedLine, issuedLine, type Numbers, parseIssuedLine } from './issued-line.ts';

const header = [
  '# Every address this record ever issued, one a line, and how far the numbers on its page went: a promise to those who',
  '# link and cite. `npm run issue` adds what is new. Never remove a line or lower a number: an entry that goes gets a',
  '# tombstone, a fact that goes is marked as withdrawn.',
];

/** The addresses that a record answers, tombstones included, in code-point order. */
export function addressesOfRecord(record: RecordGraph): string[] {
  const entries = addressed.flatMap((collection) => record[collection].map(({ id }) => pathOfEntry(collection, id)));
  return [
    ...new Set([...entries, ...record.tombstones.map(({ collection, id }) => pathOfEntry(collection, id))]),
  ].sort();
}

/** The numbers that the pages of a record give out, by address. */
function numbersOfRecord({ events, promises, threads, tombstones }: RecordGraph): Map<string, Numbers> {
  return new Map<string, Numbers>([
    ...events.map(({ id, facts, disagreements }): [string, Numbers] => [
      `/events/${id}/`,
      { fact: facts.length, disagreement: disagreements.length },
    ]),
    ...promises.map(({ id, steps }): [string, Numbers] => [`/promises/${id}/`, { step: steps.length }]),
    ...tombstones.map(({ collection, id, numbers }): [string, Numbers] => [pathOfEntry(collection, id), numbers]),
    ...threads.map(({ id, steps }): [string, Numbers] => [`/threads/${id}/`, { step: steps.length }]),
  ]);
}

/**
 * The text of `issued.txt` with the record's new addresses and numbers, sorted, and its lines that are new or go
 * further. Nothing is ever left out or lowered.
 */
export function issuedText(existing: string, record: RecordGraph): { text: string; added: string[] } {
  const before = new Map<string, Numbers>();
  for (const { address, numbers } of existing.split(/\r?\n/).flatMap((line): IssuedLine[] => {
    const read = parseIssuedLine(line);
    return read ? [read] : [];
  }))
    before.set(address, furthest(before.get(address) ?? {}, numbers));
  const present = numbersOfRecord(record);
  const addresses = new Set([...before.keys(), ...addressesOfRecord(record)]);
  const lines = [...addresses]
    .sort()
    .map((address) =>
      issuedLine({ address, numbers: furthest(before.get(address) ?? {}, present.get(address) ?? {}) }),
    );
  const known = new Set([...before].map(([address, numbers]) => issuedLine({ address, numbers })));
  return { text: `${[...header, ...lines].join('\n')}\n`, added: lines.filter((line) => !known.has(line)) };
}
