import type { Readable, Writable } from 'node:stream';
import * as clack from '@clack/prompts';
import { type CollectionName } from '../../record/collection.ts';
import { parseEdtf } from '../../record/dates/edtf-date.ts';
import { collections } from '../../record/draft.ts';
import { type Drafts } from '../../record/drafts.ts';
import { type Field, jsonSchemas } from '../../record/json-schema.ts';
import { formFaultAt } from '../../record/schema-keys.ts';
import { idPattern } from '../../record/schema/mark.ts';
import type { Vocabulary } from '../../record/schema/vocabulary.ts';
import { idAdvice, idFrom, ofForm, slug } from '../../record/value-form.ts';
import { fieldLabels } from '../../views/edit/field-labels.ts';
import { type Answers, fieldsOf, itemOf } from './entry-text.ts';
import { labelsOf } from './labels.ts';
import { seldom } from './seldom.ts';
import { collectionOf, kindNames, type NewEntry, newEntry } from './new-entry.ts';

/** Where questions are shown and answered; the terminal unless something else is given. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Keys that are asked for only where another one was left empty. */
const insteadOf: Readonly<Record<string, string>> = { outlet: 'publisher', date: 'event' };
const none = '';

class Cancelled extends Error {}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Asks for what an entry needs, key by key as its schema has them. */
class Questions {
  readonly #terminal: Terminal;
  readonly #labels: Readonly<Record<string, string>>;

  constructor(labels: Readonly<Record<string, string>>, terminal: Terminal) {
    this.#labels = labels;
    this.#terminal = terminal;
  }

  async text(message: string, validate: (value: string) => string | undefined, initialValue = ''): Promise<string> {
    const answer = await clack.text({
      ...this.#terminal,
      message,
      initialValue,
      validate: (value) => validate(value ?? ''),
    });
    if (clack.isCancel(answer)) throw new Cancelled();
    return answer;
  }

  async again(message: string): Promise<boolean> {
    const answer = await clack.confirm({ ...this.#terminal, message, initialValue: false });
    if (clack.isCancel(answer)) throw new Cancelled();
    return answer;
  }

  choices(values: readonly unknown[], field: Field): Choice[] {
    const labels = fieldLabels(field, this.#labels);
    return values.map((one) => {
      const value = String(one);
      const label = labels[value];
      return label === undefined ? { value, label: value } : { value, label, hint: value };
    });
  }

  async one(message: string, choices: Choice[], needed: boolean): Promise<string | undefined> {
    const options = needed ? choices : [{ value: none, label: 'none' }, ...choices];
    const answer = await clack.autocomplete<string>({ ...this.#terminal, message, options, maxItems: 8 });
    if (clack.isCancel(answer)) throw new Cancelled();
    return answer === none ? undefined : answer;
  }

  async some(message: string, options: Choice[], required: boolean): Promise<string[]> {
    const answer = await clack.autocompleteMultiselect<string>({
      ...this.#terminal,
      message,
      options,
      required,
      maxItems: 8,
    });
    if (clack.isCancel(answer)) throw new Cancelled();
    return answer;
  }

  /** The answers for the keys of a group; `path` leads to it from the front matter of the collection. */
  async group(
    collection: CollectionName,
    field: Field,
    known: Answers,
    path: (string | number)[] = [],
  ): Promise<Answers> {
    const answers: Record<string, unknown> = { ...known };
    for (const { key, field: inner, needed } of fieldsOf(field)) {
      if (seldom.includes(key) || key in answers) continue;
      const other = insteadOf[key];
      if (other !== undefined && !needed && answers[other] !== undefined) continue;
      const value = await this.#value(collection, inner, needed, [...path, key]);
      if (value !== undefined) answers[key] = value;
    }
    return answers;
  }

  async #value(collection: CollectionName, field: Field, needed: boolean, path: (string | number)[]): Promise<unknown> {
    const key = String(path.at(-1));
    const message = field.description === undefined ? key : `${key}: ${field.description}`;
    const item = itemOf(field);
    if (item?.properties) {
      const items: Answers[] = [];
      while (
        items.length === 0
          ? needed || (await this.again(`${message}. Add one?`))
          : await this.again(`Another of ${key}?`)
      ) {
        const answers = await this.group(collection, item, {}, [...path, 0]);
        items.push(key === 'sources' ? { id: sourceId(answers, items), ...answers } : answers);
      }
      return items.length === 0 ? undefined : items;
    }
    if (item?.enum) {
      const chosen = await this.some(message, this.choices(item.enum, item), needed);
      return chosen.length === 0 ? undefined : chosen;
    }
    if (field.properties) return needed ? this.group(collection, field, {}, path) : undefined;
    const constants = field.anyOf?.flatMap((one) => (typeof one === 'object' && 'const' in one ? [one.const] : []));
    const values = field.enum ?? (constants && constants.length > 0 ? constants : undefined);
    if (values) {
      const answer = await this.one(message, this.choices(values, field), needed);
      return values.find((value) => String(value) === answer);
    }
    if (field.type === 'integer')
      return Number(
        await this.text(message, (text) => (/^[1-9]\d*$/.test(text) ? undefined : 'Write a whole number.')),
      );
    if (field.type !== 'string') return undefined;
    const answer = await this.text(needed ? message : `${message} (Enter: none)`, (value) =>
      faultOf(collection, path, value, needed),
    );
    return answer === '' ? undefined : answer;
  }
}

/** What is wrong with a text for a key, as the check says it. */
function faultOf(
  collection: CollectionName,
  path: (string | number)[],
  value: string,
  needed: boolean,
): string | undefined {
  if (value === '') return needed ? 'It is needed.' : undefined;
  const form = formFaultAt(collections[collection].schema, path, value);
  if (form === undefined) return undefined;
  const { reason, note } = ofForm({ file: '', line: 1, column: 1 }, `"${String(path.at(-1))}"`, form, value);
  return `${reason} ${note ?? ''}`;
}

/** What citations call a source: the outlet, with a number where it has several here. */
function sourceId({ publisher, outlet }: Answers, before: readonly Answers[]): string {
  const base = slug(textOf(publisher) || textOf(outlet) || 'source');
  const taken = before.map(({ id }) => id);
  return taken.includes(base) ? `${base}-${taken.length + 1}` : base;
}

/** Asks which entry is begun and for all it needs but the words of its text. Undefined when the editor breaks off. */
export async function askForEntry(
  drafts: Drafts,
  vocabulary: Vocabulary,
  page: string,
  terminal: Terminal = {},
): Promise<{ entry: NewEntry; answers: Answers } | undefined> {
  const questions = new Questions(Object.fromEntries(labelsOf(drafts)), terminal);
  try {
    const kind = await questions.one(
      'What do you begin?',
      kindNames.map((value) => ({ value, label: value })),
      true,
    );
    const collection = collectionOf(String(kind)) ?? 'events';
    const field = jsonSchemas(vocabulary, page, drafts.ids).get(collection) ?? {};
    const answers = await questions.group(collection, field, {});
    const title = textOf(answers['title']) || textOf(answers['name']);
    const taken = (name: string): NewEntry => newEntry(collection, name, parseEdtf(textOf(answers['date'])));
    const name = await questions.text(
      'Its short name in the address, for ever',
      (value) => {
        if (!idPattern.test(value)) return idAdvice(value);
        return drafts.ids[collection].has(taken(value).id) ? `"${taken(value).id}" is there already.` : undefined;
      },
      (idFrom(title) ?? '').split('-').slice(0, 6).join('-'),
    );
    return { entry: taken(name), answers };
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  }
}
