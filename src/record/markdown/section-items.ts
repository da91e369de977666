import type { VFileMessage } from 'vfile-message';
import type { Body, Section } from './body.ts';
import { type Item, listItems } from './items.ts';
import { type Prose, proseOf } from './prose.ts';

/** A list item with its place, for checks that report on it. */
export interface PlacedItem {
  readonly item: Item;
  readonly prose: Prose;
}

/** The items under one heading, and what is wrong with their form. */
export interface PlacedItems {
  readonly items: readonly PlacedItem[];
  readonly problems: readonly VFileMessage[];
}

/** Checks and the record ask for the same items; each section is taken apart once. */
const itemsOf = new WeakMap<Section, PlacedItems>();

/** The items under a heading of an event, with their prose; empty when the heading is not there. */
export function itemsUnder(body: Body, name: string): PlacedItems {
  const section = body.sections.find((candidate) => candidate.name === name);
  if (!section) return { items: [], problems: [] };
  const known = itemsOf.get(section);
  if (known) return known;
  const { items, problems } = listItems(body, section);
  const placed = { items: items.map((item) => ({ item, prose: proseOf(item.nodes) })), problems };
  itemsOf.set(section, placed);
  return placed;
}
