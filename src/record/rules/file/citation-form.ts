import type { Parents, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { collectionNames } from '../../collection.ts';
import type { Draft } from '../../draft.ts';
import { bracketsIn } from '../../markdown/literal-marks.ts';
import { blocksOf, sourceIds } from '../cited.ts';
import { all, each, type Report, type Rule, whileReading } from '../rule.ts';

/** Reports the id of a source in brackets that lack the sign of a citation, and words in brackets right before a citation. */
function checkBrackets(
  text: Text,
  parent: Parents | undefined,
  { body }: Draft,
  sources: string[],
  report: Report,
): void {
  const next = parent?.children[parent.children.findIndex((child) => child === text) + 1];
  const cited = next?.type === 'footnoteReference' ? next.identifier : undefined;
  for (const { offset, words, last } of bracketsIn(body.written(text) ?? '')) {
    const citation = last ? cited : undefined;
    if (sources.includes(words) && citation !== words.toLowerCase())
      report(
        body.placeWithin(text, offset),
        `"[${words}]" is not a citation and would be printed with its brackets.`,
        `Write "[^${words}]".`,
      );
    else if (citation !== undefined)
      report(
        body.placeWithin(text, offset),
        `"[${words}]" before the citation would be printed with its brackets.`,
        `Write the citation alone, or "\\[${words}\\]" for brackets that are meant.`,
      );
  }
}

export const citationForm: Rule = {
  name: 'citation-form',
  why: 'A mark that is not read as a citation would be printed as it stands.',
  scope: 'file',
  check: all(
    whileReading('citation-form'),
    each(collectionNames, (draft, report) => {
      const sources = sourceIds(draft) ?? [];
      for (const block of blocksOf(draft))
        visit(block, 'text', (text, _index, parent) => {
          checkBrackets(text, parent, draft, sources, report);
        });
    }),
  ),
};
