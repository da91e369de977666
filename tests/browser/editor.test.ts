import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markBuild } from '../../src/cli/build-marker.ts';
import { environment } from '../environment.ts';

const fixture = 'tests/fixtures/canal';
const entry = 'events/1902/1902-basin-dug.md';
let folder: string;

beforeEach(() => {
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync(join('.cache', 'record-'));
  cpSync(fixture, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function build(env: Record<string, string>): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli/build.ts'], { env: { ...environment, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, output: stdout + stderr }),
    );
  });
}

function edit(from: string, to: string): void {
  const file = join(folder, entry);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

describe('an editor who makes a mistake', () => {
  it('is told all of it, and the last good build stands', async () => {
    const out = mkdtempSync(join(tmpdir(), 'site-'));
    for (const name of ['index.html', '404.html']) writeFileSync(join(out, name), 'the last good build');
    markBuild(out, { record: 'Towpath & Lock', base: '/' });
    edit('voice: downstream', 'voice: downstraem');
    edit('The basin is dug by hand.[^gazette]', 'The basin is dug by hand.');
    const { code, output } = await build({ CONTENT: folder, OUT: out });
    expect(code).toBe(1);
    expect(output).toContain(`${folder}/${entry}:4:8  unknown-value`);
    expect(output).toContain('fact-uncited');
    expect(output).toContain('2 problems in the record');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good build');
    expect(readdirSync(out)).toHaveLength(3);
    rmSync(out, { recursive: true });
  });
});

describe('an editor who names a folder for the site', () => {
  it('keeps a folder that is no site', async () => {
    const { code, output } = await build({ CONTENT: folder, OUT: folder });
    expect(code).toBe(1);
    expect(output).toContain('holds something other than a build of this project');
    expect(existsSync(join(folder, entry))).toBe(true);
  });
});
