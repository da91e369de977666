import type { Disagreement, Event, RecordGraph } from '../record/graph.ts';
import { type SourceView, sourceViews } from './source-view.ts';

/** A disagreement with the event it belongs to. */
export interface DisagreementLine {
  readonly event: Event;
  readonly item: Disagreement;
  readonly year: string;
  /** The sources it names, in its own order. */
  readonly sources: readonly SourceView[];
}

/** Disagreements about the same sort of thing. `kind` is the id of a word of the vocabulary, or `other`. */
export interface DisagreementGroup {
  readonly kind: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly lines: readonly DisagreementLine[];
}

/** Every disagreement of the record by what differs, in the vocabulary's order; unlabelled ones last. */
export function disagreementGroups(record: RecordGraph): DisagreementGroup[] {
  const lines = record.events.flatMap((event) => {
    const sources = new Map(sourceViews(record, event.sources).map((source) => [source.id, source]));
    return event.disagreements.map((item): DisagreementLine => ({
      event,
      item,
      year: event.date.from.slice(0, 4),
      sources: item.prose.citations.flatMap((id) => sources.get(id) ?? []),
    }));
  });
  const known = new Set(record.vocabulary.differences.map(({ id }) => id));
  return [
    ...record.vocabulary.differences.map(({ id, label, description }) => ({
      kind: id,
      label,
      description,
      lines: lines.filter(({ item }) => item.kind === id),
    })),
    {
      kind: 'other',
      label: 'Other',
      description: undefined,
      lines: lines.filter(({ item }) => item.kind === undefined || !known.has(item.kind)),
    },
  ].filter((group) => group.lines.length > 0);
}

/** The disagreements about the events of one year, which have a page of their own: `/disagreements/2015/`. */
export interface DisagreementYear {
  readonly year: string;
  readonly groups: readonly DisagreementGroup[];
  readonly count: number;
}

/** Groups of disagreements by the year in which their events begin, oldest first. */
export function disagreementYears(groups: readonly DisagreementGroup[]): DisagreementYear[] {
  const years = new Set(groups.flatMap(({ lines }) => lines.map(({ year }) => year)));
  return [...years].sort().map((year) => {
    const own = groups
      .map((group) => ({ ...group, lines: group.lines.filter((line) => line.year === year) }))
      .filter(({ lines }) => lines.length > 0);
    return { year, groups: own, count: own.reduce((sum, { lines }) => sum + lines.length, 0) };
  });
}

/** The address of a year's disagreements below the base path, at those of one kind where it is given. */
export function disagreementAddress(year: string, kind?: string): string {
  return `/disagreements/${year}/${kind === undefined ? '' : `#${year}-${kind}`}`;
}

/** The outlets behind a disagreement, each once, with the first source of each: "The Moscow Times, carrying a report by TASS". */
export function namedOutlets(sources: readonly SourceView[]): { readonly words: string; readonly source: string }[] {
  const outlets = new Map<string, string>();
  for (const { id, outlet, host, origin } of sources) {
    const words = origin.kind === 'relays' ? `${outlet || host}, carrying a report by ${origin.name}` : outlet || host;
    if (!outlets.has(words)) outlets.set(words, id);
  }
  return [...outlets].map(([words, source]) => ({ words, source }));
}

/** By what the list can be narrowed: what differs, the topic and the year of the event. */
export function disagreementChoices(
  record: RecordGraph,
  groups: readonly DisagreementGroup[],
): {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}[] {
  const lines = groups.flatMap((group) => group.lines);
  const topics = new Set(lines.flatMap(({ event }) => event.topics));
  const years = [...new Set(lines.map(({ year }) => year))].sort();
  return [
    { name: 'kind', label: 'What differs', options: groups.map(({ kind, label }) => ({ value: kind, label })) },
    {
      name: 'topic',
      label: 'Topic',
      options: record.topics.filter(({ id }) => topics.has(id)).map(({ id, name }) => ({ value: id, label: name })),
    },
    { name: 'year', label: 'Year', options: years.map((year) => ({ value: year, label: year })) },
  ];
}
