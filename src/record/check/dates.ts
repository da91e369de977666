import type { VFileMessage } from 'vfile-message';
import type { Draft } from '../draft.ts';
import { overlaps, type EdtfDate } from '../edtf-date.ts';
import { problem } from '../problem.ts';
import type { Drafts } from './drafts.ts';

/** Dates must fit the span, the sources and each other. */
export function checkDates(drafts: Drafts): VFileMessage[] {
  return [
    ...drafts.of('events').flatMap((draft) => [...checkSpan(draft, drafts.vocabulary.span), ...checkPublished(draft)]),
    ...[...drafts.of('events'), ...drafts.of('promises')].flatMap(checkRecorded),
    ...checkSteps(drafts),
  ];
}

function checkSpan(draft: Draft<'events'>, span: EdtfDate): VFileMessage[] {
  const { date, period } = draft.data;
  const inside = overlaps(date, span);
  const belongs = date.to < span.from ? 'background' : 'epilogue';
  if (inside === (period === undefined) && (inside || period === belongs)) return [];
  return [
    problem(
      draft.front.at(period === undefined ? ['date'] : ['period']),
      'date-outside-span',
      inside
        ? `The event lies within the record’s span (${span.edtf}) but is marked as ${period ?? ''}.`
        : `${date.edtf} lies outside the record’s span (${span.edtf}).`,
      inside ? 'Remove "period:", or correct the date.' : `Write "period: ${belongs}", or correct the date.`,
    ),
  ];
}

function checkPublished(draft: Draft<'events'>): VFileMessage[] {
  const { date, sources } = draft.data;
  const earliest = sources
    .filter((source) => source.published !== undefined && !source.context)
    .sort((a, b) => (a.published?.to ?? '').localeCompare(b.published?.to ?? '', 'en'))[0];
  if (!earliest?.published || date.approximate || date.from <= earliest.published.to) return [];
  return [
    problem(
      draft.front.at(['date']),
      'dated-after-source',
      `The event is dated ${date.edtf}, but its source "${earliest.id}" was published on ${earliest.published.edtf}.`,
      'Correct one of the two dates; if the source gives only what came before, add "context: true" to it.',
    ),
  ];
}

function checkRecorded(draft: Draft<'events'> | Draft<'promises'>): VFileMessage[] {
  const { recorded, updated } = draft.data;
  const problems: VFileMessage[] = [];
  if ('date' in draft.data && recorded.to < draft.data.date.from)
    problems.push(
      problem(
        draft.front.at(['recorded']),
        'recorded-order',
        `The entry says it was recorded on ${recorded.edtf}, before its event (${draft.data.date.edtf}).`,
        'Write the day on which the entry was added to the record.',
      ),
    );
  if (updated && updated.to < recorded.from)
    problems.push(
      problem(
        draft.front.at(['updated']),
        'recorded-order',
        `The entry says it was updated on ${updated.edtf}, before it was recorded (${recorded.edtf}).`,
        'Write the day of the latest change, or remove the key.',
      ),
    );
  return problems;
}

function checkSteps(drafts: Drafts): VFileMessage[] {
  const dates = new Map(drafts.of('events').map((draft) => [draft.id, draft.data.date]));
  return drafts.of('promises').flatMap((draft) => {
    const problems: VFileMessage[] = [];
    const steps = draft.data.steps.map(
      (step) => step.date ?? (step.event === undefined ? undefined : dates.get(step.event)),
    );
    const first = steps[0];
    draft.data.steps.forEach((step, index) => {
      if (step.event === undefined && step.date === undefined)
        problems.push(
          problem(
            draft.front.at(['steps', index]),
            'missing-key',
            `Step ${index + 1} has neither an event nor a date.`,
            'Add "event:", or "date:" with "sources:".',
          ),
        );
      if (step.event === undefined && step.sources.length === 0)
        problems.push(
          problem(
            draft.front.at(['steps', index]),
            'fact-uncited',
            `Step ${index + 1} rests on no event and cites no source.`,
            'Add "event:", or "sources:".',
          ),
        );
      const date = steps[index];
      if (first && date && date.to < first.from)
        problems.push(
          problem(
            draft.front.at(['steps', index, step.event === undefined ? 'date' : 'event']),
            'step-before-promise',
            `Step ${index + 1} (${date.edtf}) comes before the promise was made (${first.edtf}).`,
            'Order the steps in time, the first word first.',
          ),
        );
    });
    const due = [
      { date: draft.data.due, path: ['due'] },
      ...draft.data.deadlines.map(({ date }, index) => ({ date, path: ['deadlines', index, 'date'] })),
    ];
    for (const { date, path } of due)
      if (first && date && date.to < first.from)
        problems.push(
          problem(
            draft.front.at(path),
            'step-before-promise',
            `The promise falls due (${date.edtf}) before it was made (${first.edtf}).`,
            'Correct the deadline, or put the first word first among the steps.',
          ),
        );
    return problems;
  });
}
