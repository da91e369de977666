import type { Draft } from '../../draft.ts';
import { type Drafts, eventsById } from '../../drafts.ts';
import type { Place } from '../../problem.ts';
import { unknownOrigin } from '../../schema/source.ts';
import { decidingSteps, stepDates } from '../promise-course.ts';
import { each, type Rule } from '../rule.ts';

type Source = NonNullable<Draft<'events'>['data']['sources']>[number];

/** The sources of some steps: those that they cite, and those of their events that tell of the event itself. */
function sourcesOf(draft: Draft<'promises'>, steps: readonly number[], record: Drafts): Source[] {
  return steps.flatMap((index) => {
    const step = draft.data.steps?.[index];
    const own = (draft.data.sources ?? []).filter(({ id }) => id !== undefined && step?.sources?.includes(id));
    const event = eventsById(record).get(step?.event ?? '');
    return [...own, ...(event?.data.sources ?? []).filter(({ context }) => context !== true)];
  });
}

/** Ids of the outlets whose own reporting stands behind sources; outlets of one owner count as one. */
function originsOf(sources: readonly Source[], record: Drafts): Set<string> {
  const owner = new Map(record.of('publishers').map(({ id, data }) => [id, data.owner ?? id]));
  return new Set(
    sources.flatMap(({ origin, publisher, outlet }) => {
      const id = origin === unknownOrigin ? undefined : (origin ?? publisher ?? outlet);
      return id === undefined ? [] : [owner.get(id) ?? id];
    }),
  );
}

/** A step whose event is no more than something that was said: one of the stages that are drawn open. */
function isRemark(draft: Draft<'promises'>, index: number, record: Drafts): boolean {
  const stage = eventsById(record).get(draft.data.steps?.[index]?.event ?? '')?.data.stage;
  return record.vocabulary?.data.stages?.find((word) => word.id === stage)?.mark === 'open';
}

export const verdictConfidence: Rule = {
  name: 'verdict-confidence',
  why: 'A verdict is no surer than what it rests on.',
  scope: 'record',
  check: each(['promises'], (draft, report, record) => {
    const { data, front } = draft;
    const closing = record.vocabulary?.data.closing;
    if (data.verdict?.confidence !== 'high' || !closing || front.lossy) return;
    const dates = stepDates(draft, record);
    const inTime = (data.steps ?? []).flatMap((_step, index) =>
      (dates[index]?.from ?? '') <= closing.to ? [index] : [],
    );
    const deciding = decidingSteps(draft, record);
    const steps = deciding.length > 0 ? deciding : inTime;
    const sources = sourcesOf(draft, steps, record);
    const origins = originsOf(sources, record);
    if (sources.some(({ primary }) => primary === true)) return;
    const what = deciding.length > 0 ? `step ${deciding.map((index) => index + 1).join(' and ')}` : 'its steps';
    const place = (): Place => front.at(['verdict', 'confidence']);
    if (origins.size < 2)
      report(
        place(),
        `The confidence is high, but ${what} can be traced to ${origins.size === 1 ? 'one original source' : 'no original source'}.`,
        'Write "medium" or "low", or add another original source or the document itself ("primary: true").',
      );
    else if (deciding.length === 1 && deciding.every((index) => isRemark(draft, index, record)))
      report(
        place(),
        `The confidence is high, but ${what}, which decides the verdict, is one statement.`,
        'Write "medium" or "low", or name with "settles:" another step that decides it too.',
      );
  }),
};
