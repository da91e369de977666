/** Names of the collections of a record, which are also the names of their folders. */
export const collectionNames = [
  'events',
  'promises',
  'people',
  'organisations',
  'terms',
  'topics',
  'threads',
  'publishers',
  'changes',
] as const;
export type CollectionName = (typeof collectionNames)[number];

/** Collections whose entries have a page of their own, whose address must last. */
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
export type AddressedName = (typeof addressed)[number];

/** The path of an entry's page below the site: `/people/ada-north/`. */
export function pathOfEntry(collection: AddressedName, id: string): string {
  return `/${collection}/${id}/`;
}
