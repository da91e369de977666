import type { z } from 'zod';
import { keysAt } from '../../record/schema-keys.ts';
import { valueAt } from '../../record/validate.ts';
import { canBeWrittenIn, type FrontMatter, parseFrontMatter, type Path } from '../../record/yaml/front-matter.ts';
import { replaced, type Replacement } from '../fix.ts';
import { withoutItem } from '../move/references.ts';
import { written } from '../new/entry-text.ts';
import { type Change, changesBetween } from './changes.ts';

/** A text of an entry with its front matter, and what is needed to write in it. */
interface Page {
  readonly text: string;
  readonly front: FrontMatter;
  readonly schema: z.ZodType;
}

function lineOf({ text }: Page, line: number): string {
  return text.split('\n')[line - 1] ?? '';
}

function isInline(page: Page, path: Path): boolean {
  const { line, column } = page.front.at(path);
  return path.length > 0 && /[[{]/.test(lineOf(page, line).charAt(column - 1));
}

/** The first line below a value and the remark behind it. */
function lineBelow(end: { readonly line: number; readonly column: number }): number {
  return end.column === 1 ? end.line : end.line + 1;
}

function keysOf(page: Page, path: Path): string[] {
  const group = valueAt(page.front.data, path);
  return typeof group === 'object' && group !== null ? Object.keys(group) : [];
}

/** A value behind its key: on the same line, or on lines of its own below it. */
function valueText(value: unknown, inline: boolean, indent: string): string {
  const [first = '', ...below] = written('key', value, inline);
  return first.slice('key:'.length) + below.map((line) => `\n${indent}${line}`).join('');
}

function setValue(page: Page, path: Path, value: unknown): Replacement[] {
  const place = page.front.at(path);
  const end = place.end ?? place;
  const before = lineOf(page, place.line).slice(0, place.column - 1);
  const indent = /^[ \t]*/.exec(before)?.[0] ?? '';
  const isItem = typeof path.at(-1) === 'number';
  const text = valueText(value, isItem || isInline(page, path.slice(0, -1)), indent);
  // A value that is written over several lines ends with the line end that belongs to it.
  const tail = end.column === 1 ? '\n' : '';
  if (isItem) return [{ place: { ...place, end }, text: text.trimStart() + tail }];
  const key = page.front.atKey(path.slice(0, -1), String(path.at(-1)));
  const { line, column } = key.end ?? key;
  const from = { line, column: column + 1 };
  // Behind a key without a value only a remark can stand.
  const isEmpty = valueAt(page.front.data, path) === null;
  return [{ place: { ...key, ...from, end: isEmpty ? from : end }, text: text + (isEmpty ? '' : tail) }];
}

/** A new key, behind the one that the schema has before it. */
function insertKey(page: Page, path: Path, value: unknown): Replacement[] {
  const [group, key] = [path.slice(0, -1), String(path.at(-1))];
  const present = keysOf(page, group);
  const order = keysAt(page.schema, group);
  const earlier = order.slice(0, Math.max(order.indexOf(key), 0));
  const after = order.includes(key) ? present.findLast((one) => earlier.includes(one)) : present.at(-1);
  const beside = after ?? present[0];
  const place = page.front.atKey(group, beside ?? '');
  const isTop = after === undefined && group.length === 0;
  const end = page.front.at(beside === undefined ? group : [...group, beside]).end ?? place;
  const line = isTop ? place.line : lineBelow(end);
  const indent = ' '.repeat(beside === undefined ? 0 : place.column - 1);
  const text = written(key, value, false).map((one) => `${indent}${one}\n`);
  return [{ place: { ...place, line, column: 1, end: { line, column: 1 } }, text: text.join('') }];
}

/** A new item of a list with a hyphen for each, in the manner of the item before it. */
function insertItem(page: Page, path: Path, value: unknown): Replacement[] {
  const [list, index] = [path.slice(0, -1), Number(path.at(-1))];
  const last = page.front.at([...list, index - 1]);
  const own = lineOf(page, last.line).slice(0, last.column - 1);
  const indent = own.slice(0, own.lastIndexOf('-'));
  const line = lineBelow(last.end ?? last);
  const inline = isInline(page, [...list, index - 1]);
  const [, ...lines] = written('key', [value], inline);
  const place = { ...last, line, column: 1, end: { line, column: 1 } };
  return [{ place, text: lines.map((one) => `${indent}${one.slice(2)}\n`).join('') }];
}

function removed(page: Page, path: Path): Replacement[] {
  const key = path.at(-1);
  if (typeof key === 'number') return [withoutItem(page.front, page.text, path)];
  const place = page.front.atKey(path.slice(0, -1), key ?? '');
  const end = page.front.at(path).end ?? place;
  const isFirst = /-[ \t]+$/.test(lineOf(page, place.line).slice(0, place.column - 1));
  const line = lineBelow(end);
  // The first key of an item gives its place behind the hyphen to the next one.
  const next = isFirst ? place.column : 1;
  return [{ place: { ...place, column: next, end: { line, column: next } }, text: '' }];
}

function replacementsFor(page: Page, change: Change): Replacement[] {
  if (change.does === 'remove') return removed(page, change.path);
  if (change.does === 'set') return setValue(page, change.path, change.value);
  return typeof change.path.at(-1) === 'number'
    ? insertItem(page, change.path, change.value)
    : insertKey(page, change.path, change.value);
}

/** New keys in the order of the schema: those that are inserted at one place are written in this order. */
function inSchemaOrder(schema: z.ZodType, changes: readonly Change[]): Change[] {
  const rank = ({ path }: Change): number => keysAt(schema, path.slice(0, -1)).indexOf(String(path.at(-1)));
  return [...changes].sort((a, b) =>
    a.does === 'insert' && b.does === 'insert' && a.path.length === b.path.length ? rank(a) - rank(b) : 0,
  );
}

/** A text below the front matter, with every line that stays as it was, to the byte. */
function changedBody(before: string, after: string, newline: string): string {
  const old = before.split(/(?<=\n)/);
  const now = after.split(/(?<=\n)/);
  const same = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && a.replace(/\r\n$/, '\n') === b;
  let start = 0;
  while (same(old[start], now[start])) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && same(old.at(-1 - end), now.at(-1 - end))) end += 1;
  const middle = now.slice(start, now.length - end).map((line) => line.replace(/\n$/, newline));
  return [...old.slice(0, start), ...middle, ...old.slice(old.length - end)].join('');
}

/**
 * The text of an entry with other front matter and another text below it; whatever neither changes stays as it was, to the byte. The
 * body has line feeds alone, whatever the file has. Undefined where the front matter cannot be read.
 */
export function changedEntry(text: string, schema: z.ZodType, data: unknown, body: string): string | undefined {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const plain = text.slice(mark.length);
  const read = parseFrontMatter('', plain);
  if (!canBeWrittenIn(read)) return undefined;
  const { front } = read;
  const page: Page = { text: plain, front, schema };
  const newline = plain.includes('\r\n') ? '\r\n' : '\n';
  const changes = inSchemaOrder(
    schema,
    changesBetween(front.data ?? {}, data, (path) => isInline(page, path)),
  );
  const replacements = changes.flatMap((change) => replacementsFor(page, change));
  const lines = plain.split('\n');
  const above = lines.slice(0, front.bodyLine - 1).join('\n');
  const head = replaced(
    above,
    replacements.map((one) => ({ ...one, text: one.text.replaceAll('\n', newline) })),
  );
  const below = lines.slice(front.bodyLine - 1).join('\n');
  return `${mark}${head}\n${changedBody(below, body, newline)}`;
}
