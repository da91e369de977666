import type { RecordGraph } from '../../record/graph.ts';
import { type IndexDocument, makingOf } from './document.ts';
import { type Equivalents, equivalentsOf } from './equivalents.ts';
import { eventDocument, textOf, textsOf } from './event-document.ts';
import { type SearchLanguage, searchLanguages, type SearchSettings } from '../languages.ts';
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

/** The share of the events, and their least number, on which a word tells little of one that only mentions it. */
const common = { share: 0.15, least: 20 };

function commonWords(
  record: RecordGraph,
  languages: readonly SearchLanguage[],
  same: Equivalents,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const event of record.events) {
    const texts = [event.title, event.lead.text, ...textOf(event)];
    const words = languages.slice(1).flatMap(({ code }) => texts.flatMap((text) => same.pairs(text, code)));
    for (const word of new Set(words.map(({ own }) => own))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set(
    [...counts]
      .filter(([, count]) => count > Math.max(common.least, record.events.length * common.share))
      .map(([word]) => word),
  );
}

/** Makes the documents of a record and the files beside them; `stem` has the stemmers of all its languages. */
export function searchOutput(record: RecordGraph, stem: Stem): SearchOutput {
  const languages = searchLanguages(record);
  const same = equivalentsOf(record.searchWords, record.vocabulary.language, stem);
  const making = makingOf(languages, same, stem, commonWords(record, languages, same));
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
