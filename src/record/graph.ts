import type { OrganisationData, PersonData } from './schema/actor.ts';
import type { EventData } from './schema/event.ts';
import type { PromiseData } from './schema/promise.ts';
import type { ChangeData, PublisherData, TermData, ThreadData, Tombstone, TopicData } from './schema/reference.ts';
import type { ImportWords } from './schema/import-words.ts';
import type { SearchWords } from './schema/search-words.ts';
import type { ControlRole, Vocabulary } from './schema/vocabulary.ts';
import type { Numbers } from './issued/issued-line.ts';
import type { Prose } from './markdown/prose.ts';

/** What every entry has: its id, and its file relative to the record's folder. */
export interface Entry {
  readonly id: string;
  readonly path: string;
}

/** A numbered fact. A withdrawn one keeps its number; its prose gives the reason. */
export interface Fact {
  readonly number: number;
  readonly withdrawn: boolean;
  readonly prose: Prose;
}

/** Two or more sources that do not agree; `kind` is an id of the vocabulary's `differences`. */
export interface Disagreement {
  readonly number: number;
  readonly kind: string | undefined;
  readonly prose: Prose;
}

export interface Event extends Entry, Readonly<EventData> {
  readonly lead: Prose;
  readonly facts: readonly Fact[];
  readonly disagreements: readonly Disagreement[];
}

/** A promise; `text` says what was promised, `reason` why the verdict is what it is. */
export interface PromiseEntry extends Entry, Readonly<PromiseData> {
  readonly text: Prose;
  readonly reason: Prose;
  readonly afterwards: Prose;
  readonly certainty: Prose;
}

export interface Person extends Entry, Readonly<PersonData> {
  readonly text: Prose;
}
export interface Organisation extends Entry, Readonly<OrganisationData> {
  readonly text: Prose;
}
export interface Term extends Entry, Readonly<TermData> {
  readonly text: Prose;
}
export interface Topic extends Entry, Readonly<TopicData> {
  readonly text: Prose;
}
export interface Thread extends Entry, Readonly<ThreadData> {
  readonly text: Prose;
  readonly outcome: Prose;
}
export interface Publisher extends Entry, Readonly<PublisherData> {
  /** What its control means, as record.yaml says of the word. */
  readonly controlRole: ControlRole;
  readonly text: Prose;
}
export interface Change extends Entry, Readonly<ChangeData> {
  readonly text: Prose;
}

/** An entry that went, and how far the numbers of its page had gone. */
export interface Gone extends Readonly<Tombstone> {
  readonly numbers: Numbers;
}

/** The whole record: checked, linked and frozen. Events stand in time order, everything else by name or title. */
export interface RecordGraph {
  readonly vocabulary: Vocabulary;
  readonly events: readonly Event[];
  readonly promises: readonly PromiseEntry[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly terms: readonly Term[];
  readonly topics: readonly Topic[];
  readonly threads: readonly Thread[];
  readonly publishers: readonly Publisher[];
  /** Newest first. */
  readonly changes: readonly Change[];
  readonly tombstones: readonly Gone[];
  readonly searchWords: SearchWords;
  readonly importWords: ImportWords;
}
