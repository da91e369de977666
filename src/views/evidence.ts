import type { Event, Publisher } from '../record/graph.ts';
import { type SourceData, unknownOrigin } from '../record/schema/source.ts';

/** How well an entry is supported. Several reposts of one report are one origin. */
export interface Evidence {
  readonly sources: number;
  /** Ids of the outlets or bodies whose own reporting stands behind the sources, as far as it is known. */
  readonly origins: readonly string[];
  /** Sources whose chain of reports cannot be followed to its beginning. */
  readonly unknown: number;
  /** Origins counted once per owner. */
  readonly owners: number;
  /** At most one independent origin is known. */
  readonly single: boolean;
  /** Known origins under the control of a state or ruling party. */
  readonly stateControlled: number;
  /** Every known origin is under such control. */
  readonly stateOnly: boolean;
  /** BCP 47 codes, sorted. */
  readonly languages: readonly string[];
}

type Cited = Pick<SourceData, 'publisher' | 'outlet' | 'origin' | 'language'>;

/** The origin of one source: the outlet whose report it relays, itself when it is original, undefined when unknown. */
export function originOf(source: Pick<SourceData, 'publisher' | 'outlet' | 'origin'>): string | undefined {
  if (source.origin === unknownOrigin) return undefined;
  return source.origin ?? source.publisher ?? source.outlet;
}

/**
 * The sources on which an event rests: those that its lead or a standing fact cites. What was published before the
 * event, or is cited only for the other side of a disagreement, supports something else.
 */
export function supportingSources(event: Pick<Event, 'sources' | 'lead' | 'facts'>): readonly SourceData[] {
  const cited = new Set([
    ...event.lead.citations,
    ...event.facts.filter((fact) => !fact.withdrawn).flatMap((fact) => fact.prose.citations),
  ]);
  const supporting = event.sources.filter((source) => cited.has(source.id) && !source.context);
  return supporting.length > 0 ? supporting : event.sources;
}

/** Counts the independent origins behind sources; /about/method/ says what counts as one. */
export function evidenceOf(sources: readonly Cited[], publisher: (id: string) => Publisher | undefined): Evidence {
  const known = sources.map(originOf).filter((id) => id !== undefined);
  const origins = [...new Set(known)].sort();
  const owners = new Set(origins.map((id) => publisher(id)?.owner ?? id));
  const controlled = origins.filter((id) => publisher(id)?.controlRole === 'state');
  return {
    sources: sources.length,
    origins,
    unknown: sources.length - known.length,
    owners: owners.size,
    single: owners.size <= 1,
    stateControlled: controlled.length,
    stateOnly: origins.length > 0 && controlled.length === origins.length,
    languages: [...new Set(sources.map((source) => source.language).filter((code) => code !== undefined))].sort(),
  };
}

/** Counts the independent origins on which an event rests. */
export function eventEvidence(event: Event, publisher: (id: string) => Publisher | undefined): Evidence {
  return evidenceOf(supportingSources(event), publisher);
}
