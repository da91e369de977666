import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { CollectionName } from '../../record/collection.ts';
import { parseEdtf } from '../../record/dates/edtf-date.ts';
import { collections } from '../../record/draft.ts';
import type { Drafts } from '../../record/drafts.ts';
import { jsonSchemas } from '../../record/json-schema.ts';
import { readKept } from '../../record/kept/kept-reader.ts';
import { draftsWith, readDrafts } from '../../record/load.ts';
import { placeOf } from '../../record/place-of.ts';
import { rules } from '../../record/rules/list.ts';
import { run } from '../../record/rules/rule.ts';
import type { Vocabulary } from '../../record/schema/vocabulary.ts';
import { valueAt } from '../../record/validate.ts';
import { parseFrontMatter } from '../../record/yaml/front-matter.ts';
import { type EntryForm, entryForm, type PlacedProblem, placedProblems } from '../../views/edit/entry-form.ts';
import { withoutRemarks } from '../../views/edit/remarks.ts';
import { beginning } from '../new/entry-text.ts';
import { labelsOf } from '../new/labels.ts';
import { seldom } from '../new/seldom.ts';
import { type NewEntry, readRequest } from '../new/new-entry.ts';
import { changedEntry } from './changed-entry.ts';

/** Something that cannot be done, in a sentence for the editor. */
export class Refused extends Error {}

/** An entry as its form has it. `text` is what the form began with; `plain` takes the remarks out of the front matter. */
export interface Edited {
  readonly collection: CollectionName;
  readonly id: string;
  readonly name: string;
  readonly saved: string | null;
  readonly text: string;
  readonly data?: unknown;
  readonly body?: string | undefined;
  readonly plain: boolean;
}

/** What the check says of an entry as it would be, beside its form and elsewhere in the record. */
export interface Checked {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly PlacedProblem[];
  readonly elsewhere: readonly string[];
}

function said({ file = '', line = 1, reason, note }: VFileMessage): string {
  return `${file}:${line}  ${reason} ${note ?? ''}`;
}

/** The record of a folder while it is edited. */
export class Desk {
  readonly #folder: string;
  readonly #page: string;
  #drafts: Drafts | undefined;
  #found: readonly VFileMessage[] | undefined;

  /** `page` is the text of `docs/record.md`, which explains the keys. */
  constructor(folder: string, page: string) {
    this.#folder = folder;
    this.#page = page;
  }

  get drafts(): Drafts {
    return (this.#drafts ??= readDrafts(this.#folder, readKept));
  }

  get #vocabulary(): Vocabulary {
    const whole = this.drafts.vocabulary?.whole;
    if (!whole) throw new Refused('record.yaml is missing or wrong: "npm run check" says where.');
    return whole;
  }

  /** Something in the folder has changed: it is read again when it is next asked for, which takes long only for what changed. */
  changed(): void {
    this.#found = undefined;
    this.#drafts = undefined;
  }

  #onDisk(path: string): string | null {
    try {
      return readFileSync(join(this.#folder, path), 'utf8');
    } catch {
      return null;
    }
  }

  #about(collection: CollectionName): Pick<EntryForm, 'schema' | 'labels' | 'seldom'> {
    const schema = jsonSchemas(this.#vocabulary, this.#page, this.drafts.ids).get(collection) ?? {};
    return { schema, seldom, labels: Object.fromEntries(labelsOf(this.drafts)) };
  }

  /** Every entry, for opening one: its id, and what readers call it. */
  entries(): { collection: CollectionName; id: string; title: string }[] {
    const labels = labelsOf(this.drafts);
    return this.drafts.all.map(({ collection, id }) => ({ collection, id, title: labels.get(id) ?? id }));
  }

  #pathOf(collection: CollectionName, id: string): string {
    const draft = this.drafts.all.find((one) => one.collection === collection && one.id === id);
    if (!draft) throw new Refused(`There is no "${id}" in ${collection}.`);
    return draft.path;
  }

