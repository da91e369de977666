import { type FacetName, facetNames, type TimelineIndex } from './index-format.ts';
import { publishedAfter, standingOn } from './standing.ts';
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
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

const searched = ['topic', 'person', 'organisation'] as const;
const texts = new WeakMap<TimelineIndex, readonly string[]>();

/** The words of each event that free text is looked for in: title, place, topics and names. */
function textsOf(index: TimelineIndex): readonly string[] {
  const known = texts.get(index);
  if (known) return known;
  const made = index.title.map((title, at) => {
    const names = searched.flatMap((facet) =>
      (index.facets[facet][at] ?? []).map((word) => index.words[facet][word]?.[1] ?? ''),
    );
    return folded([title, index.place[at] ?? '', ...names].join(' '));
  });
  texts.set(index, made);
  return made;
}

/** Applies a view to an index. Facets are joined by "and", the values of one facet by "or"; dates by overlap. */
export function filterIndex(index: TimelineIndex, view: ViewState): Filtered {
  const chosen = facetNames.map((facet) => {
    const ids = view.facets[facet];
    return new Set(index.words[facet].flatMap(([id], position) => (ids.includes(id) ? [position] : [])));
  });
  // A value that the record does not have, from a mistyped address, matches nothing.
  const asked = facetNames.map((facet) => view.facets[facet].length > 0);
  const words = folded(view.text).split(/\s+/).filter(Boolean);
  const haystacks = words.length > 0 ? textsOf(index) : [];
  const counts = facetNames.map((facet) => index.words[facet].map(() => 0));
  const shown: number[] = [];
  let perhaps = 0;
  let publishedLater = 0;

  for (let at = 0; at < index.id.length; at++) {
    const from = index.from[at] ?? '';
    const to = index.to[at] || from;
    if (view.from && to < view.from) continue;
    if (view.to && from > view.to) continue;
    if (words.length > 0 && !words.every((word) => haystacks[at]?.includes(word))) continue;

    let failed = -1;
    let failures = 0;
    for (let facet = 0; facet < facetNames.length && failures < 2; facet++) {
      const name = facetNames[facet];
      if (!name || !asked[facet]) continue;
      if (!index.facets[name][at]?.some((position) => chosen[facet]?.has(position))) {
        failed = facet;
        failures++;
      }
    }
    if (failures > 1) continue;

    if (view.asOf) {
      const standing = standingOn({ from, to }, view.asOf);
      if (standing === 'perhaps' && failures === 0) perhaps++;
      if (standing !== 'happened') continue;
      const later = publishedAfter(index.later[at] ?? '', view.asOf);
      if (later && failures === 0) publishedLater++;
      if (later && view.hideLater) continue;
    }

    if (failures === 0) shown.push(at);
    for (const [facet, name] of facetNames.entries()) {
      const count = counts[facet];
      if (!count || (failures === 1 && facet !== failed)) continue;
      for (const position of index.facets[name][at] ?? []) count[position] = (count[position] ?? 0) + 1;
    }
  }

  const countsOf = (facet: FacetName): readonly number[] => counts[facetNames.indexOf(facet)] ?? [];
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
