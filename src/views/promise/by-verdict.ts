import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';

/** Promises by verdict, in the vocabulary's order; verdicts that none has are left out. */
export function promisesByVerdict(
  record: RecordGraph,
): { readonly verdict: RecordGraph['vocabulary']['verdicts'][number]; readonly promises: readonly PromiseEntry[] }[] {
  return record.vocabulary.verdicts
    .map((verdict) => ({ verdict, promises: record.promises.filter((promise) => promise.verdict.is === verdict.id) }))
    .filter(({ promises }) => promises.length > 0);
}
