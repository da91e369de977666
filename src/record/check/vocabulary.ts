import type { VFileMessage } from 'vfile-message';
import type { Draft } from '../draft.ts';
import type { Path } from '../front-matter.ts';
import { problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { Drafts } from './drafts.ts';

type Words = readonly { readonly id: string }[];

/** Values that must stand in the lists of record.yaml: voice, stage, kind, relation, step, verdict, control. */
export function checkVocabulary(drafts: Drafts): VFileMessage[] {
  const { vocabulary } = drafts;
  const problems: VFileMessage[] = [];
  const check = (draft: Draft, path: Path, value: string | undefined, words: Words, list: string): void => {
    if (value === undefined || words.some((word) => word.id === value)) return;
    const allowed = words.map((word) => word.id);
    problems.push(
      problem(
        draft.front.at(path),
        'unknown-value',
        `"${value}" is not one of the ${list} of record.yaml.`,
        didYouMean(value, allowed, `Use one of: ${allowed.join(', ')}.`),
      ),
    );
  };
  for (const draft of drafts.of('events')) {
    check(draft, ['voice'], draft.data.voice, vocabulary.voices, 'voices');
    check(draft, ['stage'], draft.data.stage, vocabulary.stages, 'stages');
    check(draft, ['kind'], draft.data.kind, vocabulary.kinds, 'kinds');
    draft.data.related.forEach((related, index) => {
      check(draft, ['related', index, 'relation'], related.relation, vocabulary.relations, 'relations');
    });
  }
  for (const draft of drafts.of('promises')) {
    check(draft, ['side'], draft.data.side, vocabulary.voices, 'voices');
    check(draft, ['verdict', 'is'], draft.data.verdict.is, vocabulary.verdicts, 'verdicts');
    check(draft, ['since', 'is'], draft.data.since?.is, vocabulary.verdicts, 'verdicts');
    draft.data.steps.forEach((step, index) => {
      check(draft, ['steps', index, 'step'], step.step, vocabulary.steps, 'steps');
    });
  }
  for (const draft of drafts.of('people')) check(draft, ['voice'], draft.data.voice, vocabulary.voices, 'voices');
  for (const draft of drafts.of('organisations')) {
    check(draft, ['voice'], draft.data.voice, vocabulary.voices, 'voices');
    check(draft, ['kind'], draft.data.kind, vocabulary.organisationKinds, 'organisationKinds');
  }
  for (const draft of drafts.of('publishers')) {
    check(draft, ['kind'], draft.data.kind, vocabulary.publisherKinds, 'publisherKinds');
    check(draft, ['control'], draft.data.control, vocabulary.controls, 'controls');
  }
  return [...problems, ...checkLists(vocabulary, drafts.vocabularyFront)];
}

/** No list of record.yaml may give one id to two things. */
function checkLists(vocabulary: Vocabulary, front: FrontMatter): VFileMessage[] {
  const { voices, stages, kinds, relations, steps, verdicts, differences } = vocabulary;
  const { organisationKinds, publisherKinds, controls, languages } = vocabulary;
  const lists = { voices, stages, kinds, relations, steps, verdicts, differences };
  const more = { organisationKinds, publisherKinds, controls };
  const twice = (list: string, key: string, values: readonly string[]): VFileMessage[] =>
    values.flatMap((value, index) =>
      values.indexOf(value) === index
        ? []
        : [
            problem(
              front.at([list, index, key]),
              'listed-twice',
              `"${value}" stands twice among the ${list}.`,
              'Give each one of its own.',
            ),
          ],
    );
  return [
    ...Object.entries({ ...lists, ...more }).flatMap(([list, words]) =>
      twice(
        list,
        'id',
        words.map(({ id }) => id),
      ),
    ),
    ...twice(
      'languages',
      'code',
      languages.map(({ code }) => code),
    ),
  ];
}
