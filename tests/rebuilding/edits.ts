import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKept } from '../../src/record/kept/kept-reader.ts';
import { checkRecord } from '../../src/record/load.ts';
import type { RecordGraph } from '../../src/record/graph.ts';
import type { Random } from '../record/fuzz/random.ts';

/** A change of an entry as an editor makes it: in which kinds of entries, of what, and into what. */
interface Edit {
  readonly name: string;
  readonly folders: RegExp;
  readonly what: RegExp;
  readonly into: (found: string, record: RecordGraph, random: Random) => string;
}

const longer = (found: string): string => found.replace(/(["']?)$/, ' once more$1');
const id = (entries: readonly { readonly id: string }[], random: Random): string => random.pick(entries).id;
const ids = (entries: readonly { readonly id: string }[], random: Random): string =>
  [...new Set([id(entries, random), id(entries, random)])].join(', ');

const edits: readonly Edit[] = [
  { name: 'title', folders: /^(events|promises|threads)\//, what: /(?<=^title: ).+$/gm, into: longer },
  {
    name: 'name',
    folders: /^(people|organisations|terms|topics|publishers)\//,
    what: /(?<=^name: ).+$/gm,
    into: longer,
  },
  {
    name: 'day',
    folders: /^(events|promises)\//,
    what: /(?<=date: "\d{4}-\d\d-)\d\d(?=")/g,
    into: (_found, _record, random) => String(random.below(28) + 1).padStart(2, '0'),
  },
  {
    name: 'topics',
    folders: /^(events|promises)\//,
    what: /(?<=^topics: \[).+(?=\]$)/gm,
    into: (_found, { topics }, random) => ids(topics, random),
  },
  {
    name: 'people',
    folders: /^events\//,
    what: /(?<=^people: \[).+(?=\]$)/gm,
    into: (_found, { people }, random) => ids(people, random),
  },
  {
    name: 'outlet of a source',
    folders: /^(events|promises|people)\//,
    what: /(?<=^ {4}publisher: ).+$/gm,
    into: (_found, { publishers }, random) => id(publishers, random),
  },
  { name: 'title of a source', folders: /^(events|promises)\//, what: /(?<=^ {4}title: ).+$/gm, into: longer },
  {
    name: 'verdict',
    folders: /^promises\//,
    what: /(?<=^verdict:\n {2}is: ).+$/gm,
    into: (_found, { vocabulary }, random) => id(vocabulary.verdicts, random),
  },
  {
    name: 'weight',
    folders: /^events\//,
    what: /(?<=^weight: )\d$/gm,
    into: (_found, _record, random) => String(random.below(3) + 1),
  },
  {
    name: 'words',
    folders: /\//,
    what: /(?<=^---\n[^]*\n---\n[^]*)\b(?:says|and|with|of)\b/g,
    into: (found) => `${found} also`,
  },
];

/**
 * Changes entries below a folder at random, so that the check still has nothing against them. Gives what was changed, a line each.
 *
 * @param count How many changes.
 */
export function editAtRandom(folder: string, count: number, random: Random): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort();
  const done: string[] = [];
  let { record } = checkRecord(folder, readKept);
  while (done.length < count) {
    if (!record) throw new Error(`${folder} does not pass the check.`);
    const edit = random.pick(edits);
    const path = random.pick(paths.filter((one) => edit.folders.test(one)));
    const before = readFileSync(join(folder, path), 'utf8');
    const places = [...before.matchAll(edit.what)];
    if (places.length === 0) continue;
    const { 0: found, index } = random.pick(places);
    const changed = edit.into(found, record, random);
    writeFileSync(join(folder, path), before.slice(0, index) + changed + before.slice(index + found.length));
    const after = changed === found ? undefined : checkRecord(folder, readKept).record;
    if (after) {
      record = after;
      done.push(`${path}: ${edit.name}`);
    } else writeFileSync(join(folder, path), before);
  }
  return done;
}
