import { scaleUtc } from 'd3-scale';
import { utcDay, utcYear } from 'd3-time';
import type { EdtfDate } from '../../record/dates/edtf-date.ts';
import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { shortDateWords } from '../date-words.ts';
import { labelOf } from '../words.ts';
import { announcedDeadlines, datedSteps } from './dated.ts';
import type { StepShape } from './shapes.ts';

/**
 * Across, everything is in per cent of the picture's width, so that a line is as wide as its column;
 * down, in CSS pixels from the line. Marks keep their size at every width.
 */
export interface LedgerAxis {
  /** Where a day stands; days off the axis stand at its ends. */
  readonly at: (isoDay: string) => number;
  readonly start: number;
  readonly closing: number;
  /** Years up to the closing day: where each begins, and its middle, where it is written. */
  readonly years: readonly { readonly year: number; readonly from: number; readonly middle: number }[];
  /** The years after the closing day, drawn closer together; undefined when nothing comes after. */
  readonly later: { readonly middle: number; readonly until: number } | undefined;
}

export interface Mark {
  readonly at: number;
  /** How far below the line the mark hangs, where another stands on the line. */
  readonly drop: number;
  readonly shape: StepShape;
  readonly number: number;
  /** "12 Oct 2015, promised". */
  readonly words: string;
}

/** One promise: from its first word to its last step, its deadlines and its steps. */
export interface PromiseLine {
  readonly from: number;
  /** The last step up to the closing day; undefined when the first word comes after it. */
  readonly to: number | undefined;
  /** The last step after the closing day. */
  readonly later: number | undefined;
  readonly marks: readonly Mark[];
  /** Stretches of possible days of steps that are known to a season or a year only. */
  readonly blurs: readonly { readonly from: number; readonly to: number }[];
  /** Deadlines in the order of their announcement, at their last day. */
  readonly flags: readonly { readonly at: number; readonly measured: boolean; readonly words: string }[];
}

/** Room at the ends, so that the outermost mark, or flag, is whole. */
const edge = 1.6;
const flagRoom = 3.2;
/** The share of the width before the closing day, when something comes after. */
const closingShare = 82;
const dayLength = 86_400_000;
/** The width at which marks are kept apart, the width of a mark and the drop of one that gives way, in pixels. */
const nominal = 400;
const markWidth = 9;
const drop = 8.5;
const drops = 3;

function noon(iso: string): number {
  return Date.parse(`${iso}T12:00:00Z`);
}

function middle(date: EdtfDate): string {
  return new Date((noon(date.from) + noon(date.to)) / 2).toISOString().slice(0, 10);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The axis that all promises of a record share, so that their lines can be compared. */
export function ledgerAxis(record: RecordGraph): LedgerAxis {
  const { span, closing } = record.vocabulary;
  const dates = record.promises.flatMap((promise) => [
    ...datedSteps(record, promise).map((step) => step.date),
    ...promise.deadlines.map((deadline) => deadline.date),
  ]);
  const first = dates.map((date) => date.from).reduce((a, b) => (a < b ? a : b), span.from);
  const last = dates.map((date) => date.to).reduce((a, b) => (a > b ? a : b), closing.to);
  const start = utcYear.floor(new Date(noon(first)));
  const end = utcDay.offset(new Date(`${closing.to}T00:00:00Z`), 1);
  const isLater = last > closing.to;
  const until = utcYear.ceil(new Date(noon(last)));
  const scale = isLater
    ? scaleUtc([start, end, until], [edge, closingShare, 100 - flagRoom])
    : scaleUtc([start, end], [edge, 100 - flagRoom]);
  scale.clamp(true);
  return {
    at: (isoDay) => round(scale(new Date(noon(isoDay)))),
    start: edge,
    closing: round(scale(end)),
    years: utcYear.range(start, end).map((year) => ({
      year: year.getUTCFullYear(),
      from: round(scale(year)),
      middle: round((scale(year) + scale(new Date(Math.min(Number(utcYear.offset(year, 1)), Number(end))))) / 2),
    })),
    later: isLater ? { middle: round((closingShare + 100) / 2), until: until.getUTCFullYear() - 1 } : undefined,
  };
}

/** Lets marks that would cover each other, or the seal on the closing day, hang below the line, in the order of time. */
function hang(marks: readonly Omit<Mark, 'drop'>[], seal: number): Mark[] {
  const ends: number[] = Array.from({ length: drops }, () => -Infinity);
  const gap = (markWidth / nominal) * 100;
  return [...marks]
    .sort((a, b) => a.at - b.at || a.number - b.number)
    .map((mark) => {
      const sealed = Math.abs(mark.at - seal) < gap * 1.2;
      const free = ends.findIndex((end, level) => end <= mark.at && !(sealed && level === 0));
      const level = free === -1 ? ends.indexOf(Math.min(...ends)) : free;
      ends[level] = mark.at + gap;
      return { ...mark, drop: level * drop };
    });
}

/** The line of one promise on the axis. */
export function promiseLine(record: RecordGraph, promise: PromiseEntry, axis: LedgerAxis): PromiseLine {
  const closing = record.vocabulary.closing.to;
  const steps = datedSteps(record, promise);
  const place = (date: EdtfDate): number => axis.at(middle(date));
  const before = steps.filter(({ date }) => middle(date) <= closing).map(({ date }) => place(date));
  const after = steps.filter(({ date }) => middle(date) > closing).map(({ date }) => place(date));
  return {
    from: Math.min(...before, ...after),
    to: before.length === 0 ? undefined : Math.max(...before),
    later: after.length === 0 ? undefined : Math.max(...after),
    marks: hang(
      steps.map(({ number, step, shape, date }) => ({
        at: place(date),
        shape,
        number,
        words: `${shortDateWords(date)}, ${labelOf(record.vocabulary.steps, step.step).toLowerCase()}`,
      })),
      axis.closing,
    ),
    blurs: steps
      .filter(({ date }) => noon(date.to) - noon(date.from) > 62 * dayLength)
      .map(({ date }) => ({ from: axis.at(date.from), to: axis.at(date.to) })),
    flags: announcedDeadlines(record, promise)
      .map(({ deadline, measured }) => ({
        at: axis.at(deadline.date.to),
        measured,
        words: `deadline ${shortDateWords(deadline.date)}`,
      }))
      .filter((flag, index, all) => all.findIndex((other) => other.at === flag.at) === index),
  };
}
