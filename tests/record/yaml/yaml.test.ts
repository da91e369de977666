import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/record/problem.ts';
import { canBeWrittenIn, parseFrontMatter, parseYaml } from '../../../src/record/yaml/front-matter.ts';

const report = (yaml: string): string => formatProblems(parseYaml('x.yaml', yaml).problems);
const placesIn = (yaml: string): string[] => report(yaml).match(/\d+:\d+(?= )/g) ?? [];

describe('after a mistake that can be mended, nothing is lost', () => {
  test.each([
    ['an open quotation mark', 'title: "Foo\nplace: x\n', { title: 'Foo', place: 'x' }],
    ['an open single quotation mark', "title: 'Foo\nplace: x\n", { title: 'Foo', place: 'x' }],
    ['an open quotation mark in a list', '- "a\n- b\n', ['a', 'b']],
    ['a colon', 'place: x\ntitle: Ferry: the story \nend: z\n', { place: 'x', title: 'Ferry: the story', end: 'z' }],
    ['a colon at the end', 'place: x\ntitle: Ferry:\n', { place: 'x', title: 'Ferry:' }],
    ['a colon at the end of the text', 'title: Ferry:', { title: 'Ferry:' }],
    ['a sign of YAML', 'title: @foo "b" \nplace: x\n', { title: '@foo "b"', place: 'x' }],
    ['a sign of YAML in the last line', 'place: x\ntitle: @foo', { place: 'x', title: '@foo' }],
    ['three signs of YAML', 'a: @b\nc: &d e\nf: !g h\n', { a: '@b', c: '&d e', f: '!g h' }],
    ['an open list', 'topics: [a, b\nplace: x\n', { topics: ['a', 'b'], place: 'x' }],
    ['an open group', 'licence: { name: a\nplace: x\n', { licence: { name: 'a' }, place: 'x' }],
    ['tabs', 'sources:\n\t- id: a\n\t\turl: b\n', { sources: [{ id: 'a', url: 'b' }] }],
  ])('%s', (_name, yaml, data) => {
    for (const text of [yaml, yaml.replaceAll('\n', '\r\n')]) {
      const { front } = parseYaml('x.yaml', text);
      expect(front.data).toEqual(data);
      expect(front.lossy).toBe(false);
    }
  });
});

describe('a line that no guess can mend is passed over, and only that line', () => {
  test.each([
    ['a line without a colon', 'title\nplace: x\n', { place: 'x' }],
    ['the last line', 'place: x\ntitle', { place: 'x' }],
    ['a line that stands too far in', 'title: x\n place: y\nend: z\n', { title: 'x', end: 'z' }],
    ['an item that stands too far out', 'topics:\n  - a\n - b\nplace: x\n', { topics: ['a'], place: 'x' }],
    ['a key that stands too far out', 'a:\n  - b\n c: d\ne: f\n', { a: ['b'], e: 'f' }],
    ['a backslash in quotation marks', 'title: "C:\\q"\nplace: x\n', { place: 'x' }],
    ['something after a list', 'place: x\ntopics: [a] b\nend: z\n', { place: 'x', end: 'z' }],
    ['a key with an open quotation mark', 'title: x\n"place: y\nend: z\n', { title: 'x', end: 'z' }],
    ['a list whose end is in a remark', 'topics: [a #5]\nplace: x\n', { place: 'x' }],
    ['a line of hyphens', 'title: x\n---\nplace: y\n', { title: 'x', place: 'y' }],
    ['a tab after spaces', 'sources:\n  - id: a\n \t url: b\nplace: x\n', { sources: [{ id: 'a' }], place: 'x' }],
    ['a tab under a value', 'title: x\n\tplace: y\n', { title: 'x' }],
  ])('%s', (_name, yaml, data) => {
    for (const text of [yaml, yaml.replaceAll('\n', '\r\n')]) {
      const { front, problems } = parseYaml('x.yaml', text);
      expect(front.data).toEqual(data);
      expect(front.lossy).toBe(true);
      expect(problems).toHaveLength(1);
    }
  });

  test('and an editor is told what is wrong with it', () => {
    const lines = ['topics:\n  - a\n - b\n', 'a:\n  - b\n c: d\n', 'topics: [a #5]\n', 'title: x\n---\nplace: y\n'];
    expect(lines.map(report).join('\n')).toMatchInlineSnapshot(`
      "x.yaml:3:2  yaml-syntax  The line is indented as if it belonged to the value above it.  Begin it where its neighbours begin.
      x.yaml:3:2  yaml-syntax  The line is not indented like those it belongs with.  Indent it like its neighbours, with spaces.
      x.yaml:1:9  yaml-syntax  The list that opens here is not closed.  Close it with "]".
      x.yaml:2:1  yaml-syntax  A line "---" or "..." ends the YAML before the file ends.  Remove that line."
    `);
  });
});

