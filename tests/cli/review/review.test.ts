import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Answer, run as runCommand } from '../../command.ts';

const review = z.object({
  event: z.literal('COMMENT'),
  body: z.string(),
  comments: z.array(z.object({ path: z.string(), line: z.number(), body: z.string() })),
});

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-'));
  cpSync('tests/fixtures/base', folder, { recursive: true });
  file = join(folder, 'people/ada-north.md');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(words: readonly string[], input: string): Answer {
  return runCommand('review', words, { env: { CONTENT: folder }, input });
}

describe('npm run review', () => {
  test('turns what the check mends into suggestions, which mend it when they are committed', () => {
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace('voice: north', 'voice: North'));
    const broken = readFileSync(file, 'utf8').split('\n');
    const difference = `+++ b/${file}\n@@ -0,0 +1,${broken.length - 1} @@\n`;
    const { code, out, err } = run([], difference);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { comments } = review.parse(JSON.parse(out));
    expect(comments).toHaveLength(1);
    for (const { path, line, body } of comments) {
      expect(path).toBe(file);
      broken[line - 1] = body.replace(/^```suggestion\n|\n```$/g, '');
    }
    expect(broken.join('\n')).toBe(whole);
    const said = join(folder, '..', `${folder.split('/').at(-1) ?? ''}-said.json`);
    writeFileSync(said, JSON.stringify([[], comments]));
    expect(run([said], difference)).toEqual({ code: 0, out: '', err: '' });
    rmSync(said);
  });

  test('says nothing when there is nothing to mend, and one sentence when the comments cannot be read', () => {
    expect(run([], `+++ b/${file}\n@@ -0,0 +1,20 @@\n`)).toEqual({ code: 0, out: '', err: '' });
    const wrong = run([file], '');
    expect(wrong.code).toBe(1);
    expect(wrong.err).toBe(`"${file}" is no list of comments: it needs path, line and body for each.\n`);
  });
});
