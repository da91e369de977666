import { numberedParts } from '../record/issued/issued-line.ts';
import type { Gone, RecordGraph } from '../record/graph.ts';
import { addressOf } from '../site/address.ts';

/** Where the address of an entry that went leads. */
export interface OldAddress {
  /** The entry that took its place; undefined for one that was withdrawn. */
  readonly target: { readonly title: string; readonly address: string } | undefined;
  /** The numbered parts its page gave out, which keep answering; those of an entry that only moved have their new place. */
  readonly parts: readonly { readonly id: string; readonly words: string; readonly address: string | undefined }[];
}

/** The entry that took the place of one that went; undefined for one that was withdrawn. */
function successor<C extends Gone['collection']>(
  record: RecordGraph,
  collection: C,
  { to }: Gone,
): RecordGraph[C][number] | undefined {
  return record[collection].find((entry) => entry.id === to);
}

export function oldAddress(record: RecordGraph, gone: Gone): OldAddress {
  const entry = successor(record, gone.collection, gone);
  const address = entry && addressOf(gone.collection, entry.id);
  const parts = numberedParts.flatMap((part) =>
    Array.from({ length: gone.numbers[part] ?? 0 }, (_, index) => {
      const id = `${part}-${index + 1}`;
      const words = `${part.charAt(0).toUpperCase()}${part.slice(1)} ${index + 1}`;
      return { id, words, address: gone.kind === 'moved' && address !== undefined ? `${address}#${id}` : address };
    }),
  );
  const title = entry && ('title' in entry ? entry.title : entry.name);
  return { target: address === undefined || title === undefined ? undefined : { title, address }, parts };
}

/** Every entry of a collection under each id at which it answers, those of tombstones that lead to it included. */
export function byEveryId<C extends Gone['collection']>(
  record: RecordGraph,
  collection: C,
): { readonly id: string; readonly entry: RecordGraph[C][number] }[] {
  const old = record.tombstones.flatMap((gone) => {
    const entry = gone.collection === collection ? successor(record, collection, gone) : undefined;
    return entry ? [{ id: gone.id, entry }] : [];
  });
  return [...[...record[collection]].map((entry) => ({ id: entry.id, entry })), ...old];
}

/** Old and new addresses as rules for a host (`_redirects`, as Netlify and Cloudflare Pages read it), with the base path. */
export function redirectRules(record: RecordGraph, base: string): string {
  const root = base.replace(/\/$/, '');
  return record.tombstones
    .flatMap((gone) => {
      const target = oldAddress(record, gone).target?.address;
      return target === undefined ? [] : [`${root}${addressOf(gone.collection, gone.id)} ${root}${target} 301\n`];
    })
    .join('');
}
