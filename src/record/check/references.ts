import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import type { Draft } from '../draft.ts';
import type { Path } from '../front-matter.ts';
import type { CollectionName } from '../graph.ts';
import { type Place, problem } from '../problem.ts';
import { parseProseLink } from '../prose.ts';
import { unknownOrigin } from '../schema/source.ts';
import { didYouMean } from '../suggest.ts';
import type { Drafts } from './drafts.ts';

/** Every id that points at another entry, in front matter and in prose, must lead to one that stands. */
export function checkReferences(drafts: Drafts): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const moved = new Map(drafts.tombstones.map((tombstone) => [tombstone.id, tombstone]));

  const refer = (place: () => Place, id: string, targets: readonly CollectionName[]): void => {
    if (targets.some((target) => drafts.ids[target].has(id))) return;
    const tombstone = targets.includes('events') ? moved.get(id) : undefined;
    const known = targets.flatMap((target) => [...drafts.ids[target]]);
    problems.push(
      problem(
        place(),
        'unknown-id',
        tombstone
          ? `"${id}" no longer stands: ${tombstone.reason}`
          : `Nothing in ${targets.join(' or ')} is called "${id}".`,
        tombstone?.to
          ? `Write "${tombstone.to}".`
          : didYouMean(
              id,
              known,
              `Add ${targets[0] === 'events' ? 'events/<year>' : (targets[0] ?? '')}/${id}.md, or correct the id.`,
            ),
      ),
    );
  };
  const list = (draft: Draft, path: Path, ids: readonly string[], ...targets: CollectionName[]): void => {
    ids.forEach((id, index) => {
      refer(() => draft.front.at([...path, index]), id, targets);
      if (ids.indexOf(id) !== index)
        problems.push(
          problem(
            draft.front.at([...path, index]),
            'listed-twice',
            `"${id}" is listed twice under "${path.join('.')}".`,
            'Keep one of the two.',
          ),
        );
    });
  };

  for (const draft of drafts.all) {
    if ('sources' in draft.data)
      draft.data.sources.forEach((source, index) => {
        if (source.publisher !== undefined)
          refer(() => draft.front.at(['sources', index, 'publisher']), source.publisher, ['publishers']);
        if (source.origin !== undefined && source.origin !== unknownOrigin)
          refer(() => draft.front.at(['sources', index, 'origin']), source.origin, ['publishers']);
      });
    if ('topics' in draft.data) list(draft, ['topics'], draft.data.topics, 'topics');
    for (const node of [...draft.body.lead, ...draft.body.sections.flatMap((section) => section.nodes)])
      visit(node, (link) => {
        if (link.type !== 'link') return;
        const target = parseProseLink(link.url);
        if (target) refer(() => draft.body.place(link), target.id, [target.collection]);
      });
  }
  for (const draft of drafts.of('events')) {
    const { people, organisations, terms, related } = draft.data;
    list(draft, ['people'], people, 'people');
    list(draft, ['organisations'], organisations, 'organisations');
    list(draft, ['terms'], terms, 'terms');
    related.forEach(({ event, relation }, index) => {
      const place = (): Place => draft.front.at(['related', index, 'event']);
      if (event === draft.id)
        problems.push(problem(place(), 'relation-self', 'The event names itself as related.', 'Remove this relation.'));
      else if (related.some((other, before) => before < index && other.event === event && other.relation === relation))
        problems.push(
          problem(place(), 'listed-twice', `"${event}" stands twice with one relation.`, 'Keep one of the two.'),
        );
      else refer(place, event, ['events']);
    });
  }
  for (const draft of drafts.of('promises')) {
    list(draft, ['by'], draft.data.by, 'people', 'organisations');
    draft.data.steps.forEach(({ event }, index) => {
      if (event !== undefined) refer(() => draft.front.at(['steps', index, 'event']), event, ['events']);
    });
    draft.data.deadlines.forEach(({ event }, index) => {
      if (event !== undefined) refer(() => draft.front.at(['deadlines', index, 'event']), event, ['events']);
    });
  }
  for (const draft of drafts.of('threads'))
    draft.data.steps.forEach(({ event }, index) => {
      refer(() => draft.front.at(['steps', index, 'event']), event, ['events']);
    });
  for (const draft of drafts.of('changes')) list(draft, ['events'], draft.data.events, 'events');
  drafts.tombstones.forEach(({ id, to }, index) => {
    const front = drafts.tombstonesFront;
    if (!front) return;
    if (drafts.ids.events.has(id))
      problems.push(
        problem(
          front.at([index, 'id']),
          'duplicate-id',
          `"${id}" has a tombstone and a file.`,
          'Remove the file, or the tombstone.',
        ),
      );
    if (drafts.tombstones.findIndex((other) => other.id === id) !== index)
      problems.push(
        problem(front.at([index, 'id']), 'duplicate-id', `"${id}" has two tombstones.`, 'Keep one of the two.'),
      );
    if (to !== undefined) refer(() => front.at([index, 'to']), to, ['events']);
  });
  return problems;
}
