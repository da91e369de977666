import type { Event, Publisher, RecordGraph } from '../../record/graph.ts';
import { originOf } from '../evidence.ts';
import { countryName, labelOf } from '../words.ts';
import { classRank, type ControlClass, controlClass, otherStates } from './control-class.ts';
import { oncePer } from '../../record/kept/once-per.ts';

/** How much of the record rests on one outlet. */
export interface Weight {
  /** Events that cite a page of the outlet. */
  readonly cites: readonly Event[];
  /** Events with a source that goes back to the outlet's own report. */
  readonly originOf: readonly Event[];
  /** Events that know no other origin. */
  readonly soleOriginOf: readonly Event[];
  /** Sources of events: pages of the outlet, and pages of any outlet that go back to it; a page counts once per event. */
  readonly pages: number;
  readonly reports: number;
}

/** One line of the index of outlets. */
export interface PublisherLine {
  readonly publisher: Publisher;
  /** Kind, country and owner: "News agency, Russia; Rossiya Segodnya". */
  readonly about: string;
  readonly weight: Weight;
  /** Events that cite the outlet or go back to it. */
  readonly events: number;
}

/** Outlets under one kind of control, those with the most events first. */
export interface ControlGroup {
  readonly control: ControlClass;
  readonly lines: readonly PublisherLine[];
}

const weights = oncePer((record: RecordGraph): Map<string, Weight> => {
  const result = new Map<string, Weight>();
  const add = (id: string, part: Partial<Weight>): void => {
    const before = result.get(id) ?? { cites: [], originOf: [], soleOriginOf: [], pages: 0, reports: 0 };
    result.set(id, {
      cites: [...before.cites, ...(part.cites ?? [])],
      originOf: [...before.originOf, ...(part.originOf ?? [])],
      soleOriginOf: [...before.soleOriginOf, ...(part.soleOriginOf ?? [])],
      pages: before.pages + (part.pages ?? 0),
      reports: before.reports + (part.reports ?? 0),
    });
  };
  for (const event of record.events) {
    const outlets = event.sources.map(({ publisher }) => publisher).filter((id) => id !== undefined);
    const origins = event.sources.map(originOf).filter((id) => id !== undefined);
    const sole = new Set(origins).size === 1;
    for (const id of outlets) add(id, { pages: 1 });
    for (const id of origins) add(id, { reports: 1 });
    for (const id of new Set(outlets)) add(id, { cites: [event] });
    for (const id of new Set(origins)) add(id, { originOf: [event], ...(sole && { soleOriginOf: [event] }) });
  }
  return result;
});

/** What rests on an outlet. */
export function weightOf(record: RecordGraph, id: string): Weight {
  return weights(record).get(id) ?? { cites: [], originOf: [], soleOriginOf: [], pages: 0, reports: 0 };
}

function aboutWords(record: RecordGraph, publisher: Publisher, control: string | undefined): string {
  const { country, owner } = publisher;
  const kind = labelOf(record.vocabulary.publisherKinds, publisher.kind);
  const place = country === undefined ? kind : `${kind}, ${countryName(record, country)}`;
  return [place, owner, control && `${control.slice(0, 1).toLowerCase()}${control.slice(1)}`]
    .filter((part) => part !== undefined)
    .join('; ');
}

function lineOf(record: RecordGraph, publisher: Publisher, control?: string): PublisherLine {
  const weight = weightOf(record, publisher.id);
  return {
    publisher,
    about: aboutWords(record, publisher, control),
    weight,
    events: new Set([...weight.cites, ...weight.originOf]).size,
  };
}

/** States with fewer outlets than this stand together. */
const ownGroup = 3;

/**
 * The outlets by who controls them, in each group those on which the most events rest first. States come first, the one
 * with the most events first, then the vocabulary's other kinds of control in its order.
 */
export function publishersByControl(record: RecordGraph): ControlGroup[] {
  const classes = record.publishers.map((publisher) => ({ publisher, control: controlClass(record, publisher) }));
  const size = (id: string): number => classes.filter(({ control }) => control.id === id).length;
  const groups = new Map<string, { control: ControlClass; lines: PublisherLine[] }>();
  for (const { publisher, control } of classes) {
    const together = control.byState && (control.country === undefined || size(control.id) < ownGroup);
    const shown = together ? otherStates : control;
    const line = lineOf(record, publisher, together ? control.label : undefined);
    const group = groups.get(shown.id);
    if (group) group.lines.push(line);
    else groups.set(shown.id, { control: shown, lines: [line] });
  }
  for (const { lines } of groups.values())
    lines.sort((a, b) => b.events - a.events || (a.publisher.id < b.publisher.id ? -1 : 1));
  const rank = classRank(record);
  const events = ({ lines }: ControlGroup): number => lines.reduce((sum, line) => sum + line.events, 0);
  return [...groups.values()].sort(
    (a, b) => rank(a.control) - rank(b.control) || events(b) - events(a) || (a.control.id < b.control.id ? -1 : 1),
  );
}
