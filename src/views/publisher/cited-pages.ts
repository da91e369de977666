import type { CollectionName } from '../../record/collection.ts';
import type { Publisher, RecordGraph } from '../../record/graph.ts';
import type { SourceData } from '../../record/schema/source.ts';
import { shortDateWords } from '../date-words.ts';
import { type SourceView, sourceViews } from '../source-view.ts';
import { type ControlClass, originClass } from './control-class.ts';
import { oncePer } from '../../record/kept/once-per.ts';

/** An entry that cites a page. */
export interface Citing {
  readonly collection: CollectionName;
  readonly id: string;
  /** Its title or name. */
  readonly title: string;
  /** When an event happened, in short words; undefined for anything else. */
  readonly date: string | undefined;
}

/** One address that the record cites, with everything that cites it. */
export interface CitedPage {
  readonly url: string;
  readonly source: SourceView;
  /** Who controls its origin. */
  readonly control: ControlClass;
  readonly citing: readonly Citing[];
}

/** The cited pages of one outlet. `publisher` is undefined for an outlet without an entry. */
export interface OutletPages {
  readonly publisher: Publisher | undefined;
  readonly name: string;
  readonly pages: readonly CitedPage[];
}

interface Citation {
  readonly source: SourceData;
  readonly citing: Citing;
}

function citations(record: RecordGraph): Citation[] {
  const of = <Entry extends { readonly id: string; readonly sources: readonly SourceData[] }>(
    collection: CollectionName,
    entries: readonly Entry[],
    about: (entry: Entry) => Pick<Citing, 'title' | 'date'>,
  ): Citation[] =>
    entries.flatMap((entry) =>
      entry.sources.map((source) => ({ source, citing: { collection, id: entry.id, ...about(entry) } })),
    );
  const named = ({ name }: { readonly name: string }) => ({ title: name, date: undefined });
  return [
    ...of('events', record.events, ({ title, date }) => ({ title, date: shortDateWords(date) })),
    ...of('promises', record.promises, ({ title }) => ({ title, date: undefined })),
    ...of('people', record.people, named),
    ...of('organisations', record.organisations, named),
    ...of('terms', record.terms, named),
  ];
}

/** The fuller of two descriptions of one page: the one with a title, a date and an outlet that has an entry. */
function detail(source: SourceData): number {
  return (
    Number(source.publisher !== undefined) * 4 + Number(source.title !== undefined) * 2 + Number(!!source.published)
  );
}

/** Every address the record cites, once each, in the order of first use: by events first, in time order. */
export const citedPages = oncePer((record: RecordGraph): readonly CitedPage[] => {
  const pages = new Map<string, { source: SourceData; unsafe: boolean; citing: Map<string, Citing> }>();
  for (const { source, citing } of citations(record)) {
    const page = pages.get(source.url) ?? { source, unsafe: false, citing: new Map<string, Citing>() };
    pages.set(source.url, page);
    if (detail(source) > detail(page.source)) page.source = source;
    page.unsafe ||= source.link === 'unsafe';
    page.citing.set(`${citing.collection}/${citing.id}`, citing);
  }
  const list = [...pages].map(([url, { source, unsafe, citing }]): CitedPage[] =>
    sourceViews(record, [unsafe ? { ...source, link: 'unsafe' } : source]).map((view) => ({
      url,
      source: view,
      control: originClass(record, source),
      citing: [...citing.values()],
    })),
  );
  const result = list.flat();
  return result;
});

/** Pages by outlet, in the alphabetical order of the outlets' names. */
export function pagesByOutlet(record: RecordGraph, pages: readonly CitedPage[]): OutletPages[] {
  const outlets = new Map<string, { publisher: Publisher | undefined; name: string; pages: CitedPage[] }>();
  for (const page of pages) {
    const { publisher, outlet, host } = page.source;
    const name = outlet || host;
    const key = publisher?.id ?? `"${name}"`;
    const group = outlets.get(key);
    if (group) group.pages.push(page);
    else outlets.set(key, { publisher, name, pages: [page] });
  }
  const collator = new Intl.Collator(record.vocabulary.language);
  return [...outlets.values()].sort((a, b) => collator.compare(a.name, b.name));
}

/** What is known of a page after its title, up to the entries that cite it: "12 October 2015, Russian, report by TASS. Cited in". */
export function pageWords({ source, citing }: CitedPage): string {
  const facts = [
    source.published,
    source.language?.name,
    source.primary && 'original document',
    source.mirror && 'copy on another site',
    source.origin.kind === 'relays' && `report by ${source.origin.name}`,
    source.origin.kind === 'unknown' && 'original source not traced',
    !source.linked && 'not linked: we consider this site unsafe',
    source.notFound,
  ].filter((part) => typeof part === 'string');
  return citing.length === 0
    ? facts.join(', ')
    : `${facts.join(', ')}${facts.length === 0 ? 'Cited in' : '. Cited in'}`;
}

/** A control that narrows a list, with its options; the fullest option first. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function options(values: readonly { readonly value: string; readonly label: string }[]): Choice['options'] {
  const counts = new Map<string, { label: string; count: number }>();
  for (const { value, label } of values) counts.set(value, { label, count: (counts.get(value)?.count ?? 0) + 1 });
  return [...counts]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([value, { label, count }]) => ({ value, label: `${label} (${count})` }));
}

/** By what the list of pages can be narrowed: control of the origin, and language. */
export function sourceChoices(pages: readonly CitedPage[]): Choice[] {
  return [
    {
      name: 'control',
      label: 'Control of the original source',
      options: options(pages.map(({ control }) => ({ value: control.id, label: control.label }))),
    },
    {
      name: 'language',
      label: 'Language',
      options: options(
        pages.flatMap(({ source }) =>
          source.language ? [{ value: source.language.code, label: source.language.name }] : [],
        ),
      ),
    },
  ];
}
