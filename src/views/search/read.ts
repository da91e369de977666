import type { EventCard, ThingCard } from './cards.ts';
import type { LedgerCard, PromiseFilter } from './promise-lists.ts';
import type { SearchSettings } from './settings.ts';
import {
  type Check,
  isFlag,
  isList,
  isNumber,
  isObject,
  isObjectWith,
  isPair,
  isRecord,
  isText,
  readJson,
} from '../shape.ts';

const isSettings: Check<SearchSettings> = isObjectWith(
  {
    build: isText,
    languages: isList(
      isObject({
        code: isText,
        script: isText,
        pairs: isFlag,
        stopWords: isList(isText),
        months: isList(isList(isText)),
        characters: isText,
      }),
    ),
    parts: isRecord(isList(isText)),
    events: isNumber,
    landmarks: isNumber,
    notable: isNumber,
  },
  { ledger: isNumber },
);

const isEventCard: Check<EventCard> = isObject({
  address: isText,
  title: isText,
  date: isText,
  voice: isText,
  position: isText,
  stage: isText,
  mark: isText,
  passages: isList(isObjectWith({ anchor: isText, text: isText }, { language: isText })),
});

const isThingCard: Check<ThingCard> = isObjectWith(
  {
    address: isText,
    name: isText,
    sort: isText,
    events: isNumber,
    titled: isFlag,
    spellings: isList(isText),
  },
  { state: isText, promises: isNumber, subjects: isList(isText), about: isText },
);

const isFilter: Check<PromiseFilter> = isObject({
  name: isText,
  label: isText,
  values: isList(isPair(isText, isText)),
  of: isList(isList(isNumber)),
  spellings: isList(isList(isText)),
});

const isLedgerCard: Check<LedgerCard> = isObject({
  address: isText,
  words: isList(isText),
  verdict: isFilter,
  topic: isFilter,
  side: isFilter,
});

/** Each reads a file of the search, by `searchFiles` of the same build; throws when the file has another shape. */
export const readSettings = (text: string): SearchSettings => readJson('settings.json', text, isSettings);
export const readEventCard = (text: string): EventCard => readJson('The card of an event', text, isEventCard);
export const readThingCard = (text: string): ThingCard => readJson('The card of a page', text, isThingCard);
export const readLedgerCard = (text: string): LedgerCard => readJson('The card of the ledger', text, isLedgerCard);
