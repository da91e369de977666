import { describe, expect, test } from 'vitest';
import { parseFrontMatter, parseYaml } from '../../../src/record/yaml/front-matter.ts';
import { formatProblems } from '../../../src/record/problem.ts';

const entry = `---
title: A title
topics: [ferry, harbour]
sources:
  - id: post
    url: "https://post.example/"
---

The lead.
`;

function placesOf(text: string): Record<string, string> {
  const { front } = parseFrontMatter('x.md', text);
  const show = ({ line, column }: { line: number; column: number }): string => `${line}:${column}`;
  return {
    title: show(front.at(['title'])),
    'second topic': show(front.at(['topics', 1])),
    'address of the first source': show(front.at(['sources', 0, 'url'])),
    'key of that address': show(front.atKey(['sources', 0], 'url')),
    'missing key of the source': show(front.at(['sources', 0, 'title'])),
    'missing key': show(front.at(['place'])),
    body: show({ line: front.bodyLine, column: 1 }),
  };
}

describe('the place of', () => {
  const places = {
    title: '2:8',
    'second topic': '3:17',
    'address of the first source': '6:10',
    'key of that address': '6:5',
    'missing key of the source': '5:5',
    'missing key': '2:1',
    body: '8:1',
  };

  test('every value is where an editor sees it', () => {
    expect(placesOf(entry)).toEqual(places);
  });

  test('every value is the same with the line ends of Windows', () => {
    expect(placesOf(entry.replaceAll('\n', '\r\n'))).toEqual(places);
  });

  test('every value is the same when spaces follow the hyphens', () => {
    expect(placesOf(entry.replace('---', '---  '))).toEqual(places);
  });
});

describe('front matter that does not begin with the file', () => {
  const withTitle = entry.replace('A title', '"A "title"');
  const from = (text: string): string => formatProblems(parseFrontMatter('x.md', text).problems);

  test.each([
    ['an empty line', '\n', 'the empty line'],
    ['two empty lines of Windows', '\r\n \r\n', 'the empty line'],
    ['a space', ' ', 'the space'],
    ['a heading', '# A title\n\n', 'what stands'],
  ])('is read, with its places, and told once: %s', (_name, before, what) => {
    const lines = before.split('\n').length - 1;
    const { front, problems } = parseFrontMatter('x.md', before + entry);
    expect(formatProblems(problems)).toBe(
      `x.md:1:1  front-matter-missing  The front matter does not begin with the file.  Remove ${what} before "---".`,
    );
    expect(front.at(['sources', 0, 'url'])).toMatchObject({ line: 6 + lines, column: 10 });
    expect([front.body.trim(), front.bodyLine]).toEqual(['The lead.', 8 + lines]);
    expect(from(before + withTitle)).toContain(`x.md:${2 + lines}:12  yaml-syntax`);
  });

  test('can be put right in place where only white space stands before it', () => {
    const [mistake] = parseFrontMatter('x.md', `\n \n${entry}`).problems;
    expect(mistake).toMatchObject({
      place: { start: { line: 1, column: 1 }, end: { line: 3, column: 1 } },
      expected: [''],
    });
    expect(parseFrontMatter('x.md', `  ${entry}`).problems[0]).toMatchObject({
      place: { end: { line: 1, column: 3 } },
    });
    expect(parseFrontMatter('x.md', `Text.\n${entry}`).problems[0]?.expected).toBeUndefined();
  });

  test('is not made out where no line of hyphens closes it', () => {
    for (const text of ['title: x\n\nText.\n', '--\ntitle: x\n\nText.\n', 'title: x\n----\n', 'title: x\na --- b\n']) {
      const { front, problems } = parseFrontMatter('x.md', text);
      expect(front.data).toBeUndefined();
      expect(problems).toHaveLength(1);
    }
  });

  test.each([
    ['without its first hyphens', entry.replace('---\n', ''), 5],
    ['with a hyphen too many', entry.replaceAll('---', '----'), 6],
    ['with a hyphen too few', entry.replace('---', '--'), 6],
  ])('is read %s', (_name, text, line) => {
    const { front, problems } = parseFrontMatter('x.md', text);
    expect(formatProblems(problems)).toBe(
      'x.md:1:1  front-matter-missing  The file has no front matter.  Begin the file with a line "---", the keys, and another line "---".',
    );
    expect(front.at(['sources', 0, 'url'])).toMatchObject({ line, column: 10 });
    expect([front.body.trim(), front.bodyLine]).toEqual(['The lead.', line + 2]);
  });
});

