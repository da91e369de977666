import matter from 'gray-matter';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { VFileMessage } from 'vfile-message';
import { type Place, problem } from './problem.ts';

export type Path = readonly (string | number)[];

/** A Markdown file taken apart, with the place of every key and value of its front matter. */
export interface FrontMatter {
  readonly data: unknown;
  readonly body: string;
  /** Line of the file on which the body's first line stands. */
  readonly bodyLine: number;
  /** Where a value stands; a missing path gives its nearest existing parent. */
  readonly at: (path: Path) => Place;
  /** Where a key stands. */
  readonly atKey: (path: Path, key: string) => Place;
}

const dateLike = /^\d{4}(-\d{2}(-\d{2})?)?([~?%](?=$|\/))?(\/\d{4}(-\d{2}(-\d{2})?)?[~?%]?)?$/;

/** YAML with places: what `parseYaml` and `parseFrontMatter` share. `firstLine` is the file's line of the YAML's first line. */
function locate(file: string, yaml: string, firstLine: number) {
  const lines = new LineCounter();
  const document: Document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const problems: VFileMessage[] = document.errors.map((error) =>
    problem(
      place(error.pos[0]),
      'yaml-syntax',
      `The YAML cannot be read: ${error.message.replace(/\.$/, '')}.`,
      error.code === 'DUPLICATE_KEY'
        ? 'Keep one of the two keys.'
        : 'Quote values that hold a colon, a hash sign or quotation marks, and indent with two spaces.',
    ),
  );
  const at = (path: Path): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return { file, line: firstLine, column: 1 };
  };
  const atKey = (path: Path, key: string): Place => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isMap(map)) {
      for (const pair of map.items) {
        if (isScalar(pair.key) && pair.key.value === key && pair.key.range) return place(pair.key.range[0]);
      }
    }
    return at(path);
  };
  const unquoted = (node: unknown): void => {
    if (isPair(node)) unquoted(node.value);
    else if (isScalar(node)) {
      const written = node.source ?? '';
      if (node.type === 'PLAIN' && node.range && dateLike.test(written))
        problems.push(
          problem(
            place(node.range[0]),
            'date-unquoted',
            `The date ${written} is not quoted.`,
            `Write "${written}", with double quotation marks.`,
          ),
        );
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) node.items.forEach(unquoted);
  };
  if (document.errors.length === 0) unquoted(document.contents);
  return { data: document.errors.length === 0 ? (document.toJS() as unknown) : undefined, problems, at, atKey };
}

/** Reads a YAML file with the places of its values. */
export function parseYaml(file: string, text: string): { front: FrontMatter; problems: VFileMessage[] } {
  const { data, problems, at, atKey } = locate(file, text, 1);
  return { front: { data, body: '', bodyLine: 1, at, atKey }, problems };
}

/**
 * Splits a Markdown file with gray-matter and reads its YAML with places. `data` is undefined
 * when the front matter is missing or cannot be read; `problems` then says why.
 */
export function parseFrontMatter(file: string, text: string): { front: FrontMatter; problems: VFileMessage[] } {
  let located: ReturnType<typeof locate> | undefined;
  const parsed = matter(text, {
    engines: {
      yaml: (yaml: string) => {
        // gray-matter hands over everything between the fences, from the line break after the first one.
        located = locate(file, yaml.replace(/^\r?\n/, ''), 2);
        return {};
      },
    },
  });
  if (!located) {
    const front: FrontMatter = {
      data: undefined,
      body: text,
      bodyLine: 1,
      at: () => ({ file, line: 1, column: 1 }),
      atKey: () => ({ file, line: 1, column: 1 }),
    };
    const missing = problem(
      { file, line: 1, column: 1 },
      'front-matter-missing',
      'The file has no front matter.',
      'Begin the file with a line "---", the keys, and another line "---".',
    );
    return { front, problems: [missing] };
  }
  const bodyStart = text.length - parsed.content.length;
  const bodyLine = text.slice(0, bodyStart).split('\n').length;
  const { data, problems, at, atKey } = located;
  return { front: { data, body: parsed.content, bodyLine, at, atKey }, problems };
}
