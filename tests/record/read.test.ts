import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/record/problem.ts';
import { type Folder, readFolder } from '../../src/record/read.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

const paths = (files: readonly { readonly path: string }[]): string[] => files.map(({ path }) => path);
const report = ({ problems }: Folder): string => formatProblems(problems).replaceAll(`${folder}/`, '');

test('a folder has its files in the order of their paths, with the name by which they are reported', () => {
  for (const path of ['terms/tide.md', 'a.md', 'terms/Berth.md', 'B.md', 'a/b/c.md']) write(path, path);
  const { files, unread, others, problems } = readFolder(folder);
  expect(paths(files)).toEqual(['B.md', 'a.md', 'a/b/c.md', 'terms/Berth.md', 'terms/tide.md']);
  expect(files[2]).toEqual({ path: 'a/b/c.md', file: `${folder}/a/b/c.md`, text: 'a/b/c.md' });
  expect([unread, others, problems]).toEqual([[], [], []]);
});

test('a folder is called as it was given, without a slash at its end', () => {
  write('terms/tide.md', 'x');
  for (const end of ['', '/', '//']) {
    const [file] = readFolder(folder + end).files;
    expect(file).toMatchObject({ path: 'terms/tide.md', file: `${folder}/terms/tide.md` });
  }
});

test('what begins with a dot is passed over, in a folder too', () => {
  for (const path of ['.git/x.md', '.x.md', 'terms/.x.md', 'terms/a.b.md']) write(path, 'x');
  expect(paths(readFolder(folder).files)).toEqual(['terms/a.b.md']);
});

test('a folder that is not there has no files', () => {
  expect(readFolder(join(folder, 'none'))).toEqual({ files: [], unread: [], others: [], problems: [] });
});

test('a link is named and not followed', () => {
  write('terms/tide.md', 'x');
  symlinkSync(join(folder, 'terms'), join(folder, 'words'));
  const { files, others } = readFolder(folder);
  expect(paths(files)).toEqual(['terms/tide.md']);
  expect(others).toEqual([{ path: 'words', file: `${folder}/words`, kind: 'a symbolic link' }]);
});

describe('a file that cannot be read', () => {
  test('is set apart without its text, and told of', () => {
    write('a.md', new Uint8Array([0x61, 0x0a, 0x62, 0xe9, 0x0a]));
    write('b.md', `${'x'.repeat(20_001)}\n`);
    write('c.md', 'x'.repeat(1_100_000));
    write('d.md', 'one\n<<<<<<< ours\ntwo\n=======\nthree\n>>>>>>> theirs\n');
    write('e.md', 'one\r\n=======\r\n');
    write('f.md', 'one\n>>>>>>> theirs\ntwo\n=======\n');
    const found = readFolder(folder);
    expect(found.files).toEqual([]);
    expect(found.unread[0]).toEqual({ path: 'a.md', file: `${folder}/a.md`, text: '' });
    expect(paths(found.unread)).toEqual(['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md']);
    expect(report(found)).toMatchInlineSnapshot(`
      "a.md:2:2  encoding  The file is not UTF-8 from here on.  Save it again as UTF-8, for instance with your editor’s "Save with encoding".
      b.md:1:1  file-limits  The line has 20001 characters; at most 20000 are read.  Break it into paragraphs.
      c.md:1:1  file-limits  The file has 1.1 MB; at most 1.0 MB are read.  Split it, or remove what does not belong there.
      d.md:2:1  conflict-marker  "<<<<<<< ours" is a conflict marker that Git left, and so are lines 4, 6.  Keep one version of the lines between the markers, or write one of both, and remove the markers.
      e.md:2:1  conflict-marker  "=======" is a conflict marker that Git left.  Keep one version of the lines between the markers, or write one of both, and remove the markers.
      f.md:2:1  conflict-marker  ">>>>>>> theirs" is a conflict marker that Git left, and so is line 4.  Keep one version of the lines between the markers, or write one of both, and remove the markers."
    `);
  });

  test('is none that has a letter lost earlier: that is told, and it is read', () => {
    write('a.md', 'one\ntwo \uFFFD\n');
    const found = readFolder(folder);
    expect(found.files).toMatchObject([{ path: 'a.md', text: 'one\ntwo \uFFFD\n' }]);
    expect(report(found)).toBe(
      'a.md:2:5  encoding  The sign \uFFFD stands where a letter was lost.  Write the letter again from the source.',
    );
  });

  test('is none that has signs such as Git’s within a line, or more or fewer of them', () => {
    write('a.md', '======\n========\n= =======\n<<<<<<<x\n======= x\n');
    expect(report(readFolder(folder))).toBe('');
  });
});

test('brackets are counted by the kind of file, and not in the list of issued addresses', () => {
  const open = '['.repeat(2000);
  for (const path of ['a.yaml', 'b.md', 'issued.txt']) write(path, open);
  write('c.yaml', '*'.repeat(2000));
  expect(paths(readFolder(folder).files)).toEqual(['c.yaml', 'issued.txt']);
});

test('a byte order mark is left out', () => {
  write('a.md', '\uFEFFx');
  expect(readFolder(folder).files).toMatchObject([{ text: 'x' }]);
});
