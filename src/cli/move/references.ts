import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft } from '../../record/draft.ts';
import type { Drafts } from '../../record/drafts.ts';
import { parseProseLink } from '../../record/markdown/prose.ts';
import type { Place } from '../../record/problem.ts';
import { importWordsPath, vocabularyPath } from '../../record/read.ts';
import { blocksOf } from '../../record/rules/cited.ts';
import { valueAt } from '../../record/validate.ts';
import type { FrontMatter, Path } from '../../record/yaml/front-matter.ts';
import type { Replacement } from '../fix.ts';
import type { Move } from './move.ts';

/** The item of a list that only names an entry, and so can go with it; a step or a source says more, and stays. */
function itemOf(path: Path): Path | undefined {
  if (typeof path.at(-1) === 'number') return path;
  return path[0] === 'related' ? path.slice(0, 2) : undefined;
}

/** Takes an item out of its list, in brackets or on lines of its own; a list on lines that has no other goes with its key. */
export function withoutItem({ data, at, atKey }: FrontMatter, text: string, item: Path): Replacement {
  const path = item.slice(0, -1);
  const index = Number(item.at(-1));
  const listed = valueAt(data, path);
  const count = Array.isArray(listed) ? listed.length : 0;
  const [list, own] = [at(path), at(item)];
  const next = index + 1 < count ? at([...path, index + 1]) : undefined;
  const before = index > 0 ? at([...path, index - 1]).end : undefined;
  if (text.split('\n')[list.line - 1]?.charAt(list.column - 1) === '[') {
    const start = next || !before ? own : before;
    return { text: '', place: { ...own, line: start.line, column: start.column, end: next ?? own.end ?? own } };
  }
  const end = (count === 1 ? list.end : own.end) ?? own;
  const after = end.column === 1 ? end.line : end.line + 1;
  const first = count === 1 ? atKey(path.slice(0, -1), String(path.at(-1))) : own;
  return { text: '', place: { ...own, line: first.line, column: 1, end: { line: after, column: 1 } } };
}

/** Whether a list would name an entry twice when `from` became `to`, or the entry itself. */
function isThere(draft: Draft, item: Path, { id, to }: Move): boolean {
  if (draft.id === to && item[0] === 'related') return true;
  const named = (value: unknown): string => JSON.stringify(value).replaceAll(`"${id}"`, `"${to ?? ''}"`);
  const list = valueAt(draft.front.data, item.slice(0, -1));
  const own = named(valueAt(draft.front.data, item));
  return Array.isArray(list) && list.some((other, index) => index !== item.at(-1) && named(other) === own);
}

function inFront(draft: Draft, text: string, move: Move): Replacement[] {
  return draft.marked.flatMap(({ mark, value, path }): Replacement[] => {
    if (mark.points !== 'entry' || value !== move.id || !mark.to.includes(move.collection)) return [];
    if (mark.to.some((other) => other !== move.collection && move.shared.has(other))) return [];
    const item = itemOf(path);
    if (item && (move.to === undefined || isThere(draft, item, move))) return [withoutItem(draft.front, text, item)];
    return move.to === undefined ? [] : [{ place: draft.front.at(path), text: move.to }];
  });
}

function inText(draft: Draft, move: Move): Replacement[] {
  const found: Replacement[] = [];
  const note = (link: Link): void => {
    const target = parseProseLink(link.url);
    if (target?.collection !== move.collection || target.id !== move.id) return;
    const written = draft.body.written(link) ?? '';
    const words = written.slice(1, written.lastIndexOf(']('));
    const gone =
      move.to === undefined || (draft.collection === move.collection && draft.id === move.to && draft.id !== move.id);
    const scheme = link.url.slice(0, link.url.indexOf(':'));
    const start = draft.body.place(link);
    const lines = written.split('\n');
    const last = lines.at(-1) ?? '';
    const end = { line: start.line + lines.length - 1, column: (lines.length === 1 ? start.column : 1) + last.length };
    found.push({ place: { ...start, end }, text: gone ? words : `[${words}](${scheme}:${move.to})` });
  };
  for (const block of blocksOf(draft)) visit(block, 'link', note);
  return found;
}

/** The files of record.yaml and import.yaml that name the entry; what is withdrawn stays there for the check to ask about. */
function inSettings(record: Drafts, move: Move): [string, Replacement][] {
  const { to } = move;
  if (to === undefined) return [];
  return [
    { path: vocabularyPath, settings: record.vocabulary },
    { path: importWordsPath, settings: record.importWords },
  ].flatMap(({ path: file, settings }) =>
    (settings?.marked ?? []).flatMap(({ mark, value, path, key }): [string, Replacement][] => {
      if (!settings || mark.points !== 'entry' || value !== move.id || !mark.to.includes(move.collection)) return [];
      const place: Place = key ? settings.front.atKey(path.slice(0, -1), value) : settings.front.at(path);
      return [[file, { place, text: to }]];
    }),
  );
}

/** What is to be written in the place of each reference to an entry that moves, by the path of the file. */
export function referenceChanges(record: Drafts, move: Move): [path: string, replacement: Replacement][] {
  const texts = new Map(record.files.map(({ path, text }) => [path, text]));
  return [
    ...inSettings(record, move),
    ...record.all.flatMap((draft) =>
      [...inFront(draft, texts.get(draft.path) ?? '', move), ...inText(draft, move)].map(
        (replacement): [string, Replacement] => [draft.path, replacement],
      ),
    ),
  ];
}
