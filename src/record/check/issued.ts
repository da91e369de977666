import type { VFileMessage } from 'vfile-message';
import { problem } from '../problem.ts';
import type { RecordFile } from '../read.ts';
import type { Drafts } from './drafts.ts';

/** Collections whose entries have an address of their own, which must last. */
export const addressed = [
  'events',
  'promises',
  'people',
  'organisations',
  'terms',
  'topics',
  'threads',
  'publishers',
] as const;

/** Every address the record answers, in code-point order: `/events/<id>/` and so on, tombstones included. */
export function addressesOf(ids: Drafts['ids'], tombstones: Drafts['tombstones']): string[] {
  const addresses = addressed.flatMap((collection) => [...ids[collection]].map((id) => `/${collection}/${id}/`));
  return [...new Set([...addresses, ...tombstones.map(({ id }) => `/events/${id}/`)])].sort();
}

/** A line of `issued.txt` whose address nothing answers any more. Addresses not yet listed are no problem. */
export function checkIssued(file: RecordFile | undefined, drafts: Drafts): VFileMessage[] {
  if (!file) return [];
  const answered = new Set(addressesOf(drafts.ids, drafts.tombstones));
  return file.text.split(/\r?\n/).flatMap((line, index) => {
    const address = line.trim();
    if (address === '' || address.startsWith('#') || answered.has(address)) return [];
    return [
      problem(
        { file: file.file, line: index + 1, column: 1 },
        'address-dropped',
        `Nothing answers at ${address}, which was issued once.`,
        address.startsWith('/events/')
          ? 'Bring the file back, or add the id to tombstones.yaml with "to:" and "reason:".'
          : 'Bring the file back under its old name.',
      ),
    ];
  });
}
