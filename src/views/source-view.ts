import type { Publisher, RecordGraph } from '../record/graph.ts';
import { type SourceData, unknownOrigin } from '../record/schema/source.ts';
import { addressWords } from './address-words.ts';
import { connections } from './connections.ts';
import { dateWords } from './date-words.ts';
import { countryName, labelOf, languageName } from './words.ts';

/** One source as a page lists it. */
export interface SourceView {
  readonly id: string;
  readonly number: number;
  /** The page's own title, or undefined where none was shown. */
  readonly title: string | undefined;
  /** What stands behind the name, in brackets; empty where there is nothing to add. */
  readonly beside: string;
  /** What to call the page: its title, or the outlet and the date: "TASS, 12 October 2015 (headline not recorded)". */
  readonly name: string;
  readonly url: string;
  /** Host name without "www.", for naming a page that is not linked. */
  readonly host: string;
  /** False for unsafe pages: they are named, never linked. */
  readonly linked: boolean;
  readonly mirror: boolean;
  readonly primary: boolean;
  readonly context: boolean;
  readonly archived: string | undefined;
  /** Where the Wayback Machine shows its copy nearest to the day of publication, if it has one. */
  readonly archiveLookup: string;
  readonly publisher: Publisher | undefined;
  readonly outlet: string;
  readonly author: string | undefined;
  /** "state-controlled (Russia)", "privately owned", ...; undefined when the outlet has no entry. */
  readonly control: string | undefined;
  /** The outlet whose report it relays; `own` when it is the outlet's own report. */
  readonly origin:
    { readonly kind: 'own' | 'unknown' } | { readonly kind: 'relays'; readonly id: string; readonly name: string };
  readonly published: string | undefined;
  /** What the editors looked for and did not find, with the day; undefined where nothing is missing or nobody looked. */
  readonly notFound: string | undefined;
  readonly language: { readonly code: string; readonly name: string } | undefined;
  readonly uncited: string | undefined;
}

/** "state-controlled (Russia)", "privately owned". */
function controlWords(record: RecordGraph, publisher: Publisher | undefined): string | undefined {
  if (!publisher) return undefined;
  const label = labelOf(record.vocabulary.controls, publisher.control).toLowerCase();
  return publisher.of === undefined ? label : `${label} (${countryName(record, publisher.of)})`;
}

/** "no headline or date found (looked for on 28 November 2026)". */
function notFound({ title, published, lookedFor }: SourceData): string | undefined {
  const missing = [title === undefined && 'headline', published === undefined && 'date'].filter(
    (part) => typeof part === 'string',
  );
  if (lookedFor === undefined || missing.length === 0) return undefined;
  return `no ${missing.join(' or ')} found (looked for on ${dateWords(lookedFor)})`;
}

/**
 * The address at which the Wayback Machine looks a page up: it leads to the copy nearest to the day that is named, and to
 * the list of copies where none is (web.archive.org, "Wayback Machine APIs").
 */
function archiveLookup({ url, published }: SourceData): string {
  return `https://web.archive.org/web/${published ? published.from.replaceAll('-', '') : '*'}/${url}`;
}

/** What is shown of each source of an entry, numbered from 1 in the entry's order. */
export function sourceViews(record: RecordGraph, sources: readonly SourceData[]): SourceView[] {
  const { publisher } = connections(record);
  return sources.map((source, index): SourceView => {
    const outlet = source.publisher === undefined ? undefined : publisher(source.publisher);
    const origin =
      source.origin === undefined || source.origin === source.publisher
        ? ({ kind: 'own' } as const)
        : source.origin === unknownOrigin
          ? ({ kind: 'unknown' } as const)
          : ({ kind: 'relays', id: source.origin, name: publisher(source.origin)?.name ?? source.origin } as const);
    const host = new URL(source.url).hostname.replace(/^www\./, '');
    const published = source.published && dateWords(source.published);
    const placed = [outlet?.name ?? source.outlet ?? host, published].filter((part) => part !== undefined).join(', ');
    return {
      id: source.id,
      number: index + 1,
      title: source.title,
      beside: besideTitle(source),
      name: source.title ?? `${placed} (headline not recorded)`,
      url: source.url,
      host,
      linked: source.link !== 'unsafe',
      mirror: source.link === 'mirror',
      primary: source.primary,
      context: source.context,
      archived: source.archived,
      archiveLookup: archiveLookup(source),
      publisher: outlet,
      outlet: outlet?.name ?? source.outlet ?? '',
      author: source.author,
      control: controlWords(record, outlet),
      origin,
      published,
      notFound: notFound(source),
      language:
        source.language === undefined
          ? undefined
          : { code: source.language, name: languageName(record, source.language) },
      uncited: source.uncited,
    };
  });
}

/**
 * What stands behind a title: its English rendering, marked as the editors' own; where there is no title, the words of the
 * address, which often are those of the headline. Empty where there is neither.
 */
export function besideTitle({ title, titleEnglish, url }: Pick<SourceData, 'title' | 'titleEnglish' | 'url'>): string {
  if (titleEnglish !== undefined) return `[English: ${titleEnglish}; our translation]`;
  const words = title === undefined ? addressWords(url) : undefined;
  return words === undefined ? '' : `[in its address: ${words}]`;
}

/** What is known of a source besides its title, its outlet and the report it relays, each in a few words. */
export function sourceFacts(source: SourceView): string[] {
  return [
    source.author && `by ${source.author}`,
    source.published,
    source.language?.name,
    source.control,
    source.primary && 'original document',
    source.mirror && 'copy on another site',
    source.context && 'background: published before the event',
    source.notFound,
  ]
    .filter((fact) => typeof fact === 'string')
    .filter((fact) => fact !== '');
}

/** Why a source is listed though nothing cites it; empty where something does. */
export function uncitedFact({ uncited }: SourceView): string[] {
  return uncited ? [`listed but not cited: ${uncited.replace(/\.$/, '')}`] : [];
}

/** What is known of a source after its title, as one sentence for paper: "TASS, by A. B., 12 October 2015, Russian, ...". */
export function sourceWords(source: SourceView): string {
  const { origin } = source;
  const words = [
    source.outlet,
    ...sourceFacts(source),
    origin.kind === 'relays' && `report by ${origin.name}`,
    origin.kind === 'unknown' && 'original source not traced',
    !source.linked && `at ${source.host}, which we consider unsafe`,
    ...uncitedFact(source),
  ];
  return `${words.filter((part) => typeof part === 'string' && part !== '').join(', ')}.`;
}
