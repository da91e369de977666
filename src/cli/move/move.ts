import { addressed, type AddressedName, type CollectionName, pathOfEntry } from '../../record/collection.ts';
import type { Drafts } from '../../record/drafts.ts';
import { parseIssuedLine } from '../../record/issued/issued-line.ts';
import { expectedPath } from '../../record/place-of.ts';
import { tombstonesPath } from '../../record/read.ts';
import { idPattern, longestId } from '../../record/schema/mark.ts';
import type { Tombstone } from '../../record/schema/reference.ts';
import { nearest } from '../../record/suggest.ts';
import { idAdvice } from '../../record/value-form.ts';
import { replaced } from '../fix.ts';
import { referenceChanges } from './references.ts';
import { tombstonesAfter } from './tombstones.ts';

/** An entry that goes, as its tombstone says it; `date` is `YYYY-MM-DD`. */
export interface Move extends Pick<Tombstone, 'collection' | 'id' | 'kind' | 'reason'> {
  readonly to: string | undefined;
  readonly date: string;
  /** Other collections that have an entry of the same id. */
  readonly shared: ReadonlySet<CollectionName>;
}

/** The entry that an editor names by its id, by `collection/id`, or by its file; else a sentence on what to write. */
function named(record: Drafts, written: string): { collection: AddressedName; id: string } | string {
  const [id = '', ...folders] = written.replace(/\.md$/, '').replace(/\/$/, '').split('/').reverse();
  const found = addressed.filter(
    (collection) => record.ids[collection].has(id) && (folders.length === 0 || folders.includes(collection)),
  );
  const [collection, ...more] = found;
  if (collection !== undefined && more.length === 0) return { collection, id };
  if (collection !== undefined)
    return `"${id}" is an entry of ${found.join(' and of ')}. Write one of: ${found.map((name) => `${name}/${id}`).join(', ')}.`;
  const near = nearest(
    id,
    addressed.flatMap((name) => [...record.ids[name]]),
  );
  return `No entry is called "${written}".${near === undefined ? ' Write its id: the name of its file without ".md".' : ` Did you mean "${near}"?`}`;
}

/** What keeps an id from being the new name of an entry, in a sentence. */
function faultOfNewId(record: Drafts, collection: AddressedName, id: string, to: string): string | undefined {
  if (!idPattern.test(to) || to.length > longestId)
    return `"${to}" cannot be an id. ${idAdvice(to.slice(0, longestId))}`;
  if (expectedPath(collection, to) === undefined)
    return `The id of an event begins with its date. Write "${id.slice(0, 10)}-${to}".`;
  if (record.ids[collection].has(to))
    return `There is a "${to}" already. To join the two: npm run merge -- ${id} ${to}`;
  const stone = record.tombstones?.data.find((other) => other.collection === collection && other.id === to);
  if (stone ? stone.to !== id : wasIssued(record, collection, to))
    return `${pathOfEntry(collection, to)} was the address of another entry, and still means that one. Choose another id.`;
  return undefined;
}

function wasIssued({ issued }: Drafts, collection: AddressedName, id: string): boolean {
  const path = pathOfEntry(collection, id);
  return (issued?.text ?? '').split(/\r?\n/).some((line) => parseIssuedLine(line)?.address === path);
}

/** What is asked: an entry, the id that takes its place (none for one that is withdrawn), and why. */
export interface Wish extends Pick<Move, 'kind' | 'reason' | 'date'> {
  readonly from: string;
  readonly to: string | undefined;
}

/** Reads a wish against the record; else a sentence on what is wrong with it. */
export function moveOf(record: Drafts, { from, to, ...rest }: Wish): Move | string {
  const entry = named(record, from);
  if (typeof entry === 'string') return entry;
  const { collection, id } = entry;
  const shared = new Set(addressed.filter((name) => name !== collection && record.ids[name].has(id)));
  if (to === undefined) return { ...rest, collection, id, to, shared };
  if (rest.kind === 'moved') {
    const fault = faultOfNewId(record, collection, id, to);
    return fault ?? { ...rest, collection, id, to, shared };
  }
  const target = named(record, to.includes('/') ? to : `${collection}/${to}`);
  if (typeof target === 'string') return target;
  if (target.collection !== collection)
    return `${id} is one of ${collection}, ${target.id} one of ${target.collection}.`;
  if (target.id === id) return `"${id}" cannot be merged into itself.`;
  return { ...rest, collection, id, to: target.id, shared };
}

/**
 * The files that a move changes, by path, with their new text; undefined for a file that goes. `first` moves the entry itself
 * too, beside the references to it. An address that was never issued leaves no tombstone.
 */
export function filesAfter(record: Drafts, move: Move, first: boolean): Map<string, string | undefined> {
  const { collection, id, kind, to } = move;
  const texts = new Map(record.files.map(({ path, text }) => [path, text]));
  const after = new Map<string, string | undefined>();
  for (const [path, changes] of Map.groupBy(referenceChanges(record, move), ([file]) => file))
    after.set(
      path,
      replaced(
        texts.get(path) ?? '',
        changes.map(([, replacement]) => replacement),
      ),
    );
  if (!first) return after;
  const own = record.all.find((draft) => draft.collection === collection && draft.id === id)?.path ?? '';
  const moved = kind === 'moved' && to !== undefined ? expectedPath(collection, to) : undefined;
  if (moved !== undefined) after.set(moved, after.get(own) ?? texts.get(own) ?? '');
  after.set(own, undefined);
  const stones = texts.get(tombstonesPath) ?? '';
  const stonesAfter = tombstonesAfter(stones, move, wasIssued(record, collection, id));
  if (stonesAfter !== stones) after.set(tombstonesPath, stonesAfter === '' ? undefined : stonesAfter);
  return after;
}
