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
import { isDateShaped, parseEdtf } from '../dates/edtf-date.ts';
import { type Place, problem } from '../problem.ts';
import { complaint, tabbedLine, type YamlComplaint } from './yaml-words.ts';

export type Path = readonly (string | number)[];

/** YAML that was read, with the place of every key and value. `data` is undefined when nothing of it can be read. */
export interface Located {
  readonly data: unknown;
  readonly problems: VFileMessage[];
  /** A line had to be passed over, so that what is missing may only be unread. */
  readonly lossy: boolean;
  /** Where a value stands, with its end; a missing path gives its nearest existing parent. */
  readonly at: (path: Path) => Place;
  /** Where a key stands. */
  readonly atKey: (path: Path, key: string) => Place;
}

/** After so many mistakes of form, or so many characters read again because of them, the rest of a text is not read. */
const mostMistakes = 40;
const mostReadAgain = 75_000;

/**
 * Reads YAML 1.2 (core schema), which begins on the first line of `file`. Where the form is wrong, the mistake is told,
 * mended as far as it can be guessed, and reading goes on: one open quotation mark hides nothing else.
 */
export function locate(file: string, yaml: string): Located {
  const problems: VFileMessage[] = [];
  let { text, lossy } = { text: yaml, lossy: false };
  let last: YamlComplaint | undefined;
  for (let mistakes = 0; ; mistakes += 1) {
    const lines = new LineCounter();
    const document: Document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
    const place = (offset: number, end?: number): Place => {
      const { line, col } = lines.linePos(offset);
      const last = end === undefined ? undefined : lines.linePos(end);
      const start = { file, line, column: col };
      return last ? { ...start, end: { line: last.line, column: last.col } } : start;
    };
    const wrong = firstMistake(document, text);
    if (!wrong) {
      const twice = document.errors
        .filter(({ code }) => code === 'DUPLICATE_KEY')
        .map((error) => complaint(text, error));
      problems.push(
        ...twice.map(({ reason, note, offset }) => problem(place(offset), 'yaml-syntax', reason, note)),
        ...cutOff(document, text).map((offset) => problem(place(offset), 'yaml-syntax', ...lostToRemark)),
        ...namesOfPrototypes(document.contents, place),
        ...unquotedDates(document.contents, place),
      );
      return { data: document.toJS(), problems, lossy, ...finders(document, place) };
    }
    // Where a tab should end is a guess: how the line then stands to its neighbours is no fault of its own.
    const tabbed = /^[ \t]*\t/.test(yaml.split('\n')[place(wrong.offset).line - 1] ?? '');
    const guessed = tabbed && !wrong.mend && problems.some(({ reason }) => reason === tabbedLine);
    const again = wrong.offset === last?.offset;
    if (!guessed && !again) problems.push(problem(place(wrong.offset), 'yaml-syntax', wrong.reason, wrong.note));
    if (mistakes === mostMistakes || mistakes * text.length > mostReadAgain)
      return { data: undefined, problems, lossy: true, ...finders(document, place) };
    // The guess was wrong if there is a mistake at the same place again: a bracket that is added behind a remark closes nothing.
    const mended = again ? undefined : wrong.mend?.(text);
    lossy ||= mended === undefined;
    text = mended ?? withoutLine(text, wrong.offset);
    last = wrong;
  }
}

function finders(document: Document, place: (offset: number, end?: number) => Place): Pick<Located, 'at' | 'atKey'> {
  const at = (path: Path): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0], node.range[1]);
    }
    return place(document.contents?.range?.[0] ?? 0);
  };
  const atKey = (path: Path, key: string): Place => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isMap(map)) {
      for (const pair of map.items) {
        if (isScalar(pair.key) && String(pair.key.value) === key && pair.key.range)
          return place(pair.key.range[0], pair.key.range[1]);
      }
    }
    return at(path);
  };
  return { at, atKey };
}

/** The first mistake of form; a key that stands twice is none, because both can be read. */
function firstMistake(document: Document, yaml: string): YamlComplaint | undefined {
  const [first] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  if (first) return complaint(yaml, first);
  const [value] = specialSigns(document.contents);
  if (value === undefined) return undefined;
  const sign = Math.max(...['*', '&', '!'].map((char) => yaml.lastIndexOf(char, value)));
  return complaint(yaml, { code: 'BAD_SCALAR_START', message: '', pos: [sign, sign] });
}

/** The text with a line blanked out, and every other place as it was. The last resort: its first line with words. */
function withoutLine(yaml: string, offset: number): string {
  const from = yaml.lastIndexOf('\n', offset - 1) + 1;
  const end = yaml.indexOf('\n', from);
  const line = yaml.slice(from, end < 0 ? yaml.length : end);
  if (line.trim() === '') {
    const words = /^.*\S.*$/m.exec(yaml);
    return words ? withoutLine(yaml, words.index + words[0].search(/\S/)) : '';
  }
  return yaml.slice(0, from) + line.replace(/[^\r]/g, ' ') + yaml.slice(from + line.length);
}

const lostToRemark = [
  'What stands behind " #" is left out as a remark.',
  'Put the whole value into double quotation marks; a remark that is meant has a space behind its "#".',
] as const;

/** Offsets at which a "#" in the line of a value cuts off what was meant as a part of it, as in "Flight #5". */
function cutOff(document: Document, yaml: string): number[] {
  const found = [...yaml.matchAll(/(?<=\S[ \t]+)#(?=[^\s#])/g)].map(({ index }) => index);
  const values: [number, number][] = [];
  visit(document, {
    Scalar: (_key, { range }) => {
      if (range) values.push([range[0], range[1]]);
    },
  });
  return found.filter((offset) => !values.some(([from, to]) => from <= offset && offset < to));
}

/** Offsets of values with a reference, an anchor or a tag of YAML (`*`, `&`, `!`), which the record has no use for. */
function specialSigns(node: unknown): number[] {
  if (isPair(node)) return [...specialSigns(node.key), ...specialSigns(node.value)];
  if (!isNode(node) || !node.range) return [];
  const sign = isAlias(node) || 'anchor' in node || node.tag !== undefined;
  const inner = 'items' in node && Array.isArray(node.items) ? node.items.flatMap(specialSigns) : [];
  return sign ? [node.range[0], ...inner] : inner;
}

/** Keys called `__proto__`, which JavaScript takes for something else and would drop without a word. */
function namesOfPrototypes(node: unknown, place: (offset: number, end?: number) => Place): VFileMessage[] {
  if (isPair(node)) {
    const { key } = node;
    const here =
      isScalar(key) && key.value === '__proto__' && key.range
        ? [problem(place(key.range[0]), 'unknown-key', 'The key "__proto__" is not known here.', 'Remove it.')]
        : [];
    return [...here, ...namesOfPrototypes(node.value, place)];
  }
  return isCollection(node) ? node.items.flatMap((item: unknown) => namesOfPrototypes(item, place)) : [];
}

function unquotedDates(node: unknown, place: (offset: number, end?: number) => Place): VFileMessage[] {
  if (isPair(node)) return unquotedDates(node.value, place);
  if (isCollection(node)) return node.items.flatMap((item: unknown) => unquotedDates(item, place));
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return [];
  const written = node.source ?? '';
  if (!isDateShaped(written) || !parseEdtf(written)) return [];
  return [
    problem(
      place(node.range[0], node.range[1]),
      'date-unquoted',
      `The date ${written} is not quoted.`,
      `Write "${written}", with double quotation marks.`,
      { replacement: `"${written}"` },
    ),
  ];
}
