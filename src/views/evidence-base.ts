import type { Event, RecordGraph } from '../record/graph.ts';
import { connections } from './connections.ts';
import { eventEvidence, originOf } from './evidence.ts';
import { classRank, type ControlClass, controlClass, originClass, otherStates } from './publisher/control-class.ts';

/** The sources of one kind of control in one column of the picture. */
export interface Cell {
  /** Sources cited by events of the column; a page counts once for each event that cites it. */
  readonly sources: number;
  /** Distinct origins behind them. */
  readonly origins: number;
  /** Heights of the two bars, in the picture's units. */
  readonly sourcesHeight: number;
  readonly originsHeight: number;
}

export interface EvidenceRow {
  readonly control: ControlClass;
  readonly sources: number;
  readonly origins: number;
  /** Height of the tallest bar of the row. */
  readonly height: number;
  /** One per column, in the same order. */
  readonly cells: readonly Cell[];
}

/** The evidence of a record by the time of the event and by who controls the origin. */
export interface EvidenceBase {
  /** `Before` and `After` stand for events outside the span, and are left out where there are none. */
  readonly columns: readonly string[];
  readonly rows: readonly EvidenceRow[];
}

/** Height of the tallest bar of the picture, in CSS pixels, and the least height of a bar that stands for something. */
const tallest = 84;
const least = 1.5;

/** States with a smaller share of all sources are drawn together. */
const ownRowShare = 0.03;

function columnOf(event: Event): string {
  if (event.period === undefined) return event.date.from.slice(0, 4);
  return { background: 'Before', epilogue: 'After' }[event.period];
}

function columnsOf(record: RecordGraph): string[] {
  const { span } = record.vocabulary;
  const first = Number(span.from.slice(0, 4));
  const years = Array.from({ length: Number(span.to.slice(0, 4)) - first + 1 }, (_, index) => String(first + index));
  const used = new Set(record.events.map(columnOf));
  return ['Before', ...years, 'After'].filter((column) => used.has(column) || /^\d/.test(column));
}

interface Entry {
  readonly column: string;
  readonly control: ControlClass;
  readonly origin: string | undefined;
}

/** Counts the evidence of every event and lays out the bars of its picture. */
export function evidenceBase(record: RecordGraph): EvidenceBase {
  const columns = columnsOf(record);
  const entries = record.events.flatMap((event) =>
    event.sources.map((source): Entry => ({
      column: columnOf(event),
      control: originClass(record, source),
      origin: originOf(source),
    })),
  );
  const sizes = new Map<string, number>();
  for (const { control } of entries) sizes.set(control.id, (sizes.get(control.id) ?? 0) + 1);
  const classes = new Map<string, Entry[]>();
  for (const entry of entries) {
    const small = (sizes.get(entry.control.id) ?? 0) < entries.length * ownRowShare;
    const control =
      entry.control.byState && (small || entry.control.country === undefined) ? otherStates : entry.control;
    const list = classes.get(control.id);
    if (list) list.push({ ...entry, control });
    else classes.set(control.id, [{ ...entry, control }]);
  }
  const counts = [...classes.values()].flatMap((list) =>
    columns.map((column) => list.filter((entry) => entry.column === column).length),
  );
  const unit = tallest / Math.max(1, ...counts);
  const height = (count: number): number => (count === 0 ? 0 : Math.max(least, Math.round(count * unit * 10) / 10));
  const origins = (list: readonly Entry[]): number =>
    new Set(list.map(({ origin }) => origin).filter((id) => id !== undefined)).size;
  const rows = [...classes.values()].flatMap((list): EvidenceRow[] => {
    const control = list[0]?.control;
    if (!control) return [];
    const cells = columns.map((column): Cell => {
      const here = list.filter((entry) => entry.column === column);
      const distinct = origins(here);
      return {
        sources: here.length,
        origins: distinct,
        sourcesHeight: height(here.length),
        originsHeight: height(distinct),
      };
    });
    return [
      {
        control,
        sources: list.length,
        origins: origins(list),
        height: Math.max(...cells.map((cell) => cell.sourcesHeight)),
        cells,
      },
    ];
  });
  const rank = classRank(record);
  rows.sort((a, b) => rank(a.control) - rank(b.control) || b.sources - a.sources);
  return { columns, rows };
}

/** Events with at most one independent original source. */
export function singleOriginEvents(record: RecordGraph): Event[] {
  const { publisher } = connections(record);
  return record.events.filter((event) => eventEvidence(event, publisher).single);
}

/** Events that rest on state-controlled origins only, by whose states those are; the most frequent first. */
export function stateOnlyEvents(
  record: RecordGraph,
): { readonly countries: readonly (string | undefined)[]; readonly events: readonly Event[] }[] {
  const { publisher } = connections(record);
  const groups = new Map<string, { countries: (string | undefined)[]; events: Event[] }>();
  for (const event of record.events) {
    const evidence = eventEvidence(event, publisher);
    if (!evidence.stateOnly) continue;
    const countries = [...new Set(evidence.origins.map((id) => controlClass(record, publisher(id)).country))].sort();
    const key = countries.join(' ');
    const group = groups.get(key);
    if (group) group.events.push(event);
    else groups.set(key, { countries, events: [event] });
  }
  return [...groups.values()].sort((a, b) => b.events.length - a.events.length);
}
