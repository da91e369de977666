import { type Check, isList, isNumber, isObject, isObjectWith, isPair, isText, readJson } from '../shape.ts';
import type { FacetName, TimelineIndex } from './index-format.ts';
import type { PromiseTimeline } from './promise-state.ts';

const texts = isList(isText);
const isTrue: Check<true> = (value): value is true => value === true;

function ofFacets<T>(check: Check<T>): Check<Readonly<Record<FacetName, T>>> {
  return isObject({
    topic: check,
    voice: check,
    stage: check,
    weight: check,
    evidence: check,
    kind: check,
    person: check,
    organisation: check,
  });
}

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

const isIndex: Check<TimelineIndex> = isObject({
  closing: isText,
  words: ofFacets(isList(isPair(isText, isText))),
  phrases: texts,
  positions: texts,
  marks: texts,
  id: texts,
  title: texts,
  place: texts,
  day: texts,
  from: texts,
  to: texts,
  later: texts,
  group: texts,
  facets: ofFacets(isList(isList(isNumber))),
  promises: isList(isPromise),
});

/**
 * Reads `/timeline/index.json`, which `timelineIndex` of the same build wrote. Throws a `SyntaxError` for what is not JSON,
 * a `TypeError` for another shape, and for columns that are not equally long.
 */
export function readIndex(text: string): TimelineIndex {
  const index = readJson('The index of the timeline', text, isIndex);
  const { id, title, place, day, from, to, later, group, facets } = index;
  const columns = [title, place, day, from, to, later, group, ...Object.values(facets)];
  if (columns.some((column) => column.length !== id.length))
    throw new TypeError('The index of the timeline has columns of different length.');
  return index;
}
