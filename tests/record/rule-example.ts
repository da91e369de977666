import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Code } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { readKept } from '../../src/record/kept/kept-reader.ts';
import { checkRecord } from '../../src/record/load.ts';
import { formatProblems } from '../../src/record/problem.ts';
import { plainText } from '../../src/record/markdown/prose.ts';

/** One change to a record: some lines of a file (`diff`), a whole file, or a file taken away. */
export interface Edit {
  readonly kind: 'diff' | 'whole' | 'delete';
  readonly path: string;
  readonly text: string;
  readonly encoding: 'utf8' | 'latin1';
}

/** Edits that break a rule, and the exact lines that the check must then report. */
export interface Example {
  readonly edits: readonly Edit[];
  readonly report: string;
}

function editOf(node: Code, path: string): Edit {
  const meta = node.meta?.split(' ') ?? [];
  return {
    kind: meta.includes('delete') ? 'delete' : node.lang === 'diff' ? 'diff' : 'whole',
    path,
    text: `${node.value}\n`,
    encoding: meta.includes('encoding=latin1') ? 'latin1' : 'utf8',
  };
}

/**
 * The examples of a page of `docs/rules/`: each is one or more fenced blocks with `file=<path>` after their language,
 * then a block `text report`.
 */
export function examplesOf(page: string): Example[] {
  const examples: Example[] = [];
  let edits: Edit[] = [];
  visit(remark().parse(page), 'code', (node) => {
    const path = /\bfile=(\S+)/.exec(node.meta ?? '')?.[1];
    if (path !== undefined) edits.push(editOf(node, path));
    else if (node.meta === 'report') {
      examples.push({ edits, report: node.value });
      edits = [];
    }
  });
  return examples;
}

/** The headings of a page, without what stands in its examples. */
export function headingsOf(page: string): string[] {
  const headings: string[] = [];
  visit(remark().parse(page), 'heading', (node) => {
    headings.push(plainText([node]));
  });
  return headings;
}

/** Replaces the lines marked " " and "-" by those marked " " and "+". Throws unless they stand exactly once. */
export function patch(text: string, diff: string): string {
  const lines = diff.split('\n').filter((line) => line !== '');
  const side = (sign: string): string =>
    lines
      .filter((line) => line.startsWith(' ') || line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const before = side('-');
  const parts = text.split(before);
  if (before === '' || parts.length !== 2) throw new Error(`These lines stand ${parts.length - 1} times:\n${before}`);
  return parts.join(side('+'));
}

function apply(root: string, edit: Edit): void {
  const file = join(root, edit.path);
  if (edit.kind === 'delete') {
    rmSync(file);
    return;
  }
  const text = edit.kind === 'diff' ? patch(readFileSync(file, 'utf8'), edit.text) : edit.text;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, edit.encoding);
}

/** Applies edits to a copy of the base record, as `content/`, and gives the report on it, read as `npm run check` reads. */
export function reportOn(edits: readonly Edit[]): string {
  const root = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    cpSync('tests/fixtures/base', join(root, 'content'), { recursive: true });
    for (const edit of edits) apply(root, edit);
    return formatProblems(checkRecord(join(root, 'content'), readKept).problems).replaceAll(`${root}/`, '');
  } finally {
    rmSync(root, { recursive: true });
  }
}
