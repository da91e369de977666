import type { RecordGraph } from '../../record/graph.ts';
import { oncePer } from '../../record/kept/once-per.ts';

/** What a text can mention: a person, an organisation or a term. */
export interface Mentionable {
  readonly collection: 'people' | 'organisations' | 'terms';
  readonly id: string;
  /** What an abbreviation of it stands for. */
  readonly inFull: string;
}

/** A way in which things are named in a text; several may share it. */
export interface Name {
  readonly text: string;
  readonly things: readonly Mentionable[];
}

/** The names of a record's things by their first word, the longest first; see `straight`. */
export type Names = ReadonlyMap<string, readonly Name[]>;

/** The text with straight apostrophes and without line ends, every character in its place: names are compared so. */
export const straight = (text: string): string => text.replaceAll('’', "'").replaceAll('\n', ' ');

/** "Space debris" is also written "space debris", and "early warning" begins sentences as "Early warning". */
function withBothCases(name: string): string[] {
  const [first = '', second = ''] = name.split(' ');
  const initial = name.charAt(0);
  if (first === first.toLowerCase()) return [name, initial.toUpperCase() + name.slice(1)];
  return /^\p{Ll}/u.test(second) ? [name, initial.toLowerCase() + name.slice(1)] : [name];
}

/** Names of countries: an organisation that goes by one is linked by its own name only. */
function countriesOf({ people, organisations, vocabulary }: RecordGraph): ReadonlySet<string> {
  const countries = [...people, ...organisations].flatMap(({ country }) => country ?? []);
  return new Set([...countries, ...vocabulary.voices.map(({ label }) => label)]);
}

/** Latin letters alone: texts are in the language of the record, and its other names in their own. */
function isLatin(name: string): boolean {
  return /\p{sc=Latin}/u.test(name) && !/[^\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/u.test(name);
}

function namesOf(record: RecordGraph): { name: string; thing: Mentionable }[] {
  const countries = countriesOf(record);
  // What follows a name in brackets tells it from others, and is not part of it.
  const own = (name: string): string => name.replace(/ \(.*\)$/, '');
  const people = record.people.flatMap(({ id, name, filedUnder, aliases }) => {
    const thing = { collection: 'people', id, inFull: own(name) } as const;
    return [own(name), filedUnder ?? '', ...aliases].map((written) => ({ name: written, thing }));
  });
  const organisations = record.organisations.flatMap(({ id, name, aliases }) => {
    const thing = { collection: 'organisations', id, inFull: own(name) } as const;
    const isState = [name, ...aliases].some((written) => countries.has(written));
    return [own(name), ...(isState ? [] : aliases)].map((written) => ({ name: written, thing }));
  });
  const terms = record.terms.flatMap(({ id, name, expansion = '', aliases }) => {
    const thing = { collection: 'terms', id, inFull: expansion || own(name) } as const;
    return [own(name), ...own(name).split(' / '), expansion, ...aliases].map((written) => ({ name: written, thing }));
  });
  return [...people, ...organisations, ...terms].filter(({ name }) => isLatin(name) && !countries.has(name));
}

/** The names of all people, organisations and terms of a record, made once per record. */
export const namesIn = oncePer((record: RecordGraph): Names => {
  const things = new Map<string, Set<Mentionable>>();
  for (const { name, thing } of namesOf(record))
    for (const text of withBothCases(straight(name))) things.set(text, (things.get(text) ?? new Set()).add(thing));
  const names = new Map<string, Name[]>();
  for (const [text, owners] of [...things].sort(([a], [b]) => b.length - a.length)) {
    const first = /[\p{L}\p{N}]+/u.exec(text)?.[0];
    if (first === undefined) continue;
    names.set(first, [...(names.get(first) ?? []), { text, things: [...owners] }]);
  }
  return names;
});
