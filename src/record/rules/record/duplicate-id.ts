import { placeOf } from '../../place-of.ts';
import type { Rule } from '../rule.ts';

export const duplicateId: Rule = {
  name: 'duplicate-id',
  why: 'Two files with one id, also by case, would overwrite each other.',
  scope: 'record',
  check({ files, ids, tombstones }, report) {
    const seen = new Map<string, string>();
    for (const { path, file } of files) {
      const place = placeOf(path);
      if (!place) continue;
      const key = `${place.collection}/${place.id.toLowerCase()}`;
      const other = seen.get(key);
      if (other !== undefined)
        report(
          { file, line: 1, column: 1 },
          `"${place.id}" is also the id of ${other}.`,
          'Give one of the two files another name.',
        );
      seen.set(key, file);
    }
    tombstones?.data.forEach(({ collection, id }, index, list) => {
      if (id === undefined || collection === undefined) return;
      if (ids[collection].has(id))
        report(
          tombstones.front.at([index, 'id']),
          `"${id}" has a tombstone and a file.`,
          'Remove the file, or the tombstone.',
        );
      if (list.findIndex((other) => other.id === id && other.collection === collection) !== index)
        report(tombstones.front.at([index, 'id']), `"${id}" has two tombstones.`, 'Keep one of the two.');
    });
  },
};
