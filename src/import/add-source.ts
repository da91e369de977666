import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import type { Event, RecordGraph } from '../record/graph.ts';
import { comparable } from './page/address.ts';
import type { Reading } from './reading.ts';
import { sourceEntries } from './source-item.ts';

/** What is to be written: the whole file with the source in it, and the lines that were added. */
export interface Added {
  readonly text: string;
  readonly item: string;
  readonly id: string;
}

/** Whether the event already has the article among its sources: by its address or, where it shows none, by outlet and headline. */
export function alreadyHas(event: Event, { url, title, publisher }: Reading): boolean {
  return event.sources.some((source) =>
    url
      ? comparable(source.url) === comparable(url.value)
      : title !== undefined && source.title === title.value && source.publisher === publisher?.value,
  );
}

/** The lines that make the article a source of an event, as its front matter writes them. */
export function sourceLines(
  reading: Reading,
  event: Event,
  record: RecordGraph,
  indent = '  ',
): { item: string; id: string } {
  const entries = sourceEntries(
    reading,
    record,
    event.sources.map(({ id }) => id),
    false,
  );
  const item = entries
    .map(({ key, value }, at) => `${indent}${at === 0 ? '- ' : '  '}${key}:${value === '' ? '' : ` ${value}`}`)
    .join('\n');
  return { item, id: entries[0]?.value ?? '' };
}

/**
 * Writes the article into the file of an event as its last source; every other byte stays as it is. Throws an `Error`
 * when the file has no list of sources of the usual form.
 */
export function withSource(file: string, reading: Reading, event: Event, record: RecordGraph): Added {
  const newline = file.includes('\r\n') ? '\r\n' : '\n';
  const start = /^\uFEFF?---[ \t]*\r?\n/.exec(file)?.[0].length ?? -1;
  const end = file.indexOf('\n---', Math.max(start - 1, 0));
  if (start < 0 || end < 0) throw new Error('The file has no front matter.');
  const yaml = file.slice(start, end + 1);
  const sources = parseDocument(yaml).get('sources', true);
  const last = isSeq(sources) && sources.flow !== true ? sources.items.at(-1) : undefined;
  if (!isNode(last) || !isMap(last) || !last.range)
    throw new Error('The sources are not a list with a hyphen for each.');
  const begun = yaml.slice(0, last.range[0]);
  const indent = /(?:^|\n)([ \t]*)-[ \t]+$/.exec(begun)?.[1] ?? '  ';
  const written = yaml.slice(0, last.range[1]).trimEnd().length;
  const lineEnd = yaml.indexOf('\n', written);
  const at = start + (lineEnd < 0 ? yaml.length : lineEnd + 1);
  const { item, id } = sourceLines(reading, event, record, indent);
  const text = `${file.slice(0, at)}${item.replaceAll('\n', newline)}${newline}${file.slice(at)}`;
  return { text, item, id };
}
