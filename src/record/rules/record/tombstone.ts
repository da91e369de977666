import { missing } from '../missing.ts';
import type { Rule } from '../rule.ts';

export const tombstone: Rule = {
  name: 'tombstone',
  why: 'Whoever comes to an old address must be led to the entry that took its place, and in one step.',
  scope: 'record',
  check(record, report) {
    const { tombstones, ids } = record;
    tombstones?.data.forEach(({ collection, kind, id, to }, index) => {
      if (collection === undefined || kind === undefined) return;
      const { front } = tombstones;
      if (to === undefined) {
        if (kind !== 'withdrawn' && !front.lossy)
          report(
            front.at([index, 'kind']),
            `"${id ?? ''}" is ${kind}, but nothing says where to.`,
            `Add "to:" with an id of ${collection}, or write "kind: withdrawn".`,
          );
        return;
      }
      if (kind === 'withdrawn')
        report(
          front.at([index, 'to']),
          `"${id ?? ''}" is withdrawn, yet leads to "${to}".`,
          'Write "kind: merged", or remove "to:".',
        );
      if (ids[collection].has(to)) return;
      report(front.at([index, 'to']), ...missing(record, to, [collection]));
    });
  },
};