test('every mistake of a text is told, where it is', () => {
  const yaml = 'title\na: "b\nc: d: e\nf: @g\nh: x\nh: y\ni: 1991-05-14\nj: k #5\n';
  expect(report(yaml)).toMatchInlineSnapshot(`
    "x.yaml:1:1  yaml-syntax  This line has no colon after its key.  Write "key: value".
    x.yaml:2:4  yaml-syntax  The quotation mark that opens here is not closed on its line.  Close it with " at the end of the value.
    x.yaml:3:4  yaml-syntax  This value holds a colon.  Put the whole value into double quotation marks.
    x.yaml:4:4  yaml-syntax  A value cannot begin with @ unless it is quoted.  Put the whole value into double quotation marks.
    x.yaml:6:1  yaml-syntax  The key "h" appears twice.  Keep one of the two.
    x.yaml:7:4  date-unquoted  The date 1991-05-14 is not quoted.  Write "1991-05-14", with double quotation marks.
    x.yaml:8:6  yaml-syntax  What stands behind " #" is left out as a remark.  Put the whole value into double quotation marks; a remark that is meant has a space behind its "#"."
  `);
});

test('a text of many mistakes is given up after the forty-first', () => {
  const many = (count: number): string => Array.from({ length: count }, (_, index) => `a${index}: @b\n`).join('');
  expect(placesIn(many(40))).toHaveLength(40);
  expect(parseYaml('x.yaml', many(40)).front).toMatchObject({ data: { a39: '@b' }, lossy: false });
  expect(placesIn(many(60))).toHaveLength(41);
  expect(parseYaml('x.yaml', many(60)).front).toMatchObject({ data: undefined, lossy: true });
});

test('a long text is given up after fewer mistakes, because each has it read again', () => {
  const yaml = `${'a: @b\n'.repeat(9)}long: "${'x'.repeat(20_000)}"\n`;
  expect(placesIn(yaml)).toHaveLength(5);
});

test('an anchor, a reference and a tag are mistakes in a list, on a list and on a key too', () => {
  expect(report('topics: [*a]\n')).toContain('A value cannot begin with * unless it is quoted.  Put the whole value');
  expect(placesIn('topics: [&a b, c]\n')).toEqual(['1:10']);
  expect(placesIn('topics: &a [b]\n')).toEqual(['1:9']);
  expect(placesIn('topics: [b, !c d]\n')).toEqual(['1:13']);
  expect(placesIn('&a title: b\n')).toEqual(['1:1']);
});

test('a key that has the name of an object’s prototype is told wherever it stands, since JavaScript drops it', () => {
  expect(report('a: x\n__proto__: y\nb: [{ __proto__: z }]\nc: __proto__\n')).toBe(
    [2, 3]
      .map(
        (line) =>
          `x.yaml:${line}:${line === 2 ? 1 : 7}  unknown-key  The key "__proto__" is not known here.  Remove it.`,
      )
      .join('\n'),
  );
});

test('what begins a remark cuts nothing off within quotation marks, at the start of a line, or with a space behind it', () => {
  expect(placesIn('title: "Flight #5"   # its number\n#place: x\nend: Flight#5\nlist: # of what\n  - a\n')).toEqual([]);
  expect(placesIn('title: "Flight" #5\nplace: Flight   #5\n')).toEqual(['1:17', '2:17']);
});

describe('the place of a value', () => {
  const { front } = parseYaml('x.yaml', 'topics: [ferry, harbour]\nsources:\n  - id: post\n');

  test('reaches to its end', () => {
    expect(front.at(['topics', 1])).toEqual({ file: 'x.yaml', line: 1, column: 17, end: { line: 1, column: 24 } });
  });

  test('of a key is that of the whole where the key is missing', () => {
    expect(front.atKey(['sources', 0], 'id')).toMatchObject({ line: 3, column: 5, end: { line: 3, column: 7 } });
    expect(front.atKey(['sources', 0], 'url')).toEqual(front.at(['sources', 0]));
    expect(front.atKey([], 'topics')).toMatchObject({ line: 1, column: 1 });
    expect(front.atKey(['topics'], 'id')).toEqual(front.at(['topics']));
  });

  test('of an empty text is its beginning', () => {
    expect(parseYaml('x.yaml', '').front.at(['title'])).toEqual({ file: 'x.yaml', line: 1, column: 1 });
  });
});

test('an unquoted date can be mended in place', () => {
  const { problems } = parseYaml('x.yaml', 'date: 1991-05-14\n');
  expect(problems).toMatchObject([
    { place: { start: { column: 7 }, end: { column: 17 } }, expected: ['"1991-05-14"'] },
  ]);
});

test('only front matter that was read as it stands can be written in', () => {
  const canBeWritten = (text: string): boolean => canBeWrittenIn(parseFrontMatter('x.md', text));
  expect(canBeWritten('---\ntitle: x\ndate: 1991-05-14\n---\n')).toBe(true);
  expect(canBeWritten('---\ntitle: "x\n---\n')).toBe(false);
  expect(canBeWritten('---\ntitle\nplace: x\n---\n')).toBe(false);
  expect(canBeWritten('\n---\ntitle: x\n---\n')).toBe(false);
  expect(canBeWritten('Text.\n')).toBe(false);
});
