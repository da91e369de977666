import { Document, isMap, isSeq, parseDocument, Scalar, YAMLSeq } from 'yaml';
import type { Move } from './move.ts';

/**
 * The text of `tombstones.yaml` after a move: older tombstones that led to the entry lead on to where it went, in one step, and
 * `own` adds one for the entry itself. Comments stay.
 */
export function tombstonesAfter(text: string, { collection, id, kind, to, reason, date }: Move, own: boolean): string {
  const document: Document = parseDocument(text);
  const list = isSeq(document.contents) ? document.contents : new YAMLSeq();
  document.contents = list;
  list.flow = false;
  list.items = list.items.filter(
    (item) => !(isMap(item) && item.get('collection') === collection && item.get('id') === to),
  );
  for (const item of list.items) {
    if (!isMap(item) || item.get('collection') !== collection || item.get('to') !== id) continue;
    if (to !== undefined) item.set('to', to);
    else {
      item.set('kind', 'withdrawn');
      item.delete('to');
    }
  }
  if (own) {
    const day = new Scalar(date);
    day.type = Scalar.QUOTE_DOUBLE;
    const stone = new Document({ collection, id, kind, date: day, ...(to === undefined ? {} : { to }), reason })
      .contents;
    if (isMap(stone)) list.add(stone);
  }
  return list.items.length === 0 ? '' : document.toString({ lineWidth: 0 });
}
