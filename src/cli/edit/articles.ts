import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alreadyHas, withSource } from '../../import/add-source.ts';
import { draftOf } from '../../import/draft.ts';
import { decode } from '../../import/page/bytes.ts';
import type { Given } from '../../import/reading.ts';
import type { EntryForm } from '../../views/edit/entry-form.ts';
import { readAgainst } from '../import/import-article.ts';
import { type Desk, Refused } from './desk.ts';

/** What an article came to: a form to go on with, if there is one, and what was concluded, in sentences. */
export interface ArticleForm {
  readonly form: EntryForm | null;
  readonly said: readonly string[];
  /** A draft can be begun although the event is recorded, or the article is out of scope. */
  readonly canBegin: boolean;
}

const fields = { url: 'Its address', published: 'Published on', date: 'Date' } as const;

/** A sentence of the import, which tells of options of the command, with the fields of the page instead. */
export function inFields(sentence: string): string {
  return sentence.replace(
    /(?:with )?--(url|published|date)\b/g,
    (_, option: keyof typeof fields) => `in “${fields[option]}”`,
  );
}

/**
 * Reads an article as `npm run import` does: the form of a draft, or of the recorded event with the article as a further source. With
 * `anyway` a draft in any case. Throws `Unreadable` and `Refused` with a sentence.
 */
export function articleForm(desk: Desk, folder: string, bytes: Uint8Array, given: Given, anyway: boolean): ArticleForm {
  const { reading, record } = readAgainst(decode(bytes), given);
  const { match, recognised } = reading;
  const warnings = reading.warnings.map(inFields);
  const { event } = recognised;
  if (match === 'same' && event && !anyway) {
    const known = `This is recorded: ${event.title} (${recognised.because}).`;
    if (alreadyHas(event, reading))
      return {
        form: desk.open('events', event.id),
        said: [known, 'The article is among its sources already.'],
        canBegin: true,
      };
    const { text, id } = withSource(readFileSync(join(folder, event.path), 'utf8'), reading, event, record);
    const added = `The article has been added below as its last source: cite it as [^${id}] where it supports a sentence, then save.`;
    return {
      form: desk.open('events', event.id, text),
      said: [known, added, ...warnings],
      canBegin: true,
    };
  }
  if (match === 'out-of-scope' && !anyway)
    return {
      form: null,
      said: ['The article is out of scope, so no draft was begun.', ...warnings],
      canBegin: true,
    };
  const draft = draftOf(reading, record, new Date().toISOString().slice(0, 10));
  if (!draft)
    throw new Refused('Neither the day of the event nor that of publication is known: give the day of publication.');
  return { form: desk.unsaved('events', draft.name, draft.text), said: [], canBegin: false };
}
