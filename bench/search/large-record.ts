import { parseEdtf } from '../../src/record/dates/edtf-date.ts';
import type { Event, RecordGraph } from '../../src/record/graph.ts';
import type { Prose } from '../../src/record/markdown/prose.ts';

/** Words of a text that give way to coined ones, and how many words can be coined in each script. */
const coinedShare = 0.03;
const coinable = 20_000;

/** A pseudo-random source that depends on its seed alone (mulberry32, T. Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables = {
  latin: 'ba de fi go hu ka le mi no pu ra se ti vo zu bor den fal gim hos kur lan mes nar pil'.split(' '),
  cyrillic: 'ба де фи го ху ка ле ми но пу ра се ти во зу бор ден фал гим хос кур лан мес нар пил'.split(' '),
};

/** A word that no text holds, the same for the same number. */
function coined(number: number, script: keyof typeof syllables): string {
  const list = syllables[script];
  let word = '';
  for (let left = number + 25; left > 0; left = Math.floor(left / list.length)) word += list[left % list.length] ?? '';
  return word;
}

/**
 * A record of many events made of the sentences, names and titles of a real one, so that its three scripts are real.
 * Words are exchanged for coined ones here and there, some often and most seldom, so that the vocabulary grows as that
 * of real texts does; people and organisations are ten times as many. The same record gives the same one.
 */
export function largeRecord(record: RecordGraph, total: number): RecordGraph {
  const random = randomFrom(1);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  const some = <T>(items: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(items))),
  ];
  /** Small numbers come often, as the frequent words of a text do. */
  const number = (): number => Math.floor(coinable * random() ** 3);
  const reworded = (text: string, share = coinedShare): string =>
    text
      .replace(/[a-z]{5,}/g, (word) => (random() < share ? coined(number(), 'latin') : word))
      .replace(/[а-яё]{5,}/g, (word) => (random() < share ? coined(number(), 'cyrillic') : word))
      .replace(/\p{Script=Han}/gu, (letter) =>
        random() < share ? String.fromCodePoint(0x4e00 + Math.floor(6000 * random() ** 2)) : letter,
      );
  const prose = ({ text, ...rest }: Prose): Prose => ({ ...rest, text: reworded(text) });
  const renamed = <T extends { id: string; name: string; names: Record<string, string>; aliases: string[] }>(
    things: readonly T[],
  ): T[] =>
    Array.from({ length: 10 }, (_, copy) =>
      things.map((thing) =>
        copy === 0
          ? thing
          : {
              ...thing,
              id: `${thing.id}-${copy}`,
              name: reworded(thing.name, 0.6),
              names: Object.fromEntries(
                Object.entries(thing.names).map(([language, name]) => [language, reworded(name, 0.6)]),
              ),
              aliases: thing.aliases.map((alias) => reworded(alias, 0.6)),
            },
      ),
    ).flat();
  const people = renamed(record.people);
  const organisations = renamed(record.organisations);
  const facts = record.events.flatMap((event) => event.facts);
  const events = Array.from({ length: total }, (_, place): Event => {
    const [titled, led, sourced] = [pick(record.events), pick(record.events), pick(record.events)];
    const day = new Date(Date.UTC(1995, 0, 1) + Math.floor(random() * 9000) * 86_400_000).toISOString().slice(0, 10);
    const date = parseEdtf(pick([day, day, day, day, day.slice(0, 7), day.slice(0, 4)]));
    if (!date) throw new Error(`${day} is no date.`);
    return {
      ...titled,
      id: `${titled.id}-${place}`,
      title: reworded(titled.title, 0.08),
      date,
      people: some(people, 4).map(({ id }) => id),
      organisations: some(organisations, 4).map(({ id }) => id),
      terms: led.terms,
      topics: sourced.topics,
      lead: prose(led.lead),
      facts: Array.from({ length: 4 }, (_fact, index) => ({
        number: index + 1,
        withdrawn: false,
        prose: prose(pick(facts).prose),
      })),
      disagreements: titled.disagreements.map((one) => ({ ...one, prose: prose(one.prose) })),
      sources: sourced.sources.map((source) => ({
        ...source,
        ...(source.title === undefined ? {} : { title: reworded(source.title, 0.08) }),
      })),
    };
  });
  events.sort((a, b) => (a.date.from < b.date.from ? -1 : a.date.from > b.date.from ? 1 : a.id < b.id ? -1 : 1));
  return { ...record, events, people, organisations };
}
