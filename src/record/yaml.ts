import type { VFileMessage } from 'vfile-message';
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { isDateShaped, parseEdtf } from './edtf-date.ts';
import { type Place, problem } from './problem.ts';
import { complaint } from './yaml-words.ts';

export type Path = readonly (string | number)[];

/** YAML that was read, with the place of every key and value. `data` is undefined when it cannot be read. */
export interface Located {
  readonly data: unknown;
  readonly problems: VFileMessage[];
  /** Where a value stands; a missing path gives its nearest existing parent. */
  readonly at: (path: Path) => Place;
  /** Where a key stands. */
  readonly atKey: (path: Path, key: string) => Place;
}

/** Reads YAML 1.2 (core schema), which begins on the first line of `file`. */
export function locate(file: string, yaml: string): Located {
  const lines = new LineCounter();
  const document: Document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const at = (path: Path): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return place(document.contents?.range?.[0] ?? 0);
  };
  const atKey = (path: Path, key: string): Place => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isMap(map)) {
      for (const pair of map.items) {
        if (isScalar(pair.key) && String(pair.key.value) === key && pair.key.range) return place(pair.key.range[0]);
      }
    }
    return at(path);
  };
  const problems = syntaxProblems(document, yaml, place);
  const readable = problems.length === 0;
  if (readable) problems.push(...unquotedDates(document.contents, place));
  const data: unknown = readable ? document.toJS() : undefined;
  return { data, problems, at, atKey };
}

/** One mistake makes the reader stumble many times, so only its first complaint is told, and every key that stands twice. */
function syntaxProblems(document: Document, yaml: string, place: (offset: number) => Place): VFileMessage[] {
  const tell = ({ reason, note, offset }: ReturnType<typeof complaint>): VFileMessage =>
    problem(place(offset), 'yaml-syntax', reason, note);
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const [first] = errors.filter((error) => error.code !== 'DUPLICATE_KEY');
  const twice = errors.filter((error) => error.code === 'DUPLICATE_KEY');
  if (first) return [tell(complaint(yaml, first))];
  if (twice.length > 0) return twice.map((error) => tell(complaint(yaml, error)));
  return [
    ...specialSigns(document.contents).map((offset) =>
      tell(complaint(yaml, { code: 'BAD_SCALAR_START', message: '', pos: [offset, offset] })),
    ),
    ...cutOff(document, yaml).map((offset) => problem(place(offset), 'yaml-syntax', ...lostToRemark)),
  ];
}

const lostToRemark = [
  'What stands behind " #" is left out as a remark.',
  'Put the whole value into double quotation marks; a remark that is meant has a space behind its "#".',
] as const;

/** Offsets at which a "#" in the line of a value cuts off what was meant as a part of it, as in "Flight #5". */
function cutOff(document: Document, yaml: string): number[] {
  const found = [...yaml.matchAll(/(?<=\S[ \t]+)#(?=[^\s#])/g)].map(({ index }) => index);
  if (found.length === 0) return [];
  const values: [number, number][] = [];
  visit(document, {
    Scalar: (_key, { range }) => {
      if (range) values.push([range[0], range[1]]);
    },
  });
  return found.filter((offset) => !values.some(([from, to]) => from <= offset && offset < to));
}

/** Offsets of values that begin with `*`, `&` or `!`: references, anchors and tags of YAML, which the record has no use for. */
function specialSigns(node: unknown): number[] {
  if (isPair(node)) return [...specialSigns(node.key), ...specialSigns(node.value)];
  if (!isNode(node) || !node.range) return [];
  const anchored = (isScalar(node) || isCollection(node)) && typeof node.anchor === 'string';
  const sign = isAlias(node) || anchored || node.tag !== undefined;
  const inner = 'items' in node && Array.isArray(node.items) ? node.items.flatMap(specialSigns) : [];
  return sign ? [node.range[0], ...inner] : inner;
}

function unquotedDates(node: unknown, place: (offset: number) => Place): VFileMessage[] {
  if (isPair(node)) return unquotedDates(node.value, place);
  if (!isNode(node)) return [];
  if ('items' in node && Array.isArray(node.items)) return node.items.flatMap((item) => unquotedDates(item, place));
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return [];
  const written = node.source ?? '';
  if (!isDateShaped(written) || !parseEdtf(written)) return [];
  return [
    problem(
      place(node.range[0]),
      'date-unquoted',
      `The date ${written} is not quoted.`,
      `Write "${written}", with double quotation marks.`,
    ),
  ];
}
