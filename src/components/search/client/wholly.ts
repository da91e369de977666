import { dated } from '../../../search/arrange.ts';
import type { EventTable } from '../../../views/filter/event-table.ts';
import { forgetSearch, siteSearch } from './site-search.ts';

/**
 * The places of the events that hold all words of a query, or where none does, of those that the search found: what a
 * list is narrowed to by words.
 */
export async function wholly(
  events: EventTable,
  text: string,
  anyDate: boolean,
): Promise<ReadonlySet<number> | undefined> {
  try {
    const found = await siteSearch().find(text);
    const holding = found.events?.filter(({ covered }) => covered > 0.999) ?? [];
    const places = dated(holding.length > 0 ? { ...found, events: holding } : found, events, anyDate).events;
    return places && new Set(places);
  } catch (error) {
    forgetSearch();
    throw error;
  }
}
