import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { markBuild } from '../../src/cli/build-marker.ts';
import { serve } from '../../src/cli/serve.ts';
import { copyOf } from '../kills/swap.ts';
import { digest, siteFolder, startBuild } from '../kills/builds.ts';

const place = siteFolder();
const canal = 'tests/fixtures/canal';
const other = copyOf(canal);
const about = join(other, 'record.yaml');
writeFileSync(about, readFileSync(about, 'utf8').replace(/^title: .*$/m, 'title: Quays'));
afterAll(() => {
  place.remove();
  rmSync(other, { recursive: true });
});

test('of two builds at once the second waits, and the first says what it puts its site in the place of', async () => {
  mkdirSync(place.out);
  for (const page of ['index.html', '404.html']) writeFileSync(join(place.out, page), 'the last site');
  markBuild(place.out, { record: 'Quays', base: '/' });
  const builds = [1, 2].map(() => startBuild(canal, place.out, { BASE: 'some/base' }));
  const ends = await Promise.all(builds.map(({ ended }) => ended));
  expect(ends.map(({ how }) => how)).toEqual(['0', '0']);
  const where = relative('.', place.out);
  const waiting = `Another build into ${where}/ is at work. Waiting for it to end.\n`;
  const site = `The site of "Towpath & Lock" (${canal}/) is in ${where}/`;
  expect(ends.map(({ out }) => out).sort()).toEqual([
    `${waiting}${site}.\n`,
    `${site}, in the place of a site of "Quays".\n`,
  ]);
});

test('the site is whole, and served under its base path', async () => {
  const marker: unknown = JSON.parse(readFileSync(join(place.out, '.conjunction-build.json'), 'utf8'));
  const files = readdirSync(place.out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(marker).toMatchObject({ base: '/some/base/', files: files.length - 1 });
  expect(readdirSync(place.home)).toEqual(['site']);
  const { url, close } = await serve(place.out);
  expect(new URL(url).pathname).toBe('/some/base/');
  const page = await (await fetch(url)).text();
  const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
  expect((await fetch(new URL(style, url))).status).toBe(200);
  await close();
});

test('a killed build, and one on a full disk, leave the last site and no litter', async () => {
  const before = digest(place.out);
  const build = startBuild(other, place.out);
  await sleep(2_000);
  build.kill();
  expect(await build.ended).toMatchObject({ how: 'SIGKILL' });
  expect(digest(place.out)).toBe(before);
  const full = await startBuild(other, place.out, {
    NODE_OPTIONS: '--import ./tests/kills/kill-at.ts',
    FULL_AT: '40',
  }).ended;
  expect(full).toMatchObject({ how: '1' });
  expect(full.out).toContain('ENOSPC');
  expect(digest(place.out)).toBe(before);
  expect(readdirSync(place.home)).toEqual(['site']);
  expect(readdirSync('.cache/building').filter((name) => name.startsWith('site-') && !name.includes('.lock'))).toEqual(
    [],
  );
});

test('a folder that fills up while the build is at work is left alone', async () => {
  const { out, remove } = siteFolder();
  const build = startBuild(canal, out);
  await sleep(1_500);
  writeFileSync(out, 'mine');
  const { how, out: said } = await build.ended;
  expect(how).toBe('1');
  expect(said).toContain('is a file');
  expect(readFileSync(out, 'utf8')).toBe('mine');
  rmSync(out);
  remove();
});
