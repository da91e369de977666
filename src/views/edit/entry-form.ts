import type { VFileMessage } from 'vfile-message';
import type { CollectionName } from '../../record/collection.ts';
import type { Field } from '../../record/json-schema.ts';
import { canBeWrittenIn, type FrontMatter, parseFrontMatter, type Path } from '../../record/yaml/front-matter.ts';
import { remarksIn } from './remarks.ts';

/** What the editing page shows of an entry: its front matter as a form, its text, and what the file says in remarks. */
export interface EntryForm {
  readonly collection: CollectionName;
  /** Empty for an entry that has no file yet; its name is `name` then. */
  readonly id: string;
  readonly name: string;
  /** The file as it is on the disk; null where there is none. */
  readonly saved: string | null;
  /** The text that the form begins with: that of the file, or what an article adds to it. */
  readonly text: string;
  /** False where the front matter cannot be read: the file is then edited as it is. */
  readonly readable: boolean;
  readonly data: unknown;
  readonly body: string;
  /** Remarks of the front matter on a line with a value, by the path of the value; the others are `notes`. */
  readonly remarks: readonly { readonly path: Path; readonly words: string }[];
  readonly notes: readonly string[];
  readonly schema: Field;
  /** Names of ids and words, by id. */
  readonly labels: Readonly<Record<string, string>>;
  /** Keys that are set away while they are empty. */
  readonly seldom: readonly string[];
}

/** A problem where the editing page shows it: beside a field, or beside a line of the text. */
export interface PlacedProblem {
  readonly path?: Path;
  /** The line of the text below the front matter, from 1. */
  readonly line?: number;
  readonly level: 'error' | 'warning';
  readonly rule: string;
  readonly reason: string;
  readonly note: string;
}

/** Every path of front matter, the outer before the inner. */
function pathsIn(data: unknown, path: Path = []): Path[] {
  const inner = Array.isArray(data)
    ? data.flatMap((item: unknown, index) => pathsIn(item, [...path, index]))
    : typeof data === 'object' && data !== null
      ? Object.entries(data).flatMap(([key, value]) => pathsIn(value, [...path, key]))
      : [];
  return [path, ...inner];
}

function placeKey(place: { line: number; column: number; end?: { line: number; column: number } | undefined }): string {
  return `${place.line}:${place.column}-${place.end?.line ?? ''}:${place.end?.column ?? ''}`;
}

/** The places at which problems of front matter are told, with the path that each is about. */
function pathsByPlace(front: FrontMatter): ReadonlyMap<string, Path> {
  const places = new Map<string, Path>();
  for (const path of pathsIn(front.data)) {
    const key = path.at(-1);
    places.set(placeKey(front.at(path)), path);
    if (typeof key === 'string') places.set(placeKey(front.atKey(path.slice(0, -1), key)), path);
  }
  return places;
}

/** Puts the problems of a file where the form shows what they are about. */
export function placedProblems(front: FrontMatter, problems: readonly VFileMessage[]): PlacedProblem[] {
  const paths = pathsByPlace(front);
  return problems.map(({ line = 1, column = 1, place, fatal, ruleId, reason, note }): PlacedProblem => {
    const end = place && 'end' in place ? place.end : undefined;
    const path = paths.get(placeKey({ line, column, end }));
    const inText = line >= front.bodyLine;
    return {
      ...(inText ? { line: line - front.bodyLine + 1 } : { path: path ?? [] }),
      level: fatal === true ? 'error' : 'warning',
      rule: ruleId ?? '',
      reason,
      note: note ?? '',
    };
  });
}

type Given = Pick<EntryForm, 'collection' | 'id' | 'name' | 'saved' | 'schema' | 'labels' | 'seldom'>;

/** The form of an entry whose file would have a text. */
export function entryForm(text: string, given: Given): EntryForm {
  const plain = text.replace(/^\uFEFF/, '');
  const read = parseFrontMatter('', plain);
  const { front } = read;
  const lines = plain.split('\n');
  const remarks = remarksIn(lines.slice(0, front.bodyLine - 1).join('\n'));
  const byLine = new Map<number, Path>();
  for (const path of pathsIn(front.data).slice(1)) {
    const key = path.at(-1);
    const { line } = typeof key === 'string' ? front.atKey(path.slice(0, -1), key) : front.at(path);
    byLine.set(line, path);
  }
  const beside = remarks.flatMap(({ line, alone, words }) => {
    const path = byLine.get(line);
    return alone || !path ? [] : [{ path, words }];
  });
  return {
    ...given,
    text,
    readable: canBeWrittenIn(read),
    data: front.data ?? {},
    body: lines
      .slice(front.bodyLine - 1)
      .join('\n')
      .replaceAll('\r\n', '\n'),
    remarks: beside,
    notes: remarks.flatMap(({ alone, words }) => (alone ? [words] : [])),
  };
}
