import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tidy } from '../../src/cli/put-in-place.ts';
import { digest, siteFolder, startBuild } from './builds.ts';
import { copyOf, prepareSwap } from './swap.ts';

/** Builds killed at moments spread over all of one, kills inside the swap, and pairs of builds at once. */
const counts = { builds: 80, swaps: 120, pairs: 20 };

const place = siteFolder();
const [first, second] = [copyOf('tests/fixtures/canal'), copyOf('tests/fixtures/canal')];
const sites = new Map<string, string>();
let lasting = 0;

beforeAll(async () => {
  const about = join(second, 'record.yaml');
  writeFileSync(about, readFileSync(about, 'utf8').replace(/^title: .*$/m, 'title: The other canal'));
  for (const [name, content] of [
    ['first', first],
    ['second', second],
  ] as const) {
    const begun = Date.now();
    expect(await startBuild(content, place.out).ended).toMatchObject({ how: '0' });
    lasting = Date.now() - begun;
    sites.set(digest(place.out), name);
  }
  expect(sites.size).toBe(2);
});

afterAll(() => {
  place.remove();
  for (const folder of [first, second]) rmSync(folder, { recursive: true });
});

test(`${counts.builds} builds killed at moments spread over all of one leave a whole site each time`, async () => {
  for (let kill = 0; kill < counts.builds; kill++) {
    const build = startBuild(kill % 2 === 0 ? first : second, place.out);
    await sleep((lasting * 1.1 * (kill + 1)) / counts.builds);
    build.kill();
    await build.ended;
    expect(sites.get(digest(place.out)), `kill ${kill}`).toBeDefined();
    expect(readdirSync(place.home)).toEqual(['site']);
  }
  expect(await startBuild(first, place.out).ended).toMatchObject({ how: '0' });
  expect(sites.get(digest(place.out))).toBe('first');
  expect(readdirSync('.cache/building').filter((name) => name.startsWith('site-') && !name.includes('.lock'))).toEqual(
    [],
  );
});

const hasStrace = spawnSync('strace', ['-V']).status === 0;
const calls = 'rename,renameat2,unlink,unlinkat,rmdir,mkdir,openat,statx,newfstatat,clone,wait4';

/** The calls of a swap, after those that load its program: each with its name and which call of that name it is, as strace counts. */
function callsOfSwap(): { name: string; when: number }[] {
  const swap = prepareSwap();
  const log = join(place.home, 'calls');
  swap.run({}, ['strace', '-qq', '-o', log, '-e', `trace=${calls}`, '-e', 'signal=none']);
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  swap.remove();
  rmSync(log);
  const counts = new Map<string, number>();
  const all = lines.map((line) => {
    const name = line.slice(0, line.indexOf('('));
    const when = (counts.get(name) ?? 0) + 1;
    counts.set(name, when);
    return { name, when };
  });
  return all.slice(lines.findIndex((line) => line.includes(swap.folder.workshop)));
}

test.runIf(hasStrace)(`${counts.swaps} kills at the system calls of the swap leave a whole site each time`, () => {
  const own = callsOfSwap();
  expect(own.length).toBeGreaterThan(40);
  let killed = 0;
  for (let kill = 0; kill < counts.swaps; kill++) {
    const swap = prepareSwap();
    const { name, when } = own[Math.floor((kill * own.length) / counts.swaps)] ?? { name: 'none', when: 0 };
    const inject = `inject=${name}:signal=SIGKILL:when=${when}`;
    if (swap.run({}, ['strace', '-qq', '-o', '/dev/null', '-e', `trace=${calls}`, '-e', inject]).killed) killed++;
    expect(swap.stands(), `${name} ${when}`).toMatch(/^(?:last|new)$/);
    tidy(swap.folder);
    expect(swap.stands()).toMatch(/^(?:last|new)$/);
    swap.remove();
  }
  expect(killed).toBeGreaterThan(counts.swaps * 0.9);
});

test(`${counts.pairs} pairs of builds at once leave a whole site each time`, async () => {
  for (let pair = 0; pair < counts.pairs; pair++) {
    const builds = [startBuild(first, place.out), startBuild(second, place.out)];
    const ends = await Promise.all(builds.map(({ ended }) => ended));
    expect(ends.map(({ how }) => how)).toEqual(['0', '0']);
    expect(ends.map(({ out }) => out).join('')).toContain('Waiting for it to end.');
    expect(sites.get(digest(place.out)), `pair ${pair}`).toBeDefined();
    expect(readdirSync(place.home)).toEqual(['site']);
  }
});
