import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sharedRuns, wordsOf } from '../../src/record/originality.ts';
import { type Answer, runOn } from '../command.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'base-'));
  cpSync('tests/fixtures/base', folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(command: string, words: readonly string[], input = ''): Answer {
  return runOn(folder, command, words, input);
}

function saved(name: string, content: string | Uint8Array): string {
  const file = join(folder, '..', `${folder.split('/').at(-1) ?? ''}-${name}`);
  writeFileSync(file, content);
  return file;
}

const article = `Harbour News

Night ferry to the south is under discussion

By Kim Writer
16 March 1993

Ada North told reporters on Monday that a boat could cross the strait after dark as soon as lamps stand on both slipways. The Harbour Office has asked two yards for prices, and neither has answered in writing so far.

Fishermen in the south want the quay to stay free at night, and they have written to the council about it.

Related
Storm closes the bridge
`;

describe('import', { timeout: 120_000 }, () => {
  test('begins a draft that holds the headline, the doubts and nothing else of the article, and does not pass the check', () => {
    const { code, out } = run('import', ['-', '--url', 'https://harbour.example/1993/night-ferry'], article);
    expect(code).toBe(0);
    expect(out).toContain('content/events/1993/1993-03-15-night-ferry-south-under-discussion.md is begun.');
    const text = readFileSync(join(folder, 'events/1993/1993-03-15-night-ferry-south-under-discussion.md'), 'utf8');
    const today = new Date().toISOString().slice(0, 10);
    expect(text.replace(today, 'TODAY')).toMatchSnapshot();
    expect(
      sharedRuns(
        [{ file: 'draft', words: wordsOf(text) }],
        [{ file: 'article', words: wordsOf(article.split('\n').slice(6).join('\n')) }],
      ),
    ).toEqual([]);
    const check = run('check', []);
    expect(check.code).toBe(1);
    expect(check.out).toMatch(/missing-key {2}"title" is empty/);
    expect(check.out).toMatch(/lead-missing/);
  });

  test('writes nothing on a dry run, and shows what it would write', () => {
    const { out } = run('import', ['-', '--dry-run'], article);
    expect(out).toContain('title:                # one plain sentence of your own: who does what');
    expect(run('check', []).code).toBe(0);
  });

  test('prints every conclusion as JSON, with what it rests on', () => {
    const { code, out } = run('import', ['-', '--json'], article);
    expect(code).toBe(0);
    const printed = z.record(z.string(), z.unknown()).parse(JSON.parse(out));
    expect(printed).toMatchObject({
      title: 'Night ferry to the south is under discussion',
      author: 'Kim Writer',
      published: '1993-03-16',
      eventDate: '1993-03-15',
      people: ['ada-north'],
      organisations: ['harbour-office'],
      event: { id: null, match: 'none' },
      why: { eventDate: { words: 'on Monday' }, published: { confidence: 'high' } },
    });
    expect(Object.keys(printed)).toEqual(
      'publisher origin title author published language url eventDate place people organisations terms topics voice stage event candidates warnings why'.split(
        ' ',
      ),
    );
    expect(run('check', []).code).toBe(0);
  });

  test('adds an article to the event it tells of, and leaves every other byte as it was', () => {
    const path = join(folder, 'events/1991/1991-05-14-ferry-letter.md');
    const before = readFileSync(path, 'utf8').replaceAll('\n', '\r\n');
    writeFileSync(path, before);
    const known = run('import', ['-', '--url', 'https://post.example/1991/ferry', '--add'], article);
    expect(known.out).toContain('has the article among its sources already. Nothing was changed.');
    expect(readFileSync(path, 'utf8')).toBe(before);
    const other = `Harbour News\n\nA ferry every week\n\n15 May 1991\n\nAda North has written a letter in which she offers that a ferry will sail every week between the two islands.\n`;
    const { out } = run('import', ['-', '--url', 'https://harbour.example/1991/letter', '--add'], other);
    const after = readFileSync(path, 'utf8');
    expect(out).toMatch(/Cite it as \[\^harbour\]/);
    const [item = ''] = /(?: {2}- id: harbour\r\n(?: {4}.*\r\n)+)/.exec(after) ?? [];
    expect(after.replace(item, '')).toBe(before);
  });

  test('knows an article without an address among the sources by its outlet and headline', () => {
    const pasted = `The North Post\n\nA ferry every week\n\nAda North has written a letter in which she offers that a ferry will sail every week between the two islands.\n`;
    expect(run('import', ['-'], pasted).out).toContain('The article is among its sources already.');
    expect(run('import', ['-', '--add'], pasted).out).toContain('Nothing was changed.');
    const elsewhere = pasted.replace('The North Post', 'The South Echo');
    expect(run('import', ['-', '--published', '1991-05-16'], elsewhere).out).toContain('can be a further source of it');
  });

  test.each([
    ['an empty file', '', 'The file is empty: save the page again, or paste its text.\n'],
    ['a PDF', '%PDF-1.4', 'This is a PDF: open it, copy its text and import that, and give its address with --url.\n'],
    ['an image', '\x89PNG', 'This is an image: copy or type the words of the article and import those.\n'],
  ])('says in one sentence that %s is no article', (name, content, err) => {
    const file = saved(name.replaceAll(' ', '-'), Buffer.from(content, 'latin1'));
    expect(run('import', [file])).toEqual({ code: 1, out: '', err });
    rmSync(file);
  });

  test('says what is wrong with a call, and shows examples when asked', () => {
    expect(run('import', [])).toMatchObject({
      code: 2,
      err: 'Name one file: npm run import -- article.html. --help shows examples.\n',
    });
    expect(run('import', ['nowhere.html'])).toMatchObject({ code: 1, err: 'There is no file "nowhere.html".\n' });
    expect(run('import', ['--what'])).toMatchObject({ code: 2 });
    expect(run('import', ['-', '--url', 'harbour'], article)).toMatchObject({
      code: 2,
      err: '"harbour" is no address: begin it with https://.\n',
    });
    expect(run('import', ['--help']).out).toContain('npm run import -- article.html --add');
  });

  test('is begun beside a draft that is not finished, as the next article of a day', () => {
    const first = run('import', [saved('first.txt', article), '--url', 'https://harbour.example/1993/ferry']);
    expect(first.code).toBe(0);
    const other = article
      .replace('Night ferry to the south is under discussion', 'Quay to be paved')
      .replace('16 March', '23 March');
    const second = run('import', [saved('second.txt', other), '--url', 'https://harbour.example/1993/quay']);
    expect(second.err).toBe('');
    expect(second.code).toBe(0);
    expect(run('check', []).code).toBe(1);
  });
});