test('a body keeps its own lines of hyphens', () => {
  const { front, problems } = parseFrontMatter('x.md', '---\na: 1\n---\nOne\n\n---\n\nTwo\n');
  expect(problems).toEqual([]);
  expect(front.data).toEqual({ a: 1 });
  expect(front.body).toBe('One\n\n---\n\nTwo\n');
});

test('values keep what YAML knows of them: text, numbers, lists, and no points in time', () => {
  const { front } = parseYaml('x.yaml', 'a: "1991-05-14"\nb: 3\nc: [x]\nd: true\ne: yes\n');
  expect(front.data).toEqual({ a: '1991-05-14', b: 3, c: ['x'], d: true, e: 'yes' });
});

describe('front matter that cannot be read', () => {
  const report = (text: string): string => formatProblems(parseFrontMatter('x.md', text).problems);

  test.each([
    ['no front matter', 'Text.\n'],
    ['another language', '---js\n{ title: process.exit() }\n---\n'],
    ['a language with the name of something else', '---constructor\ntitle: x\n---\n'],
    ['four hyphens', '----\ntitle: x\n----\n'],
  ])('is reported as missing: %s', (_name, text) => {
    expect(report(text)).toBe(
      'x.md:1:1  front-matter-missing  The file has no front matter.  Begin the file with a line "---", the keys, and another line "---".',
    );
  });

  test('is reported as empty, or as not closed', () => {
    expect(report('---\n# nothing yet\n---\nText.\n')).toContain('The front matter is empty.');
    expect(report('---\ntitle: x\n\nText.\n')).toContain('The front matter is not closed.');
    expect(report('---\ntitle: x\n----\n\nText.\n')).toContain('The front matter is not closed.');
  });

  test('gives its text, and every value the place of the file’s beginning', () => {
    const { front } = parseFrontMatter('x.md', 'Text.\n');
    expect(front).toMatchObject({ data: undefined, lossy: true, body: 'Text.\n', bodyLine: 1 });
    expect(front.at(['title'])).toEqual({ file: 'x.md', line: 1, column: 1 });
    expect(front.atKey([], 'title')).toEqual({ file: 'x.md', line: 1, column: 1 });
    expect(parseFrontMatter('x.md', '---\ntitle: x\n').front.body).toBe('');
  });

  test('is not cut off where a "#" stands in quotation marks or begins a remark', () => {
    expect(report('---\ntitle: "Flight #5" # its number\n#place: x\n---\n')).toBe('');
  });

  const mistakes = {
    'a quotation mark that is not closed': 'title: "Foo\nplace: bar\n',
    'a quotation mark that swallows the next value': 'title: "Foo\ndate: "1991"\nplace: x\n',
    'a single quotation mark that is not closed': "sources:\n  - id: a\n    title: 'Foo\n    url: b\n",
    'an apostrophe within single quotation marks': "title: 'The harbour's ferry'\n",
    'quotation marks within quotation marks': 'title: "He said "no" today"\n',
    'a colon within a value': 'place: x\ntitle: Ferry: the story\n',
    'a key that stands twice': 'title: x\nplace: y\ntitle: z\n',
    'a key that stands twice in a source': 'sources:\n  - id: a\n    url: b\n    id: c\n',
    'a tab before a key': 'sources:\n\t- id: a\n',
    'a list that is not closed': 'topics: [a, b\nplace: x\n',
    'a group that is not closed': 'licence: { name: a\nplace: x\n',
    'a line that stands too far in': 'title: x\n place: y\n',
    'a line that stands a little too far in': 'sources:\n  - id: a\n   url: b\n',
    'a line without a colon': 'title\nplace: x\n',
    'a value that begins with an asterisk': 'title: *Foo* bar\n',
    'a value that begins with an at sign': 'title: @foo\n',
    'a value that begins with a backtick': 'title: `foo`\n',
    'a value that begins with an exclamation mark': 'title: !foo bar\n',
    'a value that begins with an ampersand': 'title: &foo bar\n',
    'a backslash in quotation marks': 'title: "C:\\q"\n',
    'something after a list': 'topics: [a] b\n',
    'a number with its sign': 'title: Flight #5\n',
    'a tag of YAML': 'title: !!str 5\n',
  };

  test('is reported where the mistake was made, and once', () => {
    const reports = Object.entries(mistakes).map(([name, yaml]) => `${name}\n  ${report(`---\n${yaml}---\n`)}`);
    expect(reports.join('\n')).toMatchInlineSnapshot(`
      "a quotation mark that is not closed
        x.md:2:8  yaml-syntax  The quotation mark that opens here is not closed on its line.  Close it with " at the end of the value.
      a quotation mark that swallows the next value
        x.md:2:8  yaml-syntax  The quotation mark that opens here is not closed on its line.  Close it with " at the end of the value.
      a single quotation mark that is not closed
        x.md:4:12  yaml-syntax  The quotation mark that opens here is not closed on its line.  Close it with ' at the end of the value.
      an apostrophe within single quotation marks
        x.md:2:21  yaml-syntax  Something stands after the end of the value.  Put the whole value into double quotation marks; write \\" for one within it.
      quotation marks within quotation marks
        x.md:2:18  yaml-syntax  Something stands after the end of the value.  Put the whole value into double quotation marks; write \\" for one within it.
      a colon within a value
        x.md:3:8  yaml-syntax  This value holds a colon.  Put the whole value into double quotation marks.
      a key that stands twice
        x.md:4:1  yaml-syntax  The key "title" appears twice.  Keep one of the two.
      a key that stands twice in a source
        x.md:5:5  yaml-syntax  The key "id" appears twice.  Keep one of the two.
      a tab before a key
        x.md:3:1  yaml-syntax  The line is indented with a tab.  Indent with two spaces.
      a list that is not closed
        x.md:2:9  yaml-syntax  The list that opens here is not closed.  Close it with "]".
      a group that is not closed
        x.md:2:10  yaml-syntax  The group of keys that opens here is not closed.  Close it with "}".
      a line that stands too far in
        x.md:3:2  yaml-syntax  The line is indented as if it belonged to the value above it.  Begin it where its neighbours begin.
      a line that stands a little too far in
        x.md:4:4  yaml-syntax  A colon, a hyphen or a comma is missing here, or the line is not indented like its neighbours.  Write "key: value", and begin every item of a list with "- ".
      a line without a colon
        x.md:2:1  yaml-syntax  This line has no colon after its key.  Write "key: value".
      a value that begins with an asterisk
        x.md:2:8  yaml-syntax  A value cannot begin with * unless it is quoted.  Put the whole value into double quotation marks.
      a value that begins with an at sign
        x.md:2:8  yaml-syntax  A value cannot begin with @ unless it is quoted.  Put the whole value into double quotation marks.
      a value that begins with a backtick
        x.md:2:8  yaml-syntax  A value cannot begin with \` unless it is quoted.  Put the whole value into double quotation marks.
      a value that begins with an exclamation mark
        x.md:2:8  yaml-syntax  A value cannot begin with ! unless it is quoted.  Put the whole value into double quotation marks.
      a value that begins with an ampersand
        x.md:2:8  yaml-syntax  A value cannot begin with & unless it is quoted.  Put the whole value into double quotation marks.
      a backslash in quotation marks
        x.md:2:11  yaml-syntax  A backslash inside double quotation marks has a meaning of its own.  Write two backslashes, or use single quotation marks.
      something after a list
        x.md:2:13  yaml-syntax  Something stands after the end of the value.  Put the whole value into double quotation marks; write \\" for one within it.
      a number with its sign
        x.md:2:15  yaml-syntax  What stands behind " #" is left out as a remark.  Put the whole value into double quotation marks; a remark that is meant has a space behind its "#".
      a tag of YAML
        x.md:2:8  yaml-syntax  A value cannot begin with ! unless it is quoted.  Put the whole value into double quotation marks."
    `);
  });
});

describe('a date without quotation marks', () => {
  test('is reported wherever it stands', () => {
    const yaml = 'date: 1991-05-14\nspan: 1990/1994\nroles:\n  - { from: 1989, to: "1990" }\nlist: [1991-05~]\n';
    expect(formatProblems(parseYaml('x.yaml', yaml).problems)).toMatchInlineSnapshot(`
      "x.yaml:1:7  date-unquoted  The date 1991-05-14 is not quoted.  Write "1991-05-14", with double quotation marks.
      x.yaml:2:7  date-unquoted  The date 1990/1994 is not quoted.  Write "1990/1994", with double quotation marks.
      x.yaml:4:13  date-unquoted  The date 1989 is not quoted.  Write "1989", with double quotation marks.
      x.yaml:5:8  date-unquoted  The date 1991-05~ is not quoted.  Write "1991-05~", with double quotation marks."
    `);
  });

  test('is left alone when it is a number that no date has', () => {
    expect(parseYaml('x.yaml', 'order: 12\nweight: 3\nlong: 123456\n').problems).toEqual([]);
  });
});
