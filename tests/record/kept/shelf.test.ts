import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'shelf-'));
const shelf = pathToFileURL(resolve('src/record/kept/shelf.ts')).href;

beforeAll(() => {
  mkdirSync(join(folder, 'src/record'), { recursive: true });
  writeFileSync(join(folder, 'src/record/read.ts'), '// The code.\n');
  writeFileSync(join(folder, 'package-lock.json'), '{}\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a program of its own in a project's folder, as each command is one, however it ends. Gives what it printed. */
function run(program: string): string {
  const text = `import { readdirSync } from 'node:fs'; import { closeShelf, fromShelf, toShelf } from ${JSON.stringify(shelf)};\n${program}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', text], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.trim();
}

function kept(): string[] {
  return readdirSync(join(folder, '.cache/entries')).flatMap((code) =>
    readdirSync(join(folder, '.cache/entries', code)),
  );
}

const put = (from: number, to: number): string =>
  `for (let n = ${from}; n < ${to}; n += 1) toShelf('events', 'text ' + n, { n });`;
const take = (from: number, to: number): string =>
  `let found = 0; for (let n = ${from}; n < ${to}; n += 1) if (fromShelf('events', 'text ' + n)?.n === n) found += 1; console.log(found);`;

test('many values are bound into one file, a few lie beside it, and all are found by later processes', () => {
  run(put(0, 150));
  expect(kept()).toEqual([expect.stringMatching(/^bound-[0-9a-f]{8}$/)]);
  run(`${take(0, 150)} ${put(150, 160)}`);
  expect(kept()).toHaveLength(11);
  expect(run(take(0, 160))).toBe('160');
});

test('a value is known by its kind as well as by its text', () => {
  expect(run(`console.log(fromShelf('people', 'text 1'))`)).toBe('undefined');
});

test('what no process asked for is thrown away when it is most of what is kept', () => {
  run(put(1000, 1400));
  expect(run(take(0, 160))).toBe('160');
  run(`${take(1000, 1200)} ${put(2000, 2200)}`);
  expect(run(take(0, 160))).toBe('160');
  run(put(3000, 3110));
  expect(run(take(0, 160))).toBe('0');
  expect(run(take(3000, 3110))).toBe('110');
});

test('what another copy of the module in the same process asked for stays, as a build runs two', () => {
  const second = `const other = await import(${JSON.stringify(`${shelf}?second`)}); other.fromShelf('labels', 'text');`;
  run(`${put(4000, 4300)} ${second}`);
  expect(run(take(4000, 4300))).toBe('300');
});

test('a file that is damaged counts for nothing, and is written anew', () => {
  const [code = ''] = readdirSync(join(folder, '.cache/entries'));
  for (const name of kept().filter((file) => file.startsWith('bound')))
    writeFileSync(join(folder, '.cache/entries', code, name), 'no bytes of ours');
  expect(run(take(3000, 3110))).toBe('0');
  run(put(3000, 3110));
  expect(run(take(3000, 3110))).toBe('110');
});

test('other code begins with an empty shelf', () => {
  writeFileSync(join(folder, 'src/record/read.ts'), '// Other code.\n');
  expect(run(take(3000, 3110))).toBe('0');
  expect(kept()).toEqual([]);
});

test('what was just kept is found by the same process, before and after it is bound', () => {
  expect(run(`${put(0, 150)} ${take(0, 150)}`)).toBe('150');
  expect(run(`${put(200, 350)} setImmediate(() => { ${take(200, 350)} });`)).toBe('150');
  expect(run(`${put(400, 550)} closeShelf(); ${take(0, 550)}`)).toBe('450');
});

test('of thousands that are read at once few get a file, and they outlast a process that is killed', () => {
  run('closeShelf();');
  const before = kept().length;
  const files = `readdirSync('.cache/entries', { recursive: true }).length`;
  const wait = `setImmediate(() => { console.log(${files}); process.kill(process.pid, 'SIGKILL'); });`;
  const [during = '', after = ''] = run(`${put(1000, 1300)} console.log(${files}); ${wait}`).split('\n');
  expect([Number(during), Number(after)]).toEqual([before + 1 + 101, before + 1]);
  expect(run(take(1000, 1300))).toBe('300');
});
