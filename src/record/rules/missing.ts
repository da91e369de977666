import { addressed, type CollectionName, pathOfEntry } from '../collection.ts';
import type { Drafts } from '../drafts.ts';
import { nearest } from '../suggest.ts';
import { idFrom, lookAlikeIn } from '../value-form.ts';
import { oncePer } from '../kept/once-per.ts';
import { issuedLines } from './issued.ts';

/** The paths that `issued.txt` lists. */
const issuedIn = oncePer(
  (record: Drafts): ReadonlySet<string> => new Set(issuedLines(record).flatMap(({ line }) => line?.address ?? [])),
);

/** The entry whose tombstone this is may itself be gone: follows to the one that stands, if any. */
function followed(record: Drafts, collection: CollectionName, id: string): string | undefined {
  const seen = new Set<string>();
  let current: string | undefined = id;
  while (current !== undefined && !record.ids[collection].has(current) && !seen.has(current)) {
    seen.add(current);
    const from: string = current;
    current = record.tombstones?.data.find((stone) => stone.collection === collection && stone.id === from)?.to;
  }
  return current !== undefined && record.ids[collection].has(current) ? current : undefined;
}

function gone(record: Drafts, id: string, collection: CollectionName): readonly [string, string] | undefined {
  const stone = record.tombstones?.data.find((other) => other.collection === collection && other.id === id);
  if (stone) {
    const target = followed(record, collection, id);
    const what = stone.kind === 'moved' ? 'was renamed' : stone.kind === 'merged' ? 'was merged' : 'was withdrawn';
    return [
      `"${id}" ${what}: ${stone.reason ?? ''}`,
      target === undefined ? 'Remove it, or name another entry.' : `Write "${target}".`,
    ];
  }
  const path = addressed.find((name) => name === collection);
  const address = path && pathOfEntry(path, id);
  if (address === undefined || !issuedIn(record).has(address)) return undefined;
  return [
    `"${id}" was published at ${address} but no longer exists.`,
    'Bring its file back. "npm run rename", "merge" and "withdraw" end an entry and change what names it.',
  ];
}

/** The one entry that a name, another spelling or nearly this id stands for, if there is exactly one. */
function namedBy(record: Drafts, value: string, targets: readonly CollectionName[]): string | undefined {
  const wanted = value.trim().toLowerCase();
  const found = new Set<string>();
  const id = idFrom(value);
  for (const target of targets) {
    if (id !== undefined && record.ids[target].has(id)) found.add(id);
    for (const { id: own, data } of record.of(target)) {
      const names = [
        ...('name' in data ? [data.name ?? ''] : []),
        ...('names' in data ? Object.values(data.names ?? {}) : []),
        ...('aliases' in data ? (data.aliases ?? []) : []),
      ];
      if (names.some((name) => name.toLowerCase() === wanted)) found.add(own);
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** What is wrong with an id that no entry has, and what to write instead: an id that was published is gone, not misspelt. */
export function missing(
  record: Drafts,
  id: string,
  targets: readonly CollectionName[],
): readonly [reason: string, note: string, replacement?: string] {
  for (const target of targets) {
    const words = gone(record, id, target);
    if (words) return words;
  }
  const reason = `Nothing in ${targets.join(' or ')} is called "${id}".${lookAlikeIn(id)}`;
  const several = id.split(/[\s,;]+/).filter((part) => part !== '');
  if (several.length > 1 && several.every((part) => targets.some((target) => record.ids[target].has(part))))
    return [`"${id}" is ${several.length} ids.`, `Write a list with a comma between them: [${several.join(', ')}].`];
  const named = namedBy(record, id, targets);
  if (named !== undefined) return [reason, `Write "${named}".`, named];
  const near = nearest(
    id,
    targets.flatMap((target) => [...record.ids[target]]),
  );
  const folder = targets[0] === 'events' ? 'events/<year>' : (targets[0] ?? '');
  const free = idFrom(id);
  const add = free === undefined ? `Add its file to ${folder}/` : `Add ${folder}/${free}.md`;
  return [reason, near === undefined ? `${add}, or correct the id.` : `Did you mean "${near}"?`];
}
