import type { VFileMessage } from 'vfile-message';
import { checkSections } from '../body.ts';
import { collections, type Draft } from '../draft.ts';
import { countedPart, furthest, type NumberedPart, type Numbers, parseIssuedLine } from '../issued-line.ts';
import { itemsUnder } from '../link.ts';
import { type Place, problem } from '../problem.ts';
import type { RecordFile } from '../read.ts';
import type { Drafts } from './drafts.ts';

/** Collections whose entries have an address of their own, which must last. */
export const addressed = [
  'events',
  'promises',
  'people',
  'organisations',
  'terms',
  'topics',
  'threads',
  'publishers',
] as const;

/** Every address the record answers, in code-point order: `/events/<id>/` and so on, tombstones included. */
export function addressesOf(ids: Drafts['ids'], tombstones: Drafts['tombstones']): string[] {
  const addresses = addressed.flatMap((collection) => [...ids[collection]].map((id) => `/${collection}/${id}/`));
  return [...new Set([...addresses, ...tombstones.map(({ id }) => `/events/${id}/`)])].sort();
}

/** A list of an entry whose items are cited by their number. */
interface NumberedList {
  readonly part: NumberedPart;
  readonly count: number;
  readonly place: Place;
}

function sectionOf(draft: Draft<'events'>, name: string, part: NumberedPart): NumberedList[] {
  const { items, problems } = itemsUnder(draft.body, name);
  // Items that could not be read are reported as such; their numbers may still be there.
  if (problems.length > 0) return [];
  const place = draft.body.sections.find((section) => section.name === name)?.place ?? draft.body.leadPlace;
  return [{ part, count: items.length, place }];
}

function numberedLists(drafts: Drafts): Map<string, NumberedList[]> {
  const steps = [...drafts.of('promises'), ...drafts.of('threads')].map((draft): [string, NumberedList[]] => [
    `/${draft.collection}/${draft.id}/`,
    [{ part: 'step', count: draft.data.steps.length, place: draft.front.atKey([], 'steps') }],
  ]);
  // A heading that is missing or misspelt is reported as such; its items may still be there.
  const { sections, required } = collections.events;
  const events = drafts
    .of('events')
    .filter((draft) => checkSections(draft.body, sections, required).length === 0)
    .map((draft): [string, NumberedList[]] => [
      `/events/${draft.id}/`,
      [...sectionOf(draft, 'Facts', 'fact'), ...sectionOf(draft, 'Disagreements', 'disagreement')],
    ]);
  return new Map([...events, ...steps]);
}

const mending: Readonly<Record<NumberedPart, string>> = {
  fact: 'Put back what was removed where it stood; a fact that no longer holds stays as "- *withdrawn:*" with the reason.',
  disagreement: 'Put back what was removed where it stood; a disagreement that is settled stays and says how.',
  step: 'Put back what was removed; a step that does not hold stays and says so.',
};

function dropped({ part, count, place }: NumberedList, issued: number): VFileMessage[] {
  if (count >= issued) return [];
  return [
    problem(
      place,
      'number-dropped',
      `Numbers for ${countedPart(issued, part)} were issued, and ${count === 1 ? '1 stands' : `${count} stand`} here.`,
      mending[part],
    ),
  ];
}

/**
 * A line of `issued.txt` whose address nothing answers any more, or which cannot be read; and a list with fewer items
 * than were issued. What is not yet listed is no problem.
 */
export function checkIssued(file: RecordFile | undefined, drafts: Drafts): VFileMessage[] {
  if (!file) return [];
  const answered = new Set(addressesOf(drafts.ids, drafts.tombstones));
  const issued = new Map<string, Numbers>();
  const problems = file.text.split(/\r?\n/).flatMap((text, index) => {
    const line = parseIssuedLine(text);
    const place: Place = { file: file.file, line: index + 1, column: 1 };
    if (line === null) return [];
    if (line === undefined)
      return problem(
        place,
        'issued-form',
        `"${text.trim()}" is not a line of this list.`,
        'Write an address and its numbers, "/events/<id>/ 7 facts, 2 disagreements", or take the line from an earlier version.',
      );
    if (!answered.has(line.address))
      return problem(
        place,
        'address-dropped',
        `Nothing answers at ${line.address}, which was issued once.`,
        line.address.startsWith('/events/')
          ? 'Bring the file back, or add the id to tombstones.yaml with "to:" and "reason:".'
          : 'Bring the file back under its old name.',
      );
    issued.set(line.address, furthest(issued.get(line.address) ?? {}, line.numbers));
    return [];
  });
  for (const [address, lists] of numberedLists(drafts))
    for (const list of lists) problems.push(...dropped(list, issued.get(address)?.[list.part] ?? 0));
  return problems;
}
