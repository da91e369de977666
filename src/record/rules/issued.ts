import { addressed, pathOfEntry } from '../collection.ts';
import type { Drafts } from '../drafts.ts';
import { type IssuedLine, parseIssuedLine } from '../issued-line.ts';
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
