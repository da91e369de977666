import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markBuild } from '../../src/cli/build-marker.ts';
import { defaultOut, outputFolder } from '../../src/cli/output-folder.ts';

let home = '';
let project = '';

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'home-')));
  project = join(home, 'project');
  mkdirSync(join(project, 'src'), { recursive: true });
  writeFileSync(join(project, 'src', 'work.ts'), 'work');
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

function build(folder: string): void {
  mkdirSync(join(folder, 'events'), { recursive: true });
  for (const name of ['index.html', '404.html', 'events/a.html']) writeFileSync(join(folder, name), name);
  markBuild(folder, { record: 'Canal', base: '/' });
}

describe('the folder that OUT names', () => {
  test.each(['dist', '../site', '../project-site', '/srv/site'])('%s is built in the project first', (out) => {
    const { workshop } = outputFolder(out, project);
    expect(workshop.startsWith(join(project, '.cache', '/'))).toBe(true);
  });

  test('has a workshop, a lock and a neighbour of its own', () => {
    const folders = ['dist', '../dist', '../../dist', 'a/dist', '../project/../dist'].map((out) =>
      outputFolder(out, project),
    );
    for (const name of ['workshop', 'lock', 'wings'] as const)
      expect(new Set(folders.map((folder) => folder[name])).size).toBe(4);
  });

  test.each([
    ['.', 'OUT=. is, or contains, the project'],
    ['..', 'OUT=.. is, or contains, the project'],
    ['/', 'OUT=/ is, or contains, the project'],
    ['src', 'OUT=src holds something other than a build of this project'],
    ['src/work.ts', 'OUT=src/work.ts is a file'],
  ])('is refused when it is %s, with what to write instead', (out, complaint) => {
    expect(() => outputFolder(out, project)).toThrow(complaint);
    expect(() => outputFolder(out, project)).toThrow('OUT=../site');
  });

  test('may be new, empty or an earlier build', () => {
    mkdirSync(join(project, 'empty'));
    build(join(project, 'dist'));
    for (const out of ['new', 'empty', 'dist']) expect(outputFolder(out, project).target).toBe(join(project, out));
  });

  test('is refused when it holds a site that no build of ours wrote', () => {
    mkdirSync(join(home, 'site'));
    writeFileSync(join(home, 'site', 'index.html'), 'by hand');
    expect(() => outputFolder('../site', project)).toThrow('holds something other than a build of this project');
  });

  test.each([
    ['.git', '(.git)'],
    ['CNAME', '(CNAME)'],
    ['events/notes.txt', '(1 more files than the build wrote)'],
  ])('is refused when %s was put into an earlier build', (name, said) => {
    build(join(home, 'site'));
    writeFileSync(join(home, 'site', name), 'mine');
    expect(() => outputFolder('../site', project)).toThrow(said);
  });

  test('is what a link leads to', () => {
    build(join(home, 'real'));
    symlinkSync(join(home, 'real'), join(home, 'link'));
    expect(outputFolder('../link', project).target).toBe(join(home, 'real'));
    expect(outputFolder('../link/sub', project).target).toBe(join(home, 'real', 'sub'));
    symlinkSync(project, join(home, 'back'));
    expect(() => outputFolder('../back', project)).toThrow('is, or contains, the project');
  });

  test('is refused when it is a link that leads nowhere', () => {
    symlinkSync(join(home, 'gone'), join(home, 'link'));
    expect(() => outputFolder('../link', project)).toThrow('is a link that leads nowhere');
  });
});

test('another record has a folder of its own', () => {
  expect(['content', './content/', 'tests/fixtures/tides'].map(defaultOut)).toEqual(['dist', 'dist', 'dist-tides']);
});
