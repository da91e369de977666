import { type CollectionName, pathOfEntry } from './collection.ts';
import type { Drafts } from './drafts.ts';
import { compareDates } from './dates/edtf-date.ts';
import type { RecordGraph } from './graph.ts';
import { inOrder } from './in-order.ts';
import * as link from './link.ts';
import { issuedNumbers } from './rules/issued.ts';
import { importWordsSchema } from './schema/import-words.ts';
import { searchWordsSchema } from './schema/search-words.ts';

function byText<T>(of: (item: T) => string): (a: T, b: T) => number {
  const collator = new Intl.Collator('en');
  return (a, b) => collator.compare(of(a), of(b));
}

/** The drafts of a collection about which nothing is wrong. */
function wholeOf<C extends CollectionName>(drafts: Drafts, collection: C): link.WholeDraft<C>[] {
  return drafts.of(collection).flatMap(({ id, path, body, whole }) => (whole ? [{ id, path, body, data: whole }] : []));
}

/** The record that checked drafts come to; undefined without a record.yaml. */
export function assemble(drafts: Drafts): RecordGraph | undefined {
  const vocabulary = drafts.vocabulary?.whole;
  if (!vocabulary) return undefined;
  return {
    vocabulary,
    events: inOrder(wholeOf(drafts, 'events').map(link.linkEvent), vocabulary),
    promises: wholeOf(drafts, 'promises')
      .map(link.linkPromise)
      .sort(byText((promise) => promise.title)),
    people: wholeOf(drafts, 'people')
      .map(link.linkPerson)
      .sort(byText((person) => (person.filedUnder === undefined ? '' : `${person.filedUnder} `) + person.name)),
    organisations: wholeOf(drafts, 'organisations')
      .map(link.linkOrganisation)
      .sort(byText((organisation) => organisation.name)),
    terms: wholeOf(drafts, 'terms')
      .map(link.linkTerm)
      .sort(byText((term) => term.name)),
    topics: wholeOf(drafts, 'topics')
      .map(link.linkTopic)
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    threads: wholeOf(drafts, 'threads')
      .map(link.linkThread)
      .sort(byText((thread) => thread.title)),
    publishers: wholeOf(drafts, 'publishers')
      .map((draft) => link.linkPublisher(draft, vocabulary))
      .sort(byText((publisher) => publisher.name)),
    changes: wholeOf(drafts, 'changes')
      .map(link.linkChange)
      .sort((a, b) => compareDates(b.date, a.date) || (a.id < b.id ? -1 : 1)),
    tombstones: (drafts.tombstones?.whole ?? []).map((stone) => ({
      ...stone,
      numbers: issuedNumbers(drafts, pathOfEntry(stone.collection, stone.id)),
    })),
    searchWords: drafts.searchWords?.whole ?? searchWordsSchema.parse({}),
    importWords: drafts.importWords?.whole ?? importWordsSchema.parse({}),
  };
}
