import { addressed, pathOfEntry } from '../collection.ts';
import type { Drafts } from '../drafts.ts';
import { furthest, type IssuedLine, type Numbers, parseIssuedLine } from '../issued/issued-line.ts';
import { oncePer } from '../kept/once-per.ts';
import type { Place } from '../problem.ts';

/** The lines of `issued.txt` that say something, with their places; `line` is undefined for one that cannot be read. */
export function issuedLines({ issued }: Drafts): { line: IssuedLine | undefined; text: string; place: Place }[] {
  if (!issued) return [];
  return issued.text.split(/\r?\n/).flatMap((written, index) => {
    const line = parseIssuedLine(written);
    return line === null
      ? []
      : [{ line, text: written.trim(), place: { file: issued.file, line: index + 1, column: 1 } }];
  });
}

/** Every path that answers, tombstones included. */
export function answered({ ids, tombstones }: Drafts): Set<string> {
  return new Set([
    ...addressed.flatMap((collection) => [...ids[collection]].map((id) => pathOfEntry(collection, id))),
    ...(tombstones?.data ?? []).flatMap(({ collection, id }) =>
      collection === undefined || id === undefined ? [] : [pathOfEntry(collection, id)],
    ),
  ]);
}

const numbersByPath = oncePer((record: Drafts): ReadonlyMap<string, Numbers> => {
  const found = new Map<string, Numbers>();
  const add = (address: string, more: Numbers): void => {
    found.set(address, furthest(found.get(address) ?? {}, more));
  };
  for (const { line } of issuedLines(record)) if (line) add(line.address, line.numbers);
  for (const { collection, kind, id, to } of record.tombstones?.data ?? [])
    if (kind === 'moved' && collection !== undefined && id !== undefined && to !== undefined)
      add(pathOfEntry(collection, to), found.get(pathOfEntry(collection, id)) ?? {});
  return found;
});

/** How far the numbers of a page had gone when it was last issued; those of a page that moved go on at its new address. */
export function issuedNumbers(record: Drafts, path: string): Numbers {
  return numbersByPath(record).get(path) ?? {};
}

/** Whether a page has been issued, at this address or at one that it moved from. */
export function wasIssued(record: Drafts, path: string): boolean {
  return numbersByPath(record).has(path);
}
