import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../write-whole.ts';

/**
 * What this code made of texts, by the hash of each, from one run to the next: most of it in one file for each kind, which is read at once,
 * and what came later in a file for each. In the project's folder this is `.cache/entries`, which may be deleted at any time.
 */
interface Shelf {
  readonly folder: string;
  /** By kind, what its file holds, of the kinds that were asked for. */
  readonly bound: Map<string, Map<string, Uint8Array>>;
  readonly loose: Set<string>;
  /** Values made when there were already enough loose files. They are written to the files of their kinds next. */
  readonly fresh: Map<string, Uint8Array>;
  /** What this process took or put there. */
  readonly used: Set<string>;
}

const shelves = '.cache/entries';
/** So many files of their own are left beside those of the kinds. */
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
  opened = { folder, bound: new Map(), loose, fresh: new Map(), used: new Set() };
  process.once('exit', bind);
  return opened;
}

/** Characters of a name that tell its kind. */
const kindLength = 8;
const kindOf = (name: string): string => name.slice(0, kindLength);

const boundFile = (folder: string, kind: string): string => join(folder, `bound-${kind}`);

function boundIn(file: string): Map<string, Uint8Array> {
  const kept = valueOf(bytesOf(file));
  const isBytes = (entry: [unknown, unknown]): entry is [string, Uint8Array] =>
    typeof entry[0] === 'string' && entry[1] instanceof Uint8Array;
  return new Map(kept instanceof Map ? [...kept].filter(isBytes) : []);
}

function boundOf({ bound, folder }: Shelf, kind: string): Map<string, Uint8Array> {
  const known = bound.get(kind);
  if (known) return known;
  const read = boundIn(boundFile(folder, kind));
  bound.set(kind, read);
  return read;
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

/** The name under which something of this kind that is made of this text is kept. */
function nameOf(kind: string, text: string): string {
  const hex = (of: string): string => createHash('sha256').update(of).digest('hex');
  return kindOf(hex(kind)) + hex(text).slice(kindLength);
}

/** What was made of a text, this time or earlier; undefined when nothing whole is kept. Each call gives a value of its own. */
export function fromShelf(kind: string, text: string): unknown {
  const own = shelf();
  if (!own) return undefined;
  const name = nameOf(kind, text);
  own.used.add(name);
  if (own.loose.has(name)) return valueOf(bytesOf(join(own.folder, name)));
  return valueOf(own.fresh.get(name) ?? boundOf(own, kindOf(name)).get(name));
}

/** Keeps what was made of a text: anything that structured cloning can copy. */
export function toShelf(kind: string, text: string, value: unknown): void {
  const own = shelf();
  if (!own) return;
  const name = nameOf(kind, text);
  own.used.add(name);
  if (own.loose.has(name) || own.loose.size <= mostLoose) {
    writeWhole(join(own.folder, name), serialize(value));
    own.loose.add(name);
    return;
  }
  // A first run makes thousands at once. To write a file for each would take a tenth of the time.
  if (own.fresh.size === 0) setImmediate(bind).unref();
  own.fresh.set(name, serialize(value));
}

/** Frees the memory that holds bound values, a hundred megabytes for ten thousand events. They can still be asked for, and are then read again. */
export function closeShelf(): void {
  bind();
  opened?.bound.clear();
}

/**
 * Throws away what no run asked for, where it is more than the double of what this one did. A build runs this module
 * twice, and each copy knows only what it used itself, so a kind of which it used nothing is left alone.
 */
function clearOut(all: Map<string, Uint8Array>, used: ReadonlySet<string>): void {
  const count = [...all.keys()].filter((name) => used.has(name)).length;
  if (count === 0 || all.size <= 3 * count) return;
  for (const name of all.keys()) if (!used.has(name)) all.delete(name);
}

/** Puts the loose and the fresh values into the files of their kinds. */
function bind(): void {
  if (!opened || opened.loose.size <= mostLoose) return;
  const { folder, bound, loose, fresh, used } = opened;
  for (const [kind, names] of Map.groupBy([...loose, ...fresh.keys()], kindOf)) {
    const all = boundIn(boundFile(folder, kind));
    for (const name of names) {
      const bytes = fresh.get(name) ?? bytesOf(join(folder, name));
      if (bytes) all.set(name, bytes);
    }
    clearOut(all, used);
    writeWhole(boundFile(folder, kind), serialize(all));
    bound.set(kind, all);
  }
  for (const name of loose) rmSync(join(folder, name), { force: true });
  loose.clear();
  fresh.clear();
}
