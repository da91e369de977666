import type { Event, PromiseEntry, RecordGraph } from '../record/graph.ts';
import { type CueTable, cueTable, type CueText, cueText, hitsIn } from './names/cues.ts';
import { tokensOf, type Variants } from './names/tokens.ts';

/** What a text speaks of, weighted: the record's entries, its words that mean the same in every language, and numbers. */
export type Concepts = ReadonlyMap<string, number>;

/** Lines of words that mean the same, each under a key of its own. */
export type Meanings = CueTable<string>;

/** Reads the record's lines of equivalent words once. */
export function meaningsOf({ searchWords }: RecordGraph, variants: Variants): Meanings {
  return cueTable(
    searchWords.equivalents.map((line, place) => [`m${place}`, line] as const),
    variants,
  );
}

function add(found: Map<string, number>, key: string, weight: number): void {
  found.set(key, Math.max(found.get(key) ?? 0, weight));
}

/** Years and the numbers of engines, missions and sums; small ones and days are everywhere. */
function numbersIn(text: string): string[] {
  return tokensOf(text).flatMap(({ folded }) => (/^\d{2,}$/.test(folded) && Number(folded) > 31 ? [`n${folded}`] : []));
}

/** Stems of the longer words, for texts in the language of the record. */
function wordsIn(text: string): string[] {
  return tokensOf(text).flatMap(({ folded }) => (/^[a-z]{5,}$/.test(folded) ? [`w${folded.slice(0, 6)}`] : []));
}

/** The concepts of some texts, each with its weight. */
export function conceptsIn(
  texts: readonly { readonly text: CueText; readonly weight: number }[],
  meanings: Meanings,
  ids: readonly { readonly key: string; readonly weight: number }[],
): Concepts {
  const found = new Map<string, number>();
  for (const { text, weight } of texts) {
    for (const { value } of hitsIn(text, meanings)) add(found, value, weight);
    for (const number of numbersIn(text.text)) add(found, number, weight);
    for (const word of wordsIn(text.text)) add(found, word, weight * 0.5);
  }
  for (const { key, weight } of ids) add(found, key, weight);
  return found;
}

/** How rare a concept is among the events: a common one says little. */
export type Rarity = ReadonlyMap<string, number>;

/** How much each concept tells, by the number of texts it stands in. */
export function rarityOf(all: readonly Concepts[]): Rarity {
  const counts = new Map<string, number>();
  for (const concepts of all) for (const key of concepts.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].map(([key, count]) => [key, Math.log(1 + all.length / count)]));
}

const lengths = new WeakMap<Rarity, WeakMap<Concepts, number>>();

/** The square of the length of a text's concepts, each as it is rare; it is worked out once for a text. */
function lengthOf(concepts: Concepts, rarity: Rarity): number {
  const known = lengths.get(rarity) ?? new WeakMap<Concepts, number>();
  lengths.set(rarity, known);
  let length = known.get(concepts);
  if (length === undefined) {
    length = 0;
    for (const [key, weight] of concepts) length += (weight * (rarity.get(key) ?? 0)) ** 2;
    known.set(concepts, length);
  }
  return length;
}

/** How alike two texts are, 0 to 1: the cosine of their concepts, each as it is rare. Concepts only one record could have are left out. */
export function likeness(one: Concepts, other: Concepts, rarity: Rarity): number {
  let both = 0;
  for (const [key, weight] of other) {
    const same = one.get(key);
    if (same !== undefined) both += weight * same * (rarity.get(key) ?? 0) ** 2;
  }
  const lengthsOfBoth = lengthOf(one, rarity) * lengthOf(other, rarity);
  return lengthsOfBoth === 0 ? 0 : both / Math.sqrt(lengthsOfBoth);
}

function proseText(prose: { readonly text: string }): string {
  return prose.text;
}

/** The concepts of an event of the record. */
export function conceptsOfEvent(event: Event, meanings: Meanings, variants: Variants): Concepts {
  const said = [
    event.title,
    ...event.sources.flatMap(({ title, titleEnglish }) => [title, titleEnglish].flatMap((one) => one ?? [])),
  ].join('. ');
  const facts = event.facts.map(({ prose }) => proseText(prose)).join(' ');
  return conceptsIn(
    [
      { text: cueText(said, variants), weight: 2 },
      { text: cueText(proseText(event.lead), variants), weight: 1.5 },
      { text: cueText(facts, variants), weight: 1 },
    ],
    meanings,
    [
      ...event.people.map((id) => ({ key: `people/${id}`, weight: 2 })),
      ...event.organisations.map((id) => ({ key: `organisations/${id}`, weight: 1 })),
      ...event.terms.map((id) => ({ key: `terms/${id}`, weight: 1.5 })),
      ...event.topics.map((id) => ({ key: `topics/${id}`, weight: 1.5 })),
    ],
  );
}

/** The concepts of a promise: what it says and what became of it. */
export function conceptsOfPromise(promise: PromiseEntry, meanings: Meanings, variants: Variants): Concepts {
  const steps = promise.steps.map(({ text }) => text).join(' ');
  return conceptsIn(
    [
      { text: cueText(promise.title, variants), weight: 2 },
      { text: cueText(proseText(promise.text), variants), weight: 1.5 },
      { text: cueText(steps, variants), weight: 1 },
    ],
    meanings,
    promise.topics.map((id) => ({ key: `topics/${id}`, weight: 1.5 })),
  );
}
