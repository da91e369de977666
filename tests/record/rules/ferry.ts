import type { Drafts } from '../../../src/record/drafts.ts';
import { formatProblems } from '../../../src/record/problem.ts';
import { type Rule, run } from '../../../src/record/rules/rule.ts';
import { readOnce } from '../read-once.ts';

const folder = 'tests/fixtures/base';
const ferry = readOnce(folder);

export const letter = 'events/1991/1991-05-14-ferry-letter.md';
export const timetable = 'events/1992/1992-03-ferry-timetable.md';
export const promise = 'promises/weekly-ferry.md';

/** Files of the record by path: a whole text, words with those that take their place, or undefined for a file that goes. */
export type Changes = Readonly<Record<string, string | undefined | readonly (readonly [from: string, to: string])[]>>;

function textOf(path: string, change: Changes[string]): string | undefined {
  if (typeof change !== 'object') return change;
  const before = ferry.files.find((file) => file.path === path)?.text ?? '';
  return change.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new RangeError(`"${from}" does not stand in ${path}.`);
    return text.replace(from, () => to);
  }, before);
}

function changed(changes: Changes): Drafts {
  return ferry.changed(Object.fromEntries(Object.entries(changes).map(([path, to]) => [path, textOf(path, to)])));
}

/** What a rule says of the record about the ferry when it is changed. */
export function told(rule: Rule, changes: Changes): string {
  return formatProblems(run([rule], changed(changes))).replaceAll(`${folder}/`, '');
}

/** What a rule says belongs in the place of each thing that it finds. */
export function fixes(rule: Rule, changes: Changes): (string[] | undefined)[] {
  return run([rule], changed(changes)).map(({ expected }) => expected ?? undefined);
}
