import type { RecordGraph } from '../../record/graph.ts';
import { type IndexDocument, makingOf } from './document.ts';
import { equivalentsOf } from './equivalents.ts';
import { eventDocument, textsOf } from './event-document.ts';
import { searchLanguages, type SearchSettings } from '../languages.ts';
import { namedDocuments } from './named-document.ts';
import { ledgerCard, ledgerWords } from './promise-lists.ts';
import { spellingWords } from './spelling-words.ts';
import type { Stem } from '../stem.ts';

/** A file beside the index, with its path below the site's root. */
export interface SearchFile {
  readonly path: string;
  readonly content: string;
}

/** What Pagefind indexes of a record, and what else the search fetches. The same record gives the same. */
export interface SearchOutput {
  readonly events: readonly IndexDocument[];
  /** Pages that a query may name. */
  readonly named: readonly IndexDocument[];
  readonly files: readonly SearchFile[];
  /** The settings but for the sum of the index, which is known once Pagefind has written it. */
  readonly settings: Omit<SearchSettings, 'build'>;
}

/** Makes the documents of a record and the files beside them; `stem` has the stemmers of all its languages. */
export function searchOutput(record: RecordGraph, stem: Stem): SearchOutput {
  const languages = searchLanguages(record);
  const same = equivalentsOf(record.searchWords, record.vocabulary.language, stem);
  const making = makingOf(languages, same, stem);
  const ledger = record.promises.length === 0 ? undefined : ledgerCard(record, same);
  const texts = record.events.map((event) => textsOf(event, record, making));
  return {
    events: record.events.map((event, place) => eventDocument(event, place, record, making)),
    named: namedDocuments(record, making),
    files: [
      ...languages.map((language) => ({
        path: `search/spelling/${language.code}.txt`,
        content: spellingWords(texts, language, languages).join('\n'),
      })),
      ...(ledger ? [{ path: 'search/promises.json', content: JSON.stringify(ledger) }] : []),
    ],
    settings: { languages, events: record.events.length, ledgerWords: ledger ? ledgerWords(ledger) : [] },
  };
}
