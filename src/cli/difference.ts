import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { contextOf } from '../export/context.ts';
import { jsonFields } from '../export/json-files.ts';
import { contentFolder } from '../record/content-folder.ts';
import type { RecordGraph } from '../record/graph.ts';
import { readKept } from '../record/kept/kept-reader.ts';
import { loadRecord } from '../record/load.ts';
import { RecordError } from '../record/problem.ts';
import { fail, readArguments } from './arguments.ts';

/** `npm run difference`: what a change means for readers; see `help`. */
const help = `Prints, as Markdown, what changed in the data that readers get, between another state of the record and this one.

  npm run difference -- FOLDER [FOLDER]     the record before, and now (content/ unless it is named)

Example

  git worktree add ../before main && npm run difference -- ../before/content`;

const longest = 120;

function inShort(value: unknown): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value ?? 'none')).replaceAll('|', '\\|');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

type Item = Readonly<Record<string, unknown>>;

/** What has a number by which others cite it: a fact, a difference. */
const numbered = z.object({ number: z.number(), text: z.string() });

/** The numbers of a list by the texts that have them. */
function numbersOf(list: readonly unknown[]): Map<string, number> {
  return new Map(
    list.flatMap((item) => {
      const { data } = numbered.safeParse(item);
      return data ? [[data.text, data.number]] : [];
    }),
  );
}

/** The texts that have another number than before, as a fault: a link to the number now leads to something else. */
function renumbered(key: string, before: readonly unknown[], after: readonly unknown[]): string[] {
  const was = numbersOf(before);
  const moved = [...numbersOf(after)].flatMap(([text, number]) => {
    const earlier = was.get(text) ?? number;
    return earlier === number ? [] : [`${earlier} is now ${number}`];
  });
  if (moved.length === 0) return [];
  return [
    `**${key} renumbered**: ${moved.join(', ')}. Links to these numbers now lead to something else; what is new belongs at the end.`,
  ];
}

/** How a value changed, in words: the items of a list one by one, what came and what went. */
function changeOf(key: string, before: unknown, after: unknown): string[] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [`${key}: ${inShort(before)} → ${inShort(after)}`];
  const lacks = (list: readonly unknown[], item: unknown): boolean =>
    !list.some((other) => isDeepStrictEqual(other, item));
  const gone = before.filter((item) => lacks(after, item)).map((item) => `${key} − ${inShort(item)}`);
  const come = after.filter((item) => lacks(before, item)).map((item) => `${key} + ${inShort(item)}`);
  if (gone.length + come.length === 0) return [`${key}: another order`];
  return [...renumbered(key, before, after), ...gone, ...come];
}

function entriesOf(record: RecordGraph): Map<string, Map<string, Item>> {
  const context = contextOf(record, { base: '/', origin: '' });
  return new Map(
    jsonFields.map((list) => [
      list.name,
      new Map(list.items(context).map((item) => [inShort(item['id'] ?? item['url'] ?? item), item])),
    ]),
  );
}

/** What changed between two states of a record in the data that readers get, as Markdown: entries that came, went and changed. */
export function differenceOf(before: RecordGraph, after: RecordGraph): string {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const parts = [...now].flatMap(([list, entries]) => {
    const earlier = old.get(list) ?? new Map<string, Item>();
    const come = [...entries.keys()].filter((id) => !earlier.has(id)).map((id) => `- **new** \`${id}\``);
    const gone = [...earlier.keys()].filter((id) => !entries.has(id)).map((id) => `- **gone** \`${id}\``);
    const changed = [...entries].flatMap(([id, entry]) => {
      const was = earlier.get(id);
      if (!was || isDeepStrictEqual(was, entry)) return [];
      const keys = [...new Set([...Object.keys(was), ...Object.keys(entry)])];
      const lines = keys.flatMap((key): string[] => {
        return isDeepStrictEqual(was[key], entry[key]) ? [] : changeOf(key, was[key], entry[key]);
      });
      return [`- \`${id}\``, ...lines.map((line) => `  - ${line}`)];
    });
    const lines = [...come, ...gone, ...changed];
    return lines.length === 0 ? [] : [`#### ${list}`, '', ...lines, ''];
  });
  return parts.length === 0 ? 'Nothing changes in the data that readers get.' : parts.join('\n');
}

if (process.argv[1]?.endsWith('difference.ts') === true) {
  const { positionals } = readArguments(help, {}, [1, 2]);
  const [before = '', after = contentFolder] = positionals;
  try {
    console.log(
      `### What changes for readers\n\n${differenceOf(loadRecord(before, readKept), loadRecord(after, readKept))}`,
    );
  } catch (error) {
    if (error instanceof RecordError) fail(error.message);
    throw error;
  }
}
