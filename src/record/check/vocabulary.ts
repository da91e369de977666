import type { VFileMessage } from 'vfile-message';
import type { Draft } from '../draft.ts';
import type { Path } from '../front-matter.ts';
import { problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
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
  return problems;
}
