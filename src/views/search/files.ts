import { createHash } from 'node:crypto';
import type { RecordGraph } from '../../record/graph.ts';
import { searchCards } from './cards.ts';
import { eventTable, namedFacets } from './table.ts';
import { writeFacets, writeTable } from './table-text.ts';
import { searchDocuments } from './documents.ts';
import { equivalentsOf } from './equivalents.ts';
import { invert, spellingRuns, spellingWords } from './inverted.ts';
import { meaningsIn } from './meanings.ts';
import { cutIndex } from './postings.ts';
import { searchLanguages, type SearchSettings } from './settings.ts';
import type { Stem } from './stem.ts';

/** A file of the search, with its path below the site's root. */
export interface SearchFile {
  readonly path: string;
  readonly content: string;
}

/** Everything that the search of a record fetches. The same record gives the same files. */
export function searchFiles(record: RecordGraph, stem: Stem): SearchFile[] {
  const languages = searchLanguages(record);
  const same = equivalentsOf(record.searchWords, record.vocabulary.language, stem);
  const documents = searchDocuments(record, languages, same);
  const meanings = meaningsIn(record, languages, same, stem);
  const files: SearchFile[] = [
    { path: 'search/events.json', content: writeTable(eventTable(record)) },
    { path: 'search/names.json', content: writeFacets(namedFacets(record)) },
  ];
  const parts: Record<string, string[]> = {};
  for (const language of languages) {
    const own = documents.filter((document) => document.language === language);
    const cut = cutIndex(invert(own, languages, stem), meanings(language));
    parts[language.code] = cut.map(({ first }) => first);
    cut.forEach(({ text }, number) => {
      files.push({ path: `search/index/${language.code}-${number}.txt`, content: text });
    });
    const words = language.pairs ? spellingRuns(own, language) : spellingWords(own, language, languages);
    files.push({ path: `search/words/${language.code}.txt`, content: words.join('\n') });
  }
  const cards = searchCards(record, same);
  cards.forEach((card, number) => {
    files.push({ path: `search/cards/${number}.json`, content: JSON.stringify(card) });
  });
  const build = createHash('sha256');
  for (const { path, content } of files) build.update(`${path}\n${content}\n`);
  const weights = record.events.map((event) => event.weight);
  const settings: SearchSettings = {
    build: build.digest('hex').slice(0, 12),
    languages,
    parts,
    events: record.events.length,
    ...(record.promises.length === 0 ? {} : { ledger: cards.length - 1 }),
    landmarks: weights.filter((weight) => weight === 3).length,
    notable: weights.filter((weight) => weight >= 2).length,
  };
  return [...files, { path: 'search/settings.json', content: JSON.stringify(settings) }];
}
