import type { VFileMessage } from 'vfile-message';
import type { Body, Section } from './body.ts';
import type { Draft } from './draft.ts';
import type {
  Change,
  Disagreement,
  Event,
  Fact,
  Organisation,
  Person,
  PromiseEntry,
  Publisher,
  Term,
  Thread,
  Topic,
} from './graph.ts';
import { type Item, listItems } from './items.ts';
import { emptyProse, type Prose, proseOf } from './prose.ts';

/** What a draft becomes, with what is wrong about the form of its body. */
export interface Linked<T> {
  readonly entry: T;
  readonly problems: readonly VFileMessage[];
}

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

function under(body: Body, name: string): Prose {
  const section: Section | undefined = body.sections.find((candidate) => candidate.name === name);
  return section ? proseOf(section.nodes) : emptyProse;
}

function common(draft: Draft): { id: string; path: string; text: Prose } {
  return { id: draft.id, path: draft.path, text: proseOf(draft.body.lead) };
}

export function linkEvent(draft: Draft<'events'>): Linked<Event> {
  const facts = itemsUnder(draft.body, 'Facts');
  const disagreements = itemsUnder(draft.body, 'Disagreements');
  const entry: Event = {
    id: draft.id,
    path: draft.path,
    ...draft.data,
    lead: proseOf(draft.body.lead),
    facts: facts.items.map(({ item, prose }, index): Fact => ({
      number: index + 1,
      withdrawn: item.label === 'withdrawn',
      prose,
    })),
    disagreements: disagreements.items.map(({ item, prose }, index): Disagreement => ({
      number: index + 1,
      kind: item.label,
      prose,
    })),
  };
  return { entry, problems: [...facts.problems, ...disagreements.problems] };
}

export function linkPromise(draft: Draft<'promises'>): PromiseEntry {
  return {
    ...common(draft),
    ...draft.data,
    reason: under(draft.body, 'Verdict'),
    afterwards: under(draft.body, 'Since'),
    certainty: under(draft.body, 'Confidence'),
  };
}

export const linkPerson = (draft: Draft<'people'>): Person => ({ ...common(draft), ...draft.data });
export const linkOrganisation = (draft: Draft<'organisations'>): Organisation => ({ ...common(draft), ...draft.data });
export const linkTerm = (draft: Draft<'terms'>): Term => ({ ...common(draft), ...draft.data });
export const linkTopic = (draft: Draft<'topics'>): Topic => ({ ...common(draft), ...draft.data });
export const linkPublisher = (draft: Draft<'publishers'>): Publisher => ({ ...common(draft), ...draft.data });
export const linkChange = (draft: Draft<'changes'>): Change => ({ ...common(draft), ...draft.data });
export const linkThread = (draft: Draft<'threads'>): Thread => ({
  ...common(draft),
  ...draft.data,
  outcome: under(draft.body, 'Where it stands'),
});
