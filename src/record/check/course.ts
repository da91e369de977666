import type { VFileMessage } from 'vfile-message';
import type { Draft } from '../draft.ts';
import type { EdtfDate } from '../edtf-date.ts';
import { problem } from '../problem.ts';
import { wholePromise } from '../schema/promise.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { didYouMean } from '../suggest.ts';
import type { Drafts } from './drafts.ts';

/** What a step settles must be there to be settled, and the verdict must be what steps and deadlines come to. */
export function checkCourse(drafts: Drafts): VFileMessage[] {
  const dates = new Map(drafts.of('events').map((draft) => [draft.id, draft.data.date]));
  return drafts.of('promises').flatMap((draft) => {
    const settlements = settlementsOf(draft, dates);
    return [
      ...checkSettled(draft, settlements, drafts.vocabulary),
      ...checkVerdict(draft, settlements, drafts.vocabulary),
    ];
  });
}

/** One thing that one step settles, with the date of the step. */
interface Settlement {
  readonly what: string;
  readonly path: readonly [string, number, string, number];
  readonly date: EdtfDate | undefined;
}

function settlementsOf(draft: Draft<'promises'>, dates: ReadonlyMap<string, EdtfDate>): Settlement[] {
  return draft.data.steps.flatMap((step, index) =>
    step.settles.map((what, number): Settlement => ({
      what,
      path: ['steps', index, 'settles', number],
      date: step.date ?? (step.event === undefined ? undefined : dates.get(step.event)),
    })),
  );
}

function isLater({ date }: Settlement, { closing }: Vocabulary): boolean {
  return date !== undefined && date.from > closing.to;
}

function checkSettled(
  draft: Draft<'promises'>,
  settlements: readonly Settlement[],
  vocabulary: Vocabulary,
): VFileMessage[] {
  const { due, deadlines } = draft.data;
  const known = [
    wholePromise,
    ...new Set([...deadlines.map(({ date }) => date.edtf), ...(due === undefined ? [] : [due.edtf])]),
  ];
  return settlements.flatMap((settlement, index) => {
    const { what, path } = settlement;
    if (!known.includes(what))
      return [
        problem(
          draft.front.at(path),
          'settles',
          `"${what}" is not a deadline of this promise.`,
          known.length === 1
            ? `Write ${wholePromise}, or add the deadline under "deadlines:".`
            : didYouMean(what, known, `Use one of: ${known.join(', ')}.`),
        ),
      ];
    const before = settlements
      .slice(0, index)
      .find(
        (other) =>
          other.what === what &&
          (what !== wholePromise || isLater(other, vocabulary) === isLater(settlement, vocabulary)),
      );
    if (!before) return [];
    return [
      problem(
        draft.front.at(path),
        'settles',
        `Step ${path[1] + 1} settles "${what}", which step ${before.path[1] + 1} has settled.`,
        'Keep it at the step that did what was due.',
      ),
    ];
  });
}

function checkVerdict(
  draft: Draft<'promises'>,
  settlements: readonly Settlement[],
  vocabulary: Vocabulary,
): VFileMessage[] {
  const { verdict, since, due } = draft.data;
  const { closing } = vocabulary;
  const tone = vocabulary.verdicts.find(({ id }) => id === verdict.is)?.tone;
  if (tone === undefined) return [];
  const inTime = settlements.filter((settlement) => !isLater(settlement, vocabulary));
  const settled = inTime.find(({ what }) => what === wholePromise);
  const overdue = due !== undefined && due.to < closing.from && !inTime.some(({ what }) => what === due.edtf);
  const later = settlements.find((settlement) => settlement.what === wholePromise && isLater(settlement, vocabulary));
  const tell = (path: readonly (string | number)[], reason: string, note: string): VFileMessage =>
    problem(draft.front.at(path), 'verdict-course', reason, note);
  const problems: VFileMessage[] = [];
  if (tone === 'open' && settled)
    problems.push(
      tell(
        settled.path,
        `Step ${settled.path[1] + 1} settles the promise, but its verdict is "${verdict.is}".`,
        `Write the verdict that the step brings, or take "${wholePromise}" away here.`,
      ),
    );
  else if (tone === 'open' && overdue)
    problems.push(
      tell(
        ['verdict', 'is'],
        `The verdict is "${verdict.is}", but ${due.edtf} passed before ${closing.edtf} and no step settles it.`,
        `Correct the verdict; or add "settles: ["${due.edtf}"]" to the step that did what was due; or remove "due:" if it is the date of a part only.`,
      ),
    );
  else if (tone !== 'open' && !settled && !(tone === 'late' && overdue))
    problems.push(
      tell(
        ['verdict', 'is'],
        `Nothing up to ${closing.edtf} brings the verdict "${verdict.is}".`,
        `Add "settles: [${wholePromise}]" to the step with which it came to stand${tone === 'late' ? ', or "due:" with the date that passed' : ''}.`,
      ),
    );
  if (later && !since)
    problems.push(
      tell(
        later.path,
        `Step ${later.path[1] + 1} settles the promise after ${closing.edtf}, but there is no "since:".`,
        'Add "since:" with the verdict that the step brings and its date.',
      ),
    );
  return problems;
}
