import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import type { Draft } from '../draft.ts';
import { itemsUnder } from '../link.ts';
import { type Place, problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import type { Drafts } from './drafts.ts';

/** Sources and citations of an entry must fit each other, and every fact and disagreement must cite. */
export function checkCitations(drafts: Drafts): VFileMessage[] {
  return [
    ...drafts.all.flatMap(checkSources),
    ...drafts.of('events').flatMap((draft) => [...checkFacts(draft), ...checkDifferences(draft, drafts)]),
  ];
}

function nodesOf(draft: Draft): RootContent[] {
  return [...draft.body.lead, ...draft.body.sections.flatMap((section) => [...section.nodes])];
}

/** Citations made in front matter: steps, deadlines and roles name their sources there. */
function citedInFront(draft: Draft): { id: string; path: (string | number)[] }[] {
  const found: { id: string; path: (string | number)[] }[] = [];
  const gather = (key: string, items: readonly { readonly sources: readonly string[] }[]): void => {
    items.forEach((item, index) => {
      item.sources.forEach((id, number) => found.push({ id, path: [key, index, 'sources', number] }));
    });
  };
  if (draft.collection === 'promises' && 'deadlines' in draft.data) {
    gather('steps', draft.data.steps);
    gather('deadlines', draft.data.deadlines);
  }
  if ('roles' in draft.data) gather('roles', draft.data.roles);
  return found;
}

function checkSources(draft: Draft): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const sources = 'sources' in draft.data ? draft.data.sources : [];
  const ids = sources.map((source) => source.id);
  const unknown = (id: string): [string, string] =>
    'sources' in draft.data
      ? [
          `No source of this entry is called "${id}".`,
          didYouMean(
            id,
            ids,
            ids.length > 0
              ? `Cite one of ${[...new Set(ids)].join(', ')}, or add the source to the front matter.`
              : 'Add it under "sources:" in the front matter.',
          ),
        ]
      : [
          `Entries in ${draft.collection} have no sources of their own.`,
          'Link the event that says so: [words](event:id).',
        ];
  const cited = new Set<string>();
  for (const node of nodesOf(draft))
    visit(node, (reference) => {
      if (reference.type !== 'footnoteReference') return;
      cited.add(reference.identifier);
      if (!ids.includes(reference.identifier))
        problems.push(
          problem(draft.body.place(reference), 'citation-unknown', ...unknown(reference.label ?? reference.identifier)),
        );
    });
  for (const { id, path } of citedInFront(draft)) {
    cited.add(id);
    if (!ids.includes(id)) problems.push(problem(draft.front.at(path), 'citation-unknown', ...unknown(id)));
  }
  sources.forEach((source, index) => {
    const at = (key: string): Place => draft.front.at(['sources', index, key]);
    if (ids.indexOf(source.id) !== index)
      problems.push(
        problem(
          at('id'),
          'duplicate-source',
          `Two sources are called "${source.id}".`,
          `Call the second "${source.id}-2", and check its citations.`,
        ),
      );
    else if (sources.findIndex(({ url }) => url === source.url) !== index)
      problems.push(
        problem(
          at('url'),
          'duplicate-source',
          `The source "${source.id}" has the address of another source of this entry.`,
          'Cite the first one instead, and remove this one.',
        ),
      );
    else if (!cited.has(source.id) && source.uncited === undefined)
      problems.push(
        problem(
          at('id'),
          'source-uncited',
          `The source "${source.id}" is never cited.`,
          `Cite it as [^${source.id}], remove it, or say why it stands here: "uncited: …".`,
        ),
      );
    if ((source.publisher === undefined) === (source.outlet === undefined))
      problems.push(
        problem(
          at(source.publisher === undefined ? 'id' : 'outlet'),
          'missing-key',
          `The source "${source.id}" needs exactly one of "publisher" and "outlet".`,
          'Name the outlet’s id as "publisher:", or, for one that has no entry, its name as "outlet:".',
        ),
      );
  });
  return problems;
}

function checkFacts(draft: Draft<'events'>): VFileMessage[] {
  return itemsUnder(draft.body, 'Facts').items.flatMap(({ item, prose }, index) => {
    const problems: VFileMessage[] = [];
    if (item.label !== undefined && item.label !== 'withdrawn')
      problems.push(
        problem(
          item.labelPlace,
          'section-form',
          `Fact ${index + 1} begins with the label "${item.label}".`,
          'Only "*withdrawn:*" may stand before a fact.',
        ),
      );
    if (item.label === 'withdrawn' && prose.text === '')
      problems.push(
        problem(
          item.place,
          'section-form',
          `Fact ${index + 1} is withdrawn without a reason.`,
          'Say after "*withdrawn:*" why it no longer stands.',
        ),
      );
    if (item.label !== 'withdrawn' && prose.citations.length === 0)
      problems.push(
        problem(
          item.place,
          'fact-uncited',
          `Fact ${index + 1} cites no source.`,
          'End it with the id of a source: "[^id]".',
        ),
      );
    return problems;
  });
}

function checkDifferences(draft: Draft<'events'>, drafts: Drafts): VFileMessage[] {
  const kinds = drafts.vocabulary.differences.map((word) => word.id);
  return itemsUnder(draft.body, 'Disagreements').items.flatMap(({ item, prose }, index) => {
    const problems: VFileMessage[] = [];
    if (item.label !== undefined && !kinds.includes(item.label))
      problems.push(
        problem(
          item.labelPlace,
          'disagreement-kind',
          `"${item.label}" is not one of the differences of record.yaml.`,
          didYouMean(item.label, kinds, `Use one of: ${kinds.join(', ')}.`),
        ),
      );
    if (prose.citations.length === 0)
      problems.push(
        problem(
          item.place,
          'fact-uncited',
          `Disagreement ${index + 1} cites no source.`,
          'Cite both sides: "[^one][^other]".',
        ),
      );
    return problems;
  });
}
