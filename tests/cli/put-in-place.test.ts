import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tidy } from '../../src/cli/put-in-place.ts';
import { prepareSwap, type Swap } from '../kills/swap.ts';

function prepared(away?: string): Swap {
  const swap = prepareSwap(away);
  onTestFinished(swap.remove);
  return swap;
}

/** Where no command lets two folders change places. */
const poor = { PATH: '/nonexistent' };

test.each([
  ['in one step', {}],
  ['in two where the system has no such step', poor],
])('a finished site takes the place of the last one %s, and nothing else is left', (_how, env) => {
  const swap = prepared();
  expect(swap.run(env).killed).toBe(false);
  expect(swap.stands()).toBe('new');
  expect(readdirSync(dirname(swap.folder.target)).sort()).toEqual(['project', 'site']);
  expect(existsSync(swap.folder.workshop)).toBe(false);
});

test('neighbours keep what they hold, whatever their names', () => {
  const swap = prepared();
  const neighbours = ['site.old', 'site.new', '.site'].map((name) => join(dirname(swap.folder.target), name));
  for (const neighbour of neighbours) {
    mkdirSync(neighbour);
    writeFileSync(join(neighbour, 'index.html'), 'mine');
  }
  swap.run({});
  for (const neighbour of neighbours) expect(readdirSync(neighbour)).toEqual(['index.html']);
});

test('killed at any step, the last or the new site stands whole', () => {
  const { calls } = prepared().run({});
  expect(calls).toBeGreaterThan(3);
  for (const killAt of Array.from({ length: calls * 2 }, (_, index) => 1 + index / 2)) {
    const swap = prepared();
    expect(swap.run({ KILL_AT: String(killAt) }).killed, `at ${killAt}`).toBe(true);
    expect(swap.stands(), `killed at ${killAt}`).toMatch(/^(?:last|new)$/);
    tidy(swap.folder);
    expect(swap.stands()).toMatch(/^(?:last|new)$/);
    expect(readdirSync(dirname(swap.folder.target)).sort()).toEqual(['project', 'site']);
  }
});

test('killed between two steps, where there must be two, the next build brings the last site back', () => {
  const { calls } = prepared().run(poor);
  for (const killAt of Array.from({ length: calls }, (_, index) => 1 + index)) {
    const swap = prepared();
    swap.run({ ...poor, KILL_AT: String(killAt) });
    tidy(swap.folder);
    expect(swap.stands(), `killed at ${killAt}`).toMatch(/^(?:last|new)$/);
  }
});

const memory = '/dev/shm';
const otherSystem = existsSync(memory) && statSync(memory).dev !== statSync(tmpdir()).dev;
test.runIf(otherSystem)('on another file system a full disk leaves the last site, and no litter', () => {
  const swap = prepared(mkdtempSync(join(memory, 'away-')));
  // The second call is the copy: the first makes the folder around it.
  swap.run({ FULL_AT: '2' });
  tidy(swap.folder);
  expect(swap.stands()).toBe('last');
  expect(readdirSync(dirname(swap.folder.target))).toEqual(['site']);
});

test.runIf(otherSystem)('goes to another file system too', () => {
  const swap = prepared(mkdtempSync(join(memory, 'away-')));
  swap.run({});
  expect(swap.stands()).toBe('new');
  expect(readdirSync(dirname(swap.folder.target))).toEqual(['site']);
});
