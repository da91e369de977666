import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundled-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  write('word.ts', `export const word: string = 'engine';`);
  write(
    'say.ts',
    `import { format } from 'date-fns'; import { word } from './word.ts'; console.log(word, process.argv[2], format(0, 'yyyy'));`,
  );
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, 'src', name), text);
}

function say(): string {
  const words = ['--import', resolve('src/cli/start/bundled.mjs'), 'src/say.ts', 'today'];
  return execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
}

const bundle = (): string => join(folder, '.cache/compiled/say.mjs');

describe('a command that runs from one file', () => {
  test('says what it says from its modules, with the words it is given', () => {
    expect(say()).toBe('engine today 1970\n');
    expect(readdirSync(join(folder, '.cache/compiled')).filter((name) => name.startsWith('say'))).toEqual(['say.mjs']);
    expect(readFileSync(bundle(), 'utf8')).not.toContain(`from "date-fns"`);
  });

  test('is made once, and anew when one of its modules, or a package, has changed', () => {
    say();
    const first = readFileSync(bundle(), 'utf8');
    writeFileSync(bundle(), first.replace('engine', 'kept engine'));
    expect(say()).toBe('kept engine today 1970\n');
    writeFileSync(join(folder, 'package-lock.json'), '{ }');
    expect(say()).toBe('engine today 1970\n');
    write('word.ts', `export const word: string = 'rocket';`);
    expect(say()).toBe('rocket today 1970\n');
  });

  test('is made anew where the kept one is gone or is no bundle', () => {
    say();
    rmSync(bundle());
    expect(say()).toBe('engine today 1970\n');
    writeFileSync(bundle(), '');
    expect(say()).toBe('engine today 1970\n');
  });
});
