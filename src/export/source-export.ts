import type { RecordGraph } from '../record/graph.ts';
import type { SourceData } from '../record/schema/source.ts';
import type { CitedAddressExport, SourceExport } from './schema/parts.ts';

/** A source as the entry that lists it gives it. */
export function exportSource(source: SourceData): SourceExport {
  return {
    id: source.id,
    url: source.url,
    title: source.title,
    titleEnglish: source.titleEnglish,
    publisher: source.publisher,
    outlet: source.outlet,
    origin: source.origin,
    author: source.author,
    published: source.published?.edtf,
    lookedFor: source.lookedFor?.edtf,
    language: source.language,
    link: source.link,
    primary: source.primary,
    context: source.context,
    archived: source.archived,
    uncited: source.uncited,
  };
}

const citing = ['events', 'promises', 'people', 'organisations', 'terms'] as const;
const caution = ['ok', 'mirror', 'unsafe'] as const;

function moreCautious(a: SourceData['link'], b: SourceData['link']): SourceData['link'] {
  return caution.indexOf(a) < caution.indexOf(b) ? b : a;
}

/**
 * Every address cited anywhere, once, in the order of first use, with the entries that cite it. Where entries describe
 * it differently, the first to say something is followed, and the most cautious word about the link.
 */
export function exportAddresses(record: RecordGraph): CitedAddressExport[] {
  const known = new Map<string, CitedAddressExport>();
  for (const collection of citing)
    for (const entry of record[collection])
      for (const source of entry.sources) {
        const before = known.get(source.url);
        const origins = new Set([...(before?.origins ?? []), ...(source.origin === undefined ? [] : [source.origin])]);
        const after: CitedAddressExport = {
          url: source.url,
          title: before?.title ?? source.title,
          titleEnglish: before?.titleEnglish ?? source.titleEnglish,
          publisher: before?.publisher ?? source.publisher,
          outlet: before?.outlet ?? source.outlet,
          author: before?.author ?? source.author,
          published: before?.published ?? source.published?.edtf,
          lookedFor: before?.lookedFor ?? source.lookedFor?.edtf,
          language: before?.language ?? source.language,
          link: moreCautious(before?.link ?? 'ok', source.link),
          primary: (before?.primary ?? false) || source.primary,
          archived: before?.archived ?? source.archived,
          origins: [...origins],
          events: before?.events ?? [],
          promises: before?.promises ?? [],
          people: before?.people ?? [],
          organisations: before?.organisations ?? [],
          terms: before?.terms ?? [],
        };
        after[collection] = [...new Set([...after[collection], entry.id])];
        known.set(source.url, after);
      }
  return [...known.values()];
}
