import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { outputFolder, putInPlace, restoreLast } from '../../src/cli/output-folder.ts';

let home = '';
let project = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'home-'));
  project = join(home, 'project');
  mkdirSync(join(project, 'src'), { recursive: true });
  writeFileSync(join(project, 'src', 'work.ts'), 'work');
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

function site(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

describe('the folder that OUT names', () => {
  test.each(['dist', '../site', '../project-site', '/srv/site'])('%s is built in the project first', (out) => {
    const { workshop } = outputFolder(out, project);
    expect(workshop.startsWith(join(project, '.cache', '/'))).toBe(true);
  });

  test('has a workshop of its own', () => {
    const outs = ['dist', '../dist', '../../dist', 'a/dist', '../project/../dist'];
    expect(new Set(outs.map((out) => outputFolder(out, project).workshop)).size).toBe(outs.length - 1);
  });

  test.each([
    ['.', 'is the project or holds it'],
    ['..', 'is the project or holds it'],
    ['/', 'is the project or holds it'],
    ['src', 'holds something other than a site'],
    ['src/work.ts', 'is a file'],
  ])('is refused when it is %s, with what to write instead', (out, complaint) => {
    expect(() => outputFolder(out, project)).toThrow(`OUT=${out} ${complaint}`);
    expect(() => outputFolder(out, project)).toThrow('OUT=../site');
  });

  test('may be empty or an earlier build', () => {
    mkdirSync(join(project, 'empty'));
    site(join(project, 'dist'), 'earlier');
    expect(outputFolder('empty', project).target).toBe(join(project, 'empty'));
    expect(outputFolder('dist', project).target).toBe(join(project, 'dist'));
  });
});

describe('a finished site', () => {
  test('takes the place of the last one, and nothing else is left', () => {
    const folder = outputFolder('../site', project);
    site(folder.target, 'last');
    writeFileSync(join(folder.target, 'gone.html'), 'last');
    site(folder.workshop, 'new');
    putInPlace(folder);
    expect(readdirSync(folder.target)).toEqual(['index.html']);
    expect(readFileSync(join(folder.target, 'index.html'), 'utf8')).toBe('new');
    expect(readdirSync(home).sort()).toEqual(['project', 'site']);
    expect(existsSync(folder.workshop)).toBe(false);
  });

  test('finds its place where no folder around it is there yet', () => {
    const folder = outputFolder('../sites/of/mine', project);
    site(folder.workshop, 'new');
    putInPlace(folder);
    expect(readFileSync(join(home, 'sites/of/mine/index.html'), 'utf8')).toBe('new');
  });

  const memory = '/dev/shm';
  const otherSystem = existsSync(memory) && statSync(memory).dev !== statSync(tmpdir()).dev;
  test.runIf(otherSystem)('goes to another file system too', () => {
    const away = mkdtempSync(join(memory, 'site-'));
    const folder = outputFolder(away, project);
    site(folder.workshop, 'new');
    putInPlace(folder);
    expect(readFileSync(join(away, 'index.html'), 'utf8')).toBe('new');
    expect(existsSync(folder.workshop)).toBe(false);
    rmSync(away, { recursive: true });
  });

  test('that was set aside when a build broke off comes back', () => {
    const folder = outputFolder('../site', project);
    site(`${folder.target}.old`, 'last');
    restoreLast(folder);
    expect(readFileSync(join(folder.target, 'index.html'), 'utf8')).toBe('last');
  });
});
