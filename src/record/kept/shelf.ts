import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../write-whole.ts';

/**
 * What this code made of texts, by the hash of each, from one run to the next: most of it in one file, which is read at once, and what
 * came later in a file for each. In the project's folder this is `.cache/entries`, which may be deleted at any time.
 */
interface Shelf {
  readonly folder: string;
  readonly bound: Map<string, Uint8Array>;
  readonly loose: Set<string>;
  /** What this process took or put there. */
  readonly used: Set<string>;
}

const shelves = '.cache/entries';
/** The name of the file that holds most of it. */
const bound = 'bound';
/** So many files of their own are left beside it. */
const mostLoose = 100;

let opened: Shelf | null | undefined;

/** The shelf of this code; null outside the project's folder. Those of other code are thrown away. */
function shelf(): Shelf | null {
  if (opened !== undefined) return opened;
  const code = globSync('src/{record,chart}/**/*.ts').sort();
  if (code.length === 0 || !existsSync('package-lock.json')) return (opened = null);
  const hash = createHash('sha256').update(process.version);
  for (const name of [...code, 'package-lock.json']) hash.update(name).update('\0').update(readFileSync(name));
  const name = hash.digest('hex').slice(0, 16);
  const folder = join(shelves, name);
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(shelves)) if (other !== name) rmSync(join(shelves, other), { recursive: true });
  const loose = new Set(readdirSync(folder).filter((file) => /^[0-9a-f]{64}$/.test(file)));
  opened = { folder, bound: boundIn(folder), loose, used: new Set() };
  process.once('exit', bind);
  return opened;
}

function boundIn(folder: string): Map<string, Uint8Array> {
  const kept = valueOf(bytesOf(join(folder, bound)));
  const isBytes = (entry: [unknown, unknown]): entry is [string, Uint8Array] =>
    typeof entry[0] === 'string' && entry[1] instanceof Uint8Array;
  return new Map(kept instanceof Map ? [...kept].filter(isBytes) : []);
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** A kept value; undefined when it is damaged. */
function valueOf(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && deserialize(bytes);
  } catch {
    return undefined;
  }
}

/** Characters of a name that tell its kind. */
const kindLength = 8;

/** The name under which something of this kind that is made of this text is kept. */
function nameOf(kind: string, text: string): string {
  const hex = (of: string): string => createHash('sha256').update(of).digest('hex');
  return hex(kind).slice(0, kindLength) + hex(text).slice(kindLength);
}

/** What was made of a text, this time or earlier; undefined when nothing whole is kept. Each call gives a value of its own. */
export function fromShelf(kind: string, text: string): unknown {
  const own = shelf();
  if (!own) return undefined;
  const name = nameOf(kind, text);
  own.used.add(name);
  return valueOf(own.bound.get(name) ?? (own.loose.has(name) ? bytesOf(join(own.folder, name)) : undefined));
}

/** Keeps what was made of a text: anything that structured cloning can copy. */
export function toShelf(kind: string, text: string, value: unknown): void {
  const own = shelf();
  if (!own) return;
  const name = nameOf(kind, text);
  writeWhole(join(own.folder, name), serialize(value));
  own.bound.delete(name);
  own.loose.add(name);
  own.used.add(name);
}

/**
 * Throws away what no run asked for, where it is more than the double of what this one did. It is told by kind: a build runs this
 * module twice, and each of the two knows only what it asked for itself.
 */
function clearOut(all: Map<string, Uint8Array>, used: ReadonlySet<string>): void {
  const kindOf = (name: string): string => name.slice(0, kindLength);
  const usedByKind = Map.groupBy(used, kindOf);
  for (const [kind, names] of Map.groupBy(all.keys(), kindOf))
    if (names.length > 3 * (usedByKind.get(kind)?.length ?? Infinity))
      for (const name of names) if (!used.has(name)) all.delete(name);
}

/** Puts the loose files into the one. */
function bind(): void {
  if (!opened || opened.loose.size <= mostLoose) return;
  const { folder, used } = opened;
  const all = boundIn(folder);
  for (const name of opened.loose) {
    const bytes = bytesOf(join(folder, name));
    if (bytes) all.set(name, bytes);
  }
  clearOut(all, used);
  writeWhole(join(folder, bound), serialize(all));
  for (const name of opened.loose) rmSync(join(folder, name), { force: true });
}
