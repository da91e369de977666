import { type Checked, isFlag, isList, isNumber, isObject, isPair, isText, readJson } from '../views/shape.ts';

const isLanguage = isObject({
  code: isText,
  /** Unicode script that selects this language for a word of a query ("Latin", "Cyrillic", "Han"). */
  script: isText,
  /** Written without spaces: indexed and searched as pairs of neighbouring characters. */
  pairs: isFlag,
  stopWords: isList(isText),
  /** Twelve lists with the forms of each month's name, folded. */
  months: isList(isList(isText)),
  /** It has variant characters; they are fetched when a query is in its script. */
  variants: isFlag,
  /** Those characters, each followed by the one the index keeps; none in the settings. */
  characters: isText,
});

/** What search knows about one language of the record. */
export type SearchLanguage = Checked<typeof isLanguage>;

const isSettings = isObject({
  /** Changes whenever the index or a file beside it does, so that one of an older build is never mixed in. */
  build: isText,
  /** With what Pagefind opens each bundle: addresses below its folder. */
  heads: isList(isText),
  /** The language the entries are written in stands first. */
  languages: isList(isLanguage),
  /** How many events the record has. */
  events: isNumber,
  /** Words and phrases that ask for the list of promises; none where the record has no promise. */
  ledgerWords: isList(isText),
});

/** What the browser needs before its first search. */
export type SearchSettings = Checked<typeof isSettings>;

const isFilter = isObject({
  name: isText,
  /** Id and label of each value that a promise has. */
  values: isList(isPair(isText, isText)),
  /** For each promise the places of its values in `values`. */
  of: isList(isList(isNumber)),
  /** For each value how a query may name it, its label first. */
  spellings: isList(isList(isText)),
});

/** A filter of the ledger of promises. Its name is that in the address of the ledger (docs/addresses.md). */
export type PromiseFilter = Checked<typeof isFilter>;

const isLedger = isObject({
  address: isText,
  /** What a promise is called, in every language. */
  words: isList(isText),
  verdict: isFilter,
  topic: isFilter,
  side: isFilter,
});

/** The ledger of promises as a query may ask for it. */
export type LedgerCard = Checked<typeof isLedger>;

/** Each reads a file of the search, by `searchOutput` of the same build; throws when the file has another shape. */
export const readSettings = (text: string): SearchSettings => readJson('settings.json', text, isSettings);
export const readLedger = (text: string): LedgerCard => readJson('promises.json', text, isLedger);
