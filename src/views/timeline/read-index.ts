import { readTable, withNames } from '../filter/table-text.ts';
import { type Check, isList, isObject, isObjectWith, isText, readJson } from '../shape.ts';
import type { TimelineIndex, TimelineRows } from './timeline-index.ts';
import type { PromiseTimeline } from './promise-state.ts';

const texts = isList(isText);
const isTrue: Check<true> = (value): value is true => value === true;

const isPromise: Check<PromiseTimeline> = isObject({
  id: isText,
  title: isText,
  topics: texts,
  made: isText,
  steps: isList(isObject({ by: isText, label: isText, date: isText })),
  deadlines: isList(
    isObjectWith(
      { announced: isText, to: isText, date: isText },
      { measured: isTrue, settled: isText, late: isTrue, note: isText },
    ),
  ),
  verdicts: isList(isObject({ by: isText, label: isText, tone: isText })),
});

const isRows: Check<TimelineRows> = isObject({
  closing: isText,
  phrases: texts,
  id: texts,
  title: texts,
  day: texts,
  group: texts,
  promises: isList(isPromise),
});

/**
 * Reads `/timeline/rows.json`, which `timelineRows` of the same build wrote, beside the table of events and their names.
 * Throws a `SyntaxError` for what is not JSON, a `TypeError` for another shape, and for columns that are not equally long.
 */
export function readIndex(tableText: string, namesText: string, rowsText: string): TimelineIndex {
  const table = withNames(readTable(tableText), namesText);
  const rows = readJson('The rows of the timeline', rowsText, isRows);
  if ([rows.id, rows.title, rows.day, rows.group].some(({ length }) => length !== table.from.length))
    throw new TypeError('The index of the timeline has columns of different length.');
  return { ...table, ...rows };
}
