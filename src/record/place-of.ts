import { type CollectionName, collectionNames } from './collection.ts';

/** The collection and id that a path stands for: `events/1991/1991-05-14-name.md`, `terms/name.md`; undefined for other files. */
export function placeOf(path: string): { collection: CollectionName; id: string } | undefined {
  const [folder, ...rest] = path.split('/');
  const collection = collectionNames.find((name) => name === folder);
  const name = rest.at(-1);
  return collection === undefined || name === undefined || !name.endsWith('.md')
    ? undefined
    : { collection, id: name.slice(0, -'.md'.length) };
}

/** The path on which an entry must stand; events stand in a folder of their year. Undefined where no year begins the id. */
export function expectedPath(collection: CollectionName, id: string): string | undefined {
  if (collection !== 'events') return `${collection}/${id}.md`;
  const year = /^\d{4}(?=-)/.exec(id)?.[0];
  return year === undefined ? undefined : `events/${year}/${id}.md`;
}

/** The id of a new event: the date by which it begins, of a span the first day, and a short name. */
export function eventId(edtf: string, name: string): string {
  return `${edtf.replace(/\/.*/, '').replace(/[~?%]$/, '')}-${name}`;
}
