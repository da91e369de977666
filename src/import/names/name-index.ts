import type { RecordGraph } from '../../record/graph.ts';
import { keysOf } from './inflection.ts';
import { hanText, hasHan, tokensOf, type Variants, fold } from './tokens.ts';

/** The collections whose names are looked for in an article. */
export type NamedKind = 'people' | 'organisations' | 'terms';

/** One way of writing the name of an entry. */
export interface Name {
  readonly kind: NamedKind;
  readonly id: string;
  readonly text: string;
  /** It is the entry's name, in some language, and not an alias. */
  readonly own: boolean;
  /** Alone it is no answer: it names a place or a country, or means something else as often. */
  readonly weak: boolean;
  readonly words: readonly string[];
  /** It has a comma itself, so that one may stand between its words. */
  readonly comma: boolean;
  /** A whole Han name of two characters, which longer names and words may contain. */
  readonly short: boolean;
}

/** All names of the record, ready to be looked for. */
export interface NameIndex {
  readonly byKey: ReadonlyMap<string, readonly Name[]>;
  /** Names with Han characters by their compared form, longest first. */
  readonly han: readonly { readonly form: string; readonly name: Name }[];
  /** Folded given names of the record's people, and of each of them. */
  readonly givenNames: ReadonlySet<string>;
  readonly givenOf: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Written {
  readonly text: string;
  readonly own: boolean;
}

/** The forms of a written name: without a remark in brackets, the abbreviation in them, and both sides of a slash. */
export function formsOf(name: string): string[] {
  const bracket = /\s*[(（]([^)）]*)[)）]\s*/u;
  const inside = bracket.exec(name)?.[1] ?? '';
  const outside = name.replace(bracket, ' ').trim();
  const abbreviation = /^[\p{Lu}\d-]{2,}$/u.test(inside) ? [inside] : [];
  return [...outside.split(/\s+\/\s+/), ...abbreviation]
    .map((form) => form.trim())
    .filter((form) => /[\p{L}]/u.test(form));
}

/** Names of countries in the languages of the record and some more, folded. */
function countryNames(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const language of ['en', 'ru', 'zh-Hans', 'zh-Hant', 'de', 'fr', 'es']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (let first = 65; first <= 90; first += 1)
      for (let second = 65; second <= 90; second += 1) {
        const name = display.of(String.fromCharCode(first, second));
        if (name !== undefined) names.add(fold(name));
      }
  }
  return names;
}
const countries = countryNames();

/** Words that tell a government from the country it governs. */
const organ =
  /govern|cabinet|council|ministr|administrat|authorit|правительств|кабинет|совет|минист|政府|国务院|國務院|内阁|內閣|regierung|gouvernement|gobierno/iu;

function placeNames(record: RecordGraph): ReadonlySet<string> {
  const places = record.events.flatMap(({ place }) =>
    place === undefined ? [] : place.split(',').map((part) => fold(part.trim())),
  );
  const names = new Set(places);
  for (const line of record.searchWords.equivalents) {
    const words = Object.values(line).flat().map(fold);
    if (words.some((word) => names.has(word))) words.forEach((word) => names.add(word));
  }
  return names;
}

function givenNamesOf(record: RecordGraph): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, name, names, aliases, filedUnder } of record.people) {
    const family = new Set(filedUnder === undefined ? [] : tokensOf(filedUnder).map(({ folded }) => folded));
    const given = [name, ...Object.values(names), ...aliases]
      .map(tokensOf)
      .filter((words) => words.length >= 2 && words.length <= 3)
      .flatMap((words) => words.slice(0, -1).map(({ folded }) => folded))
      .filter((word) => word.length > 2 && !family.has(word));
    found.set(id, new Set(given));
  }
  return found;
}

/** Makes the index of all names and aliases of a record. `ambiguous` are words that mean something else as often. */
export function nameIndex(record: RecordGraph, ambiguous: readonly string[], variants: Variants): NameIndex {
  const doubtful = new Set(ambiguous);
  const places = placeNames(record);
  const byKey = new Map<string, Name[]>();
  const han: { form: string; name: Name }[] = [];
  const add = (
    kind: NamedKind,
    id: string,
    government: boolean,
    longer: readonly string[],
    { text, own }: Written,
  ): void => {
    for (const form of formsOf(text)) {
      // A bare country name is never its government.
      if (government && !organ.test(form)) continue;
      const words = tokensOf(form).map((token) => token.text);
      const [first] = words;
      const place = kind !== 'people' && places.has(fold(form)) && !own;
      const name: Name = {
        kind,
        id,
        text: form,
        own,
        weak: doubtful.has(form) || place,
        words,
        comma: form.includes(','),
        short: form.length === 2 && !longer.some((text) => text.length > 2 && text.endsWith(form)),
      };
      if (hasHan(form)) han.push({ form: hanText(form, variants).text, name });
      else if (first !== undefined)
        for (const key of indexKeys(first)) byKey.set(key, [...(byKey.get(key) ?? []), name]);
    }
  };
  const governments = new Set(record.organisations.filter(isGovernment).map(({ id }) => id));
  for (const kind of ['people', 'organisations', 'terms'] as const)
    for (const entry of record[kind]) {
      const expansion = 'expansion' in entry && entry.expansion !== undefined ? [entry.expansion] : [];
      const written = [
        ...[entry.name, ...Object.values(entry.names)].map((text) => ({ text, own: true })),
        ...[...entry.aliases, ...expansion].map((text) => ({ text, own: false })),
      ];
      for (const one of written)
        add(
          kind,
          entry.id,
          kind === 'organisations' && governments.has(entry.id),
          written.map(({ text }) => text),
          one,
        );
    }
  const givenOf = givenNamesOf(record);
  return {
    byKey,
    han: han.sort((a, b) => b.form.length - a.form.length),
    givenNames: new Set([...givenOf.values()].flatMap((names) => [...names])),
    givenOf,
  };
}

/** A state's government, told by the country among its names, whatever the record calls its kinds. */
function isGovernment({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }): boolean {
  return [name, ...aliases].some((text) => countries.has(fold(text)) || /^US$/.test(text));
}

function indexKeys(first: string): string[] {
  const [whole = '', ...shorter] = keysOf(fold(first));
  return shorter.length > 0 && /\p{Script=Cyrillic}/u.test(whole) && whole.length >= 4 ? [whole.slice(0, 3)] : [whole];
}
