import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { type Body, checkSections, parseBody } from './body.ts';
import { type FrontMatter, parseFrontMatter } from './front-matter.ts';
import type { CollectionName } from './graph.ts';
import { problem } from './problem.ts';
import type { RecordFile } from './read.ts';
import { type OrganisationData, organisationSchema, type PersonData, personSchema } from './schema/actor.ts';
import { idPattern } from './schema/common.ts';
import { type EventData, eventSchema } from './schema/event.ts';
import { type PromiseData, promiseSchema } from './schema/promise.ts';
import {
  type ChangeData,
  changeSchema,
  type PublisherData,
  publisherSchema,
  type TermData,
  termSchema,
  type ThreadData,
  threadSchema,
  type TopicData,
  topicSchema,
} from './schema/reference.ts';
import { didYouMean } from './suggest.ts';
import { validate } from './validate.ts';
import { lookAlikeIn, slug } from './value-form.ts';

/** What the front matter of each collection holds. */
export interface DataOf {
  readonly events: EventData;
  readonly promises: PromiseData;
  readonly people: PersonData;
  readonly organisations: OrganisationData;
  readonly terms: TermData;
  readonly topics: TopicData;
  readonly threads: ThreadData;
  readonly publishers: PublisherData;
  readonly changes: ChangeData;
}

/** The form of an entry: its front matter, the headings of its body, and whether text must stand before them. */
interface Form<Data> {
  readonly schema: z.ZodType<Data>;
  readonly sections: readonly string[];
  readonly required: readonly string[];
  readonly lead: boolean;
}

/** What an entry of each collection looks like. */
export const collections: { readonly [C in CollectionName]: Form<DataOf[C]> } = {
  events: { schema: eventSchema, sections: ['Facts', 'Disagreements'], required: ['Facts'], lead: true },
  promises: { schema: promiseSchema, sections: ['Verdict', 'Since', 'Confidence'], required: ['Verdict'], lead: true },
  people: { schema: personSchema, sections: [], required: [], lead: false },
  organisations: { schema: organisationSchema, sections: [], required: [], lead: false },
  terms: { schema: termSchema, sections: [], required: [], lead: true },
  topics: { schema: topicSchema, sections: [], required: [], lead: false },
  threads: { schema: threadSchema, sections: ['Where it stands'], required: [], lead: true },
  publishers: { schema: publisherSchema, sections: [], required: [], lead: false },
  changes: { schema: changeSchema, sections: [], required: [], lead: true },
};

/** An entry that was read and has the right shape, but is not yet checked against the others. */
export interface Draft<C extends CollectionName = CollectionName> {
  readonly collection: C;
  readonly id: string;
  readonly path: string;
  readonly file: string;
  readonly front: FrontMatter;
  readonly body: Body;
  readonly data: DataOf[C];
}

function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}

/**
 * The collection and id that a path stands for, with what is wrong about the path.
 * Events stand in a folder of their id's year: `events/2015/2015-10-12-name.md`.
 */
export function placeOf(
  file: RecordFile,
): { collection: CollectionName; id: string; problems: VFileMessage[] } | VFileMessage {
  const parts = file.path.split('/');
  const [folder = ''] = parts;
  const top = { file: file.file, line: 1, column: 1 };
  if (!isCollection(folder) || !file.path.endsWith('.md'))
    return problem(
      top,
      'file-place',
      `Nothing is expected at "${file.path}".`,
      file.path.endsWith('.md')
        ? didYouMean(folder, Object.keys(collections), `Use one of the folders ${Object.keys(collections).join(', ')}.`)
        : 'Remove it, or give it a name that ends in ".md".',
    );
  const id = (parts.at(-1) ?? '').slice(0, -'.md'.length);
  const problems: VFileMessage[] = [];
  const year = /^\d{4}(?=-)/.exec(id)?.[0];
  const expected = folder === 'events' ? `events/${year ?? '<year>'}/${id}.md` : `${folder}/${id}.md`;
  if (!idPattern.test(id) || (folder === 'events' && year === undefined))
    problems.push(
      problem(
        top,
        'bad-id',
        `"${id}" is not an id for ${folder}.${lookAlikeIn(id)}`,
        folder === 'events' && year === undefined
          ? 'Begin the file name with the date: "2015-10-12-short-name.md".'
          : `Name the file "${slug(id)}.md".`,
      ),
    );
  else if (file.path !== expected)
    problems.push(problem(top, 'file-place', `The file stands at "${file.path}".`, `Move it to "${expected}".`));
  return { collection: folder, id, problems };
}

/** Reads one file of a collection. `draft` is undefined when its front matter cannot be used. */
export function readDraft<C extends CollectionName>(
  collection: C,
  id: string,
  file: RecordFile,
): { draft: Draft<C> | undefined; problems: VFileMessage[] } {
  const { front, problems } = parseFrontMatter(file.file, file.text);
  if (problems.some((p) => p.ruleId === 'front-matter-missing')) return { draft: undefined, problems };
  const { schema, sections, required, lead } = collections[collection];
  const body = parseBody(file.file, front.body, front.bodyLine);
  problems.push(...body.problems, ...checkSections(body, sections, required));
  if (lead && body.lead.length === 0)
    problems.push(
      problem(
        body.leadPlace,
        'lead-missing',
        'The text begins without a lead.',
        'Write two to five sentences below the front matter.',
      ),
    );
  if (front.data === undefined) return { draft: undefined, problems };
  const unquotedDates = new Set(
    problems.filter((p) => p.ruleId === 'date-unquoted').map((p) => `${p.line ?? 0}:${p.column ?? 0}`),
  );
  const { data, problems: invalid } = validate(front, schema);
  problems.push(...invalid.filter((p) => !unquotedDates.has(`${p.line ?? 0}:${p.column ?? 0}`)));
  if (data === undefined) return { draft: undefined, problems };
  return { draft: { collection, id, path: file.path, file: file.file, front, body, data }, problems };
}
