import type { RecordGraph } from '../../record/graph.ts';
import type { YearGroup } from './groups.ts';

/** What a row weighs in the page after gzip, and what all rows may weigh of its budget, in bytes (docs/budgets.md). */
const rowWeight = 92;
const rowsWeight = 33_000;

/** Above this number of events the timeline page brings the landmarks only, and the script draws the rest. */
export const mostRows = Math.floor(rowsWeight / rowWeight);

/** The most landmarks of a year that are listed before a reader asks for more. */
const mostLandmarks = 60;

/** Whether a record is too large for one page. */
export function condensed(record: RecordGraph): boolean {
  return record.events.length > mostRows;
}

/** A year with its landmarks only, the first of them where there are very many; its count stays that of all events. */
export function landmarksOnly(year: YearGroup): YearGroup {
  let room = mostLandmarks;
  const months = year.months.map((month) => {
    const events = month.events.filter((event) => event.weight === 3).slice(0, room);
    room -= events.length;
    return { ...month, events };
  });
  return { ...year, months: months.filter((month) => month.events.length > 0) };
}
