import type { Body, Section } from './markdown/body.ts';
import type { CollectionName } from './collection.ts';
import type { DataOf, Draft } from './draft.ts';
import type {
  Change,
  Disagreement,
  Event,
  Fact,
  Organisation,
  Person,
  PromiseEntry,
  Publisher,
  Term,
  Thread,
  Topic,
} from './graph.ts';
import { emptyProse, type Prose, proseOf } from './markdown/prose.ts';
import type { Vocabulary } from './schema/vocabulary.ts';
import { itemsUnder } from './markdown/section-items.ts';

/** A draft about which nothing is wrong. */
export interface WholeDraft<C extends CollectionName> extends Pick<Draft<C>, 'id' | 'path' | 'body'> {
  readonly data: DataOf[C];
}

function under(body: Body, name: string): Prose {
  const section: Section | undefined = body.sections.find((candidate) => candidate.name === name);
  return section ? proseOf(section.nodes) : emptyProse;
}

function common(draft: WholeDraft<CollectionName>): { id: string; path: string; text: Prose } {
  return { id: draft.id, path: draft.path, text: proseOf(draft.body.lead) };
}

export function linkEvent(draft: WholeDraft<'events'>): Event {
  return {
    id: draft.id,
    path: draft.path,
    ...draft.data,
    lead: proseOf(draft.body.lead),
    facts: itemsUnder(draft.body, 'Facts').items.map(({ item, prose }, index): Fact => ({
      number: index + 1,
      withdrawn: item.label === 'withdrawn',
      prose,
    })),
    disagreements: itemsUnder(draft.body, 'Disagreements').items.map(({ item, prose }, index): Disagreement => ({
      number: index + 1,
      kind: item.label,
      prose,
    })),
  };
}

export function linkPromise(draft: WholeDraft<'promises'>): PromiseEntry {
  return {
    ...common(draft),
    ...draft.data,
    reason: under(draft.body, 'Verdict'),
    afterwards: under(draft.body, 'Since'),
    certainty: under(draft.body, 'Confidence'),
  };
}

export const linkPerson = (draft: WholeDraft<'people'>): Person => ({ ...common(draft), ...draft.data });
export const linkOrganisation = (draft: WholeDraft<'organisations'>): Organisation => ({
  ...common(draft),
  ...draft.data,
});
export const linkTerm = (draft: WholeDraft<'terms'>): Term => ({ ...common(draft), ...draft.data });
export const linkTopic = (draft: WholeDraft<'topics'>): Topic => ({ ...common(draft), ...draft.data });

/** The role of a publisher's control is that of the word in record.yaml. */
export function linkPublisher(draft: WholeDraft<'publishers'>, { controls }: Vocabulary): Publisher {
  const controlRole = controls.find(({ id }) => id === draft.data.control)?.role ?? 'unknown';
  return { ...common(draft), ...draft.data, controlRole };
}

export const linkChange = (draft: WholeDraft<'changes'>): Change => ({ ...common(draft), ...draft.data });
export const linkThread = (draft: WholeDraft<'threads'>): Thread => ({
  ...common(draft),
  ...draft.data,
  outcome: under(draft.body, 'Where it stands'),
});