  /** The form of an entry; with `text`, as that text would make it. */
  open(collection: CollectionName, id: string, text?: string): EntryForm {
    const saved = this.#onDisk(this.#pathOf(collection, id));
    return entryForm(text ?? saved ?? '', { collection, id, name: '', saved, ...this.#about(collection) });
  }

  /** The form of an entry that is begun: a kind, the date for an event, and the short name in its address. */
  begin(words: readonly string[]): EntryForm {
    const entry = entryOf(words);
    const { collection, id } = entry;
    if (this.drafts.ids[collection].has(id)) throw new Refused(`"${id}" is there already.`);
    const text = withoutRemarks(beginning(entry, this.#vocabulary, this.#page, {}));
    return this.unsaved(collection, words.at(-1) ?? '', text);
  }

  /** The form of an entry that has no file yet. */
  unsaved(collection: CollectionName, name: string, text: string): EntryForm {
    return entryForm(text, { collection, id: '', name, saved: null, ...this.#about(collection) });
  }

  get #problems(): readonly VFileMessage[] {
    return (this.#found ??= run(rules, this.drafts));
  }

  /** What is wrong with an entry as it stands. */
  problemsOf(collection: CollectionName, id: string): PlacedProblem[] {
    const draft = this.drafts.all.find((one) => one.collection === collection && one.id === id);
    if (!draft) return [];
    return placedProblems(
      draft.front,
      this.#problems.filter(({ file }) => file === draft.file),
    );
  }

  /** Checks an entry as its form has it, against the whole record. Nothing is written. */
  check(edited: Edited): Checked {
    const text = textOf(edited);
    const path = this.#pathFor(edited, text);
    const known = new Set(this.#problems.map(said));
    const file = `${this.drafts.folder}/${path}`;
    const plain = text.replace(/^\uFEFF/, '');
    const found = run(rules, draftsWith(this.drafts, new Map([[path, plain]]), readKept));
    const own = found.filter((problem) => problem.file === file);
    return {
      path: file,
      text,
      problems: placedProblems(parseFrontMatter('', plain).front, own),
      elsewhere: found
        .filter((problem) => problem.file !== file && problem.fatal)
        .map(said)
        .filter((words) => !known.has(words)),
    };
  }

  /** The path of an entry below the folder; that of a new event begins with the date that its form has. */
  #pathFor({ collection, id, name }: Edited, text: string): string {
    if (id !== '') return this.#pathOf(collection, id);
    if (collection !== 'events') return entryOf([collection, name]).path;
    const { front } = parseFrontMatter('', text);
    const date = valueAt(front.data, ['date']);
    return entryOf(['event', typeof date === 'string' && parseEdtf(date) ? date : noDate, name]).path;
  }

  /**
   * Writes an entry, unless the check finds errors in it, or new ones elsewhere because of it; as a `draft` it is written all the same.
   * Refuses to write over a file that has been changed since the form was opened.
   */
  save(edited: Edited, draft: boolean): Checked & { written: boolean; collection: CollectionName; id: string } {
    const checked = this.check(edited);
    const path = this.#pathFor(edited, checked.text);
    const { collection, id } = placeOf(path) ?? { collection: edited.collection, id: edited.id };
    const refused = checked.elsewhere.length > 0 || checked.problems.some(({ level }) => level === 'error');
    if (refused && !draft) return { ...checked, written: false, collection, id };
    if (id.startsWith(noDate)) throw new Refused('Give the date first: the address of an event begins with it.');
    if (this.#onDisk(path) !== edited.saved)
      throw new Refused(
        edited.saved === null
          ? `${checked.path} is there already. Choose another short name, or open that entry.`
          : `${checked.path} has been changed by something else since it was opened here. Open it again; nothing was written.`,
      );
    mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
    writeFileSync(join(this.#folder, path), checked.text);
    this.changed();
    return { ...checked, written: true, collection, id };
  }
}

/** Stands in the path of an event for as long as it has no date. */
const noDate = '0001-01-01';

function entryOf(words: readonly string[]): NewEntry {
  const entry = readRequest(words);
  if (typeof entry === 'string') throw new Refused(entry.split('\n')[0] ?? '');
  return entry;
}

function textOf({ collection, text, data, body, plain }: Edited): string {
  const changed =
    data === undefined || body === undefined ? text : changedEntry(text, collections[collection].schema, data, body);
  if (changed === undefined) throw new Refused('The front matter cannot be read: mend the text of the file.');
  return plain ? withoutRemarks(changed) : changed;
}
