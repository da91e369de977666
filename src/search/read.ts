import { type Check, isFlag, isList, isNumber, isObject, isPair, isText, readJson } from '../views/shape.ts';
import type { SearchSettings } from './languages.ts';
import type { LedgerCard, PromiseFilter } from './ledger-card.ts';

const isSettings: Check<SearchSettings> = isObject({
  build: isText,
  heads: isList(isText),
  languages: isList(
    isObject({
      code: isText,
      script: isText,
      pairs: isFlag,
      stopWords: isList(isText),
      months: isList(isList(isText)),
      variants: isFlag,
      characters: isText,
    }),
  ),
  events: isNumber,
  ledgerWords: isList(isText),
});

const isFilter: Check<PromiseFilter> = isObject({
  name: isText,
  values: isList(isPair(isText, isText)),
  of: isList(isList(isNumber)),
  spellings: isList(isList(isText)),
});

const isLedger: Check<LedgerCard> = isObject({
  address: isText,
  words: isList(isText),
  verdict: isFilter,
  topic: isFilter,
  side: isFilter,
});

/** Each reads a file of the search, by `searchOutput` of the same build; throws when the file has another shape. */
export const readSettings = (text: string): SearchSettings => readJson('settings.json', text, isSettings);
export const readLedger = (text: string): LedgerCard => readJson('promises.json', text, isLedger);
