import type { PromiseEntry, RecordGraph } from '../record/graph.ts';
import { addressOf, permalink, type Site } from '../site/address.ts';
import { connections } from '../views/connections.ts';
import type { PromiseExport } from './schema/promise.ts';
import { exportSource } from './source-export.ts';

/** A promise as data, its steps dated by their events where they give no date of their own. */
export function exportPromise(record: RecordGraph, promise: PromiseEntry, site: Site): PromiseExport {
  const { event } = connections(record);
  const dateOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : event(id)?.date.edtf);
  return {
    id: promise.id,
    url: permalink(site, addressOf('promises', promise.id)),
    title: promise.title,
    topics: [...promise.topics],
    side: promise.side,
    by: [...promise.by],
    others: [...promise.others],
    due: promise.due?.edtf,
    deadlines: promise.deadlines.map((deadline) => ({
      date: deadline.date.edtf,
      event: deadline.event,
      note: deadline.note,
      sources: [...deadline.sources],
    })),
    steps: promise.steps.map((step) => ({
      event: step.event,
      date: step.date?.edtf ?? dateOf(step.event),
      step: step.step,
      text: step.text,
      settles: [...step.settles],
      sources: [...step.sources],
    })),
    verdict: { is: promise.verdict.is, confidence: promise.verdict.confidence },
    since: promise.since && { is: promise.since.is, date: promise.since.date?.edtf },
    text: promise.text.text,
    reason: promise.reason.text || undefined,
    afterwards: promise.afterwards.text || undefined,
    certainty: promise.certainty.text || undefined,
    sources: promise.sources.map(exportSource),
    recorded: promise.recorded.edtf,
    updated: promise.updated?.edtf,
  };
}
