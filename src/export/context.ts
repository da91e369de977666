import type { CollectionName } from '../record/collection.ts';
import type { RecordGraph } from '../record/graph.ts';
import { addressOf, permalink, type Site } from '../site/address.ts';
import { type Connections, connections } from '../views/connections.ts';

/** What fields look things up in: the record, its connections, and the site that addresses are on. */
export interface Context {
  readonly record: RecordGraph;
  readonly site: Site;
  readonly links: Connections;
  /** The address of an entry's page. */
  readonly pageOf: (collection: CollectionName, id: string) => string;
}

/** The context of a record on a site; addresses are absolute when `site` has an origin, else they begin with a slash. */
export function contextOf(record: RecordGraph, site: Site): Context {
  return {
    record,
    site,
    links: connections(record),
    pageOf: (collection, id) => permalink(site, addressOf(collection, id)),
  };
}
