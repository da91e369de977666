import { collectionNames } from '../../collection.ts';
import { wordLists } from '../../schema/mark.ts';
import type { Path } from '../../yaml/yaml.ts';
import { all, each, type Report, type Rule } from '../rule.ts';
import type { Place } from '../../problem.ts';

/** Tells of every value of a list that stands in it before. */
function repeats(values: readonly (string | undefined)[], tell: (value: string, index: number) => void): void {
  values.forEach((value, index) => {
    if (value !== undefined && values.indexOf(value) !== index) tell(value, index);
  });
}

function checkWords(
  at: (path: Path) => Place,
  report: Report,
  list: string,
  key: string,
  values: readonly (string | undefined)[],
): void {
  repeats(values, (value, index) =>
    report(at([list, index, key]), `"${value}" appears twice among the ${list}.`, 'Give each one of its own.'),
  );
}

export const listedTwice: Rule = {
  name: 'listed-twice',
  why: 'What is listed twice would be shown and counted twice.',
  scope: 'entry',
  check: all(
    each(collectionNames, ({ marked, front }, report) => {
      const seen = new Set<string>();
      for (const { path, value } of marked) {
        if (typeof path.at(-1) !== 'number') continue;
        const list = path.slice(0, -1);
        const key = JSON.stringify([...list, value]);
        if (seen.has(key))
          report(front.at(path), `"${value}" is listed twice under "${list.join('.')}".`, 'Keep one of the two.');
        seen.add(key);
      }
    }),
    each(['events'], ({ id, data, front }, report) => {
      const pairs = (data.related ?? []).map(({ event, relation }) =>
        event === undefined || event === id ? undefined : `${event} ${relation ?? ''}`,
      );
      repeats(pairs, (pair, index) =>
        report(
          front.at(['related', index, 'event']),
          `"${pair.split(' ')[0] ?? ''}" appears twice with one relation.`,
          'Keep one of the two.',
        ),
      );
    }),
    ({ vocabulary }, report) => {
      if (!vocabulary) return;
      const { data, front } = vocabulary;
      for (const list of wordLists) checkWords(front.at, report, list, 'id', data[list]?.map(({ id }) => id) ?? []);
      checkWords(front.at, report, 'languages', 'code', data.languages?.map(({ code }) => code) ?? []);
    },
  ),
};
