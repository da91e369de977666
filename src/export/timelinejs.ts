import type { EdtfDate } from '../record/dates/edtf-date.ts';
import type { Event, RecordGraph } from '../record/graph.ts';
import { addressOf, permalink, type Site } from '../site/address.ts';
import { dateWords } from '../views/date-words.ts';
import { escapeXml } from './feed/xml.ts';
import { labelOf } from '../views/words.ts';

interface TimelineDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A day (ISO 8601) as TimelineJS writes it, no finer than the date is known. */
function timelineDate(day: string, parts: number): TimelineDate {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  if (parts === 1) return { year };
  return parts === 2 ? { year, month } : { year, month, day: dayOfMonth };
}

function partsOf(edtf: string): number {
  return edtf.replace(/[~?%]$/, '').split('-').length;
}

function dates(date: EdtfDate): { start_date: TimelineDate; end_date?: TimelineDate; display_date: string } {
  const [from = '', to] = date.edtf.split('/');
  return {
    start_date: timelineDate(date.from, partsOf(from)),
    ...(to === undefined ? {} : { end_date: timelineDate(date.to, partsOf(to)) }),
    display_date: dateWords(date),
  };
}

function slide(record: RecordGraph, event: Event, site: Site): unknown {
  const link = escapeXml(permalink(site, addressOf('events', event.id)));
  return {
    unique_id: event.id,
    ...dates(event.date),
    group: labelOf(record.vocabulary.voices, event.voice),
    text: {
      headline: escapeXml(event.title),
      text: `<p>${escapeXml(event.lead.text)}</p><p><a href="${link}">Facts and sources</a></p>`,
    },
    autolink: false,
  };
}

/** The events in the JSON format of TimelineJS 3 (timeline.knightlab.com/docs/json-format.html), grouped by voice. */
export function timelineJs(record: RecordGraph, site: Site): unknown {
  const { title, tagline, description } = record.vocabulary;
  return {
    title: {
      unique_id: 'title',
      text: { headline: escapeXml(`${title}: ${tagline}`), text: `<p>${escapeXml(description)}</p>` },
    },
    events: record.events.map((event) => slide(record, event, site)),
  };
}
