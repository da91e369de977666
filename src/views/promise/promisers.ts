import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { connections } from '../connections.ts';

/** Who made a promise: a person or an organisation with an entry of its own, or a name. */
export interface Promiser {
  readonly name: string;
  readonly entry: { readonly collection: 'people' | 'organisations'; readonly id: string } | undefined;
}

/** Those who made a promise, in its own order; those without an entry last. */
export function promisers(record: RecordGraph, promise: PromiseEntry): Promiser[] {
  const { person, organisation } = connections(record);
  return [
    ...promise.by.map((id): Promiser => {
      const someone = person(id);
      if (someone) return { name: someone.name, entry: { collection: 'people', id } };
      const body = organisation(id);
      return { name: body?.name ?? id, entry: body && { collection: 'organisations', id } };
    }),
    ...promise.others.map((name) => ({ name, entry: undefined })),
  ];
}
