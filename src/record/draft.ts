import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { type Body, checkSections, parseBody } from './markdown/body.ts';
import type { CollectionName } from './collection.ts';
import { type FrontMatter, parseFrontMatter } from './yaml/front-matter.ts';
import { type Marked, markedIn } from './markdown/marked.ts';
import type { RecordFile } from './read.ts';
import { itemsUnder } from './markdown/section-items.ts';
import {
  type OrganisationData,
  organisationSchema,
  partialOrganisation,
  partialPerson,
  type PersonData,
  personSchema,
} from './schema/actor.ts';
import { type EventData, eventSchema, partialEvent } from './schema/event.ts';
import { partialPromise, type PromiseData, promiseSchema } from './schema/promise.ts';
import * as reference from './schema/reference.ts';
import { readData } from './validate.ts';

/** What the front matter of each collection holds. */
export interface DataOf {
  readonly events: EventData;
  readonly promises: PromiseData;
  readonly people: PersonData;
  readonly organisations: OrganisationData;
  readonly terms: reference.TermData;
  readonly topics: reference.TopicData;
  readonly threads: reference.ThreadData;
  readonly publishers: reference.PublisherData;
  readonly changes: reference.ChangeData;
}

/** What can be read of it although some of it is wrong. */
export interface PartialDataOf {
  readonly events: z.output<typeof partialEvent>;
  readonly promises: z.output<typeof partialPromise>;
  readonly people: z.output<typeof partialPerson>;
  readonly organisations: z.output<typeof partialOrganisation>;
  readonly terms: z.output<typeof reference.partialTerm>;
  readonly topics: z.output<typeof reference.partialTopic>;
  readonly threads: z.output<typeof reference.partialThread>;
  readonly publishers: z.output<typeof reference.partialPublisher>;
  readonly changes: z.output<typeof reference.partialChange>;
}

/** The form of an entry: its front matter, the headings of its body, and whether text must stand before them. */
export interface Form<Data, PartialData> {
  readonly schema: z.ZodType<Data>;
  readonly partial: z.ZodType<PartialData>;
  readonly sections: readonly string[];
  readonly required: readonly string[];
  readonly lead: boolean;
  /** The headings that must hold one plain list. */
  readonly lists: readonly string[];
}

const plain = { sections: [], required: [], lists: [], lead: false } as const;

/** What an entry of each collection looks like. */
export const collections: { readonly [C in CollectionName]: Form<DataOf[C], PartialDataOf[C]> } = {
  events: {
    schema: eventSchema,
    partial: partialEvent,
    sections: ['Facts', 'Disagreements'],
    required: ['Facts'],
    lists: ['Facts', 'Disagreements'],
    lead: true,
  },
  promises: {
    schema: promiseSchema,
    partial: partialPromise,
    sections: ['Verdict', 'Since', 'Confidence'],
    required: ['Verdict'],
    lists: [],
    lead: true,
  },
  people: { ...plain, schema: personSchema, partial: partialPerson },
  organisations: { ...plain, schema: organisationSchema, partial: partialOrganisation },
  terms: { ...plain, schema: reference.termSchema, partial: reference.partialTerm, lead: true },
  topics: { ...plain, schema: reference.topicSchema, partial: reference.partialTopic },
  threads: {
    schema: reference.threadSchema,
    partial: reference.partialThread,
    sections: ['Where it stands'],
    required: [],
    lists: [],
    lead: true,
  },
  publishers: { ...plain, schema: reference.publisherSchema, partial: reference.partialPublisher },
  changes: { ...plain, schema: reference.changeSchema, partial: reference.partialChange, lead: true },
};

/** An entry as it was read, with all that could be made of it. */
export interface Draft<C extends CollectionName = CollectionName> {
  readonly collection: C;
  readonly id: string;
  readonly path: string;
  readonly file: string;
  readonly form: Form<DataOf[C], PartialDataOf[C]>;
  readonly front: FrontMatter;
  readonly body: Body;
  /** What its front matter says, as far as it is right. */
  readonly data: PartialDataOf[C];
  /** All of its front matter, when nothing about it is wrong. */
  readonly whole: DataOf[C] | undefined;
  /** Every value that points at something, right or wrong. */
  readonly marked: readonly Marked[];
  /** What was found while its form was read. */
  readonly noted: readonly VFileMessage[];
}

/** Reads one file of a collection. */
export function readDraft<C extends CollectionName>(collection: C, id: string, file: RecordFile): Draft<C> {
  const { front, problems } = parseFrontMatter(file.file, file.text);
  const form = collections[collection];
  const body = parseBody(file.file, front.body, front.bodyLine);
  const marked = markedIn(form.schema, front.data);
  const { data, whole, problems: wrong } = readData(front, form.schema, form.partial, { told: problems, marked });
  const sections = checkSections(body, form.sections, front.lossy ? [] : form.required);
  const items = form.lists.flatMap((name) => itemsUnder(body, name).problems);
  const noted = [...problems, ...body.problems, ...wrong, ...sections, ...items];
  return { collection, id, path: file.path, file: file.file, form, front, body, data, whole, marked, noted };
}
