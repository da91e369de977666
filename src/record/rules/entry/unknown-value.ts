import { collectionNames } from '../../collection.ts';
import { type Drafts, wordsOf } from '../../drafts.ts';
import type { FrontMatter } from '../../yaml/front-matter.ts';
import type { Marked } from '../../markdown/marked.ts';
import { didYouMean } from '../../suggest.ts';
import { all, each, type Report, type Rule, whileReading } from '../rule.ts';

function check(marked: readonly Marked[], front: FrontMatter, report: Report, record: Drafts): void {
  for (const { path, value, mark, key } of marked) {
    if (mark.points !== 'word' || value.trim() === '') continue;
    const words = wordsOf(record, mark.list);
    if (!words || words.some(({ id }) => id === value)) continue;
    const labelled = words.find(({ label }) => label.toLowerCase() === value.toLowerCase());
    const allowed = words.map(({ id }) => id);
    report(
      key ? front.atKey(path.slice(0, -1), value) : front.at(path),
      `"${value}" is not one of the ${mark.list} of record.yaml.`,
      labelled ? `Did you mean "${labelled.id}"?` : didYouMean(value, allowed, `Use one of: ${allowed.join(', ')}.`),
      labelled?.id,
    );
  }
}

export const unknownValue: Rule = {
  name: 'unknown-value',
  why: 'Filters and the timeline know only the values listed in record.yaml.',
  scope: 'entry',
  check: all(
    whileReading('unknown-value'),
    each(collectionNames, ({ marked, front }, report, record) => {
      check(marked, front, report, record);
    }),
    (record, report) => {
      for (const words of [record.searchWords, record.importWords])
        if (words) check(words.marked, words.front, report, record);
    },
  ),
};
