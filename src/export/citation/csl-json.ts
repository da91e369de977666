import { z } from 'zod';
import type { EdtfDate } from '../../record/dates/edtf-date.ts';
import { jsonText } from '../json-text.ts';
import type { CitationItem } from './items.ts';

const dateParts = z.array(z.number().int()).min(1).max(3);

/** A date variable of CSL-JSON: one date or two ends, each as fine as it is known. */
const cslDate = z.strictObject({ 'date-parts': z.array(dateParts).min(1).max(2), circa: z.literal(true).optional() });

/** The part of CSL-JSON 1.0 (csl-data.json of citation-style-language/schema) that the files use. */
export const cslItem = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/),
  type: z.enum(['webpage', 'dataset']),
  title: z.string().min(1),
  author: z.array(z.strictObject({ literal: z.string().min(1) })).optional(),
  'container-title': z.string().optional(),
  issued: cslDate.optional(),
  'event-date': cslDate.optional(),
  URL: z.string().optional(),
  language: z.string().optional(),
  abstract: z.string().optional(),
  note: z.string().optional(),
});

type CslItem = z.output<typeof cslItem>;

function parts(edtf: string): number[] {
  return edtf
    .replace(/[~?%]$/, '')
    .split('-')
    .map(Number);
}

/** An EDTF date for CSL, which has one word, circa, for whatever is not certain. */
function cslDateOf(date: EdtfDate): z.output<typeof cslDate> {
  return {
    'date-parts': date.edtf.split('/').map(parts),
    circa: date.approximate || date.uncertain ? true : undefined,
  };
}

/** An item for citation processors and Zotero. */
function cslOf(item: CitationItem): CslItem {
  return {
    id: item.key,
    type: item.type === 'dataset' ? 'dataset' : 'webpage',
    title: item.title,
    author: item.authors.length === 0 ? undefined : item.authors.map(({ name }) => ({ literal: name })),
    'container-title': item.container,
    issued: item.issued && cslDateOf(item.issued),
    'event-date': item.eventDate && cslDateOf(item.eventDate),
    URL: item.url,
    language: item.language?.code,
    abstract: item.abstract,
    note: item.note,
  };
}

/** A .csl.json file: an array of items. */
export function cslText(items: readonly CitationItem[]): string {
  return jsonText(items.map(cslOf));
}
