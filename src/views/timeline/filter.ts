import { type FacetName, facetNames, type TimelineIndex } from './index-format.ts';
import { publishedAfter, standingOn } from './status-on-day.ts';
import type { ViewState } from './view-state.ts';

/** What a view shows: positions in the index, in time order, and for every value how many events it would give. */
export interface Filtered {
  readonly shown: readonly number[];
  /**
   * Per facet and value: the events that have the value and answer everything asked outside that facet.
   * It is what a reader would see with this value alone chosen in the facet.
   */
  readonly counts: Readonly<Record<FacetName, readonly number[]>>;
  /** Of the events that answer everything else: those not shown as their date is too loose for `asOf`. */
  readonly perhaps: number;
  /** The same: those that had happened by `asOf` and were published later, shown or not. */
  readonly publishedLater: number;
}

/** Lower case without accents, so that "Changé" is found as "change". */
export function folded(text: string): string {
  return text.replace(/\P{ASCII}+/gu, (part) => part.normalize('NFD').replace(/\p{Mn}/gu, '')).toLowerCase();
}

const searched = ['topic', 'person', 'organisation'] as const;
const texts = new WeakMap<TimelineIndex, readonly string[]>();

/** The words of each event that free text is looked for in: title, place, topics and names. */
function textsOf(index: TimelineIndex): readonly string[] {
  const known = texts.get(index);
  if (known) return known;
  const lines = index.title.map((title, at) => {
    const names = searched.flatMap((facet) =>
      (index.facets[facet][at] ?? []).map((word) => index.words[facet][word]?.[1] ?? ''),
    );
    return [title, index.place[at] ?? '', ...names].join(' ');
  });
  // Folded at one go, which is many times faster than line by line.
  const made = folded(lines.join('\n')).split('\n');
  texts.set(index, made);
  return made;
}

/** Makes ready what free text is looked for in, so that the first letter typed is answered as fast as the next. */
export function prepareText(index: TimelineIndex): void {
  textsOf(index);
}

/** For each value of a facet whether it is chosen; undefined when the facet is not asked. */
function choice(index: TimelineIndex, view: ViewState, facet: FacetName): Uint8Array | undefined {
  const ids = view.facets[facet];
  // A value that the record does not have, from a mistyped address, is asked for all the same, and matches nothing.
  return ids.length === 0 ? undefined : Uint8Array.from(index.words[facet], ([id]) => (ids.includes(id) ? 1 : 0));
}

/** The values of a facet, event by event: those of event `at` stand from `starts[at]` up to `starts[at + 1]`. */
interface Column {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

const columns = new WeakMap<TimelineIndex, Readonly<Record<FacetName, Column>>>();

function columnOf(cells: readonly (readonly number[])[]): Column {
  const starts = new Uint32Array(cells.length + 1);
  for (const [at, cell] of cells.entries()) starts[at + 1] = (starts[at] ?? 0) + cell.length;
  return { starts, values: Uint32Array.from(cells.flat()) };
}

/** The facets of an index in arrays of numbers, which are counted many times as fast as lists of lists. */
function columnsOf(index: TimelineIndex): Readonly<Record<FacetName, Column>> {
  const known = columns.get(index);
  if (known) return known;
  const { topic, voice, stage, weight, evidence, kind, person, organisation } = index.facets;
  const made = {
    topic: columnOf(topic),
    voice: columnOf(voice),
    stage: columnOf(stage),
    weight: columnOf(weight),
    evidence: columnOf(evidence),
    kind: columnOf(kind),
    person: columnOf(person),
    organisation: columnOf(organisation),
  };
  columns.set(index, made);
  return made;
}

function meets({ starts, values }: Column, at: number, chosen: Uint8Array): boolean {
  const end = starts[at + 1] ?? 0;
  for (let place = starts[at] ?? 0; place < end; place++) if (chosen[values[place] ?? -1] === 1) return true;
  return false;
}

function tally(counts: Uint32Array, { starts, values }: Column, at: number): void {
  const end = starts[at + 1] ?? 0;
  for (let place = starts[at] ?? 0; place < end; place++) {
    const value = values[place] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
}

/** Applies a view to an index. Facets are joined by "and", the values of one facet by "or"; dates by overlap. */
export function filterIndex(index: TimelineIndex, view: ViewState): Filtered {
  const byName = columnsOf(index);
  const facets = facetNames.map((name) => ({
    column: byName[name],
    chosen: choice(index, view, name),
    counts: new Uint32Array(index.words[name].length),
  }));
  const asked = facets.filter(({ chosen }) => chosen !== undefined);
  const words = folded(view.text).split(/\s+/).filter(Boolean);
  const haystacks = words.length > 0 ? textsOf(index) : [];
  const shown: number[] = [];
  let perhaps = 0;
  let publishedLater = 0;

  for (let at = 0; at < index.id.length; at++) {
    const from = index.from[at] ?? '';
    const to = index.to[at] || from;
    if (view.from && to < view.from) continue;
    if (view.to && from > view.to) continue;
    if (words.length > 0 && !words.every((word) => haystacks[at]?.includes(word))) continue;

    let failed: (typeof facets)[number] | undefined;
    let failures = 0;
    for (const facet of asked) {
      if (facet.chosen && meets(facet.column, at, facet.chosen)) continue;
      failed = facet;
      if (++failures > 1) break;
    }
    if (failures > 1) continue;

    if (view.asOf) {
      const standing = standingOn({ from, to }, view.asOf);
      if (standing === 'perhaps' && !failed) perhaps++;
      if (standing !== 'happened') continue;
      const later = publishedAfter(index.later[at] ?? '', view.asOf);
      if (later && !failed) publishedLater++;
      if (later && view.hideLater) continue;
    }

    if (failed) tally(failed.counts, failed.column, at);
    else {
      shown.push(at);
      for (const facet of facets) tally(facet.counts, facet.column, at);
    }
  }

  const countsOf = (facet: FacetName): readonly number[] => [...(facets[facetNames.indexOf(facet)]?.counts ?? [])];
  return {
    shown,
    counts: {
      topic: countsOf('topic'),
      voice: countsOf('voice'),
      stage: countsOf('stage'),
      weight: countsOf('weight'),
      evidence: countsOf('evidence'),
      kind: countsOf('kind'),
      person: countsOf('person'),
      organisation: countsOf('organisation'),
    },
    perhaps,
    publishedLater,
  };
}
