import { visit } from 'unist-util-visit';
import { collectionNames } from '../../collection.ts';
import { parseProseLink } from '../../markdown/prose.ts';
import { blocksOf } from '../cited.ts';
import { missing } from '../missing.ts';
import { all, each, type Rule } from '../rule.ts';

export const unknownId: Rule = {
  name: 'unknown-id',
  why: 'A reference that leads nowhere is a broken link on the page.',
  scope: 'record',
  check: all(
    (record, report) => {
      for (const settings of [record.vocabulary, record.importWords])
        for (const { mark, value, path, key } of settings?.marked ?? [])
          if (settings && mark.points === 'entry' && !mark.to.some((target) => record.ids[target].has(value)))
            report(
              key ? settings.front.atKey(path.slice(0, -1), value) : settings.front.at(path),
              ...missing(record, value, mark.to),
            );
    },
    each(collectionNames, (draft, report, record) => {
      for (const { mark, value, path } of draft.marked) {
        if (mark.points !== 'entry' || value === mark.or || value.trim() === '') continue;
        if (!mark.to.some((target) => record.ids[target].has(value)))
          report(draft.front.at(path), ...missing(record, value, mark.to));
      }
      for (const block of blocksOf(draft))
        visit(block, (node) => {
          const target = node.type === 'link' ? parseProseLink(node.url) : undefined;
          if (target && !record.ids[target.collection].has(target.id)) {
            const [reason, note] = missing(record, target.id, [target.collection]);
            report(draft.body.place(node), reason, note);
          }
        });
    }),
  ),
};
