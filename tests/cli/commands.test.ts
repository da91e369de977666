import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, runOn } from '../command.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'base-'));
  cpSync('tests/fixtures/base', folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(command: string, ...words: string[]): Answer {
  return runOn(folder, command, words);
}

describe('check', () => {
  test('says in one line what a record without problems holds', () => {
    expect(run('check')).toEqual({
      code: 0,
      out: '',
      err: '2 events, 3 facts, 3 sources, 1 promise, 1 person, 1 organisation, 1 term, 1 topic, 2 publishers. No problems.\n',
    });
  });

  test('prints every problem on a line of its own, then their number', () => {
    writeFileSync(join(folder, 'terms/tide.md'), '---\nnam: Tide\n---\n');
    expect(run('check')).toEqual({
      code: 1,
      out: [
        'content/terms/tide.md:2:1  unknown-key  The key "nam" is not known here.  Did you mean "name"?',
        'content/terms/tide.md:4:1  lead-missing  The text begins without a lead.  Write one to three sentences below the front matter.',
        '',
      ].join('\n'),
      err: [
        '',
        'unknown-key: A misspelt key would be dropped without a word. docs/rules/unknown-key.md',
        'lead-missing: The lead tells the event to somebody who reads nothing else. docs/rules/lead-missing.md',
        '',
        '2 problems.',
        '',
      ].join('\n'),
    });
  });

  test('annotates a workflow', () => {
    writeFileSync(join(folder, 'terms/tide.md'), '---\nname: Tide\n---\n');
    const { code, out } = run('check', '--format', 'github');
    expect(code).toBe(1);
    expect(out).toBe(
      '::error file=content/terms/tide.md,line=4,col=1,title=lead-missing::The text begins without a lead. Write one to three sentences below the front matter.\n',
    );
  });

  test('mends what needs no decision, shows it first, and is silent afterwards', () => {
    const file = join(folder, 'events/1991/1991-05-14-ferry-letter.md');
    const right = readFileSync(file, 'utf8');
    const wrong = right
      .replace('date: "1991-05-14"', 'date: 14 May 1991')
      .replace('voice: north', 'voice: North')
      .replace('weight: 3', 'weight: "3"')
      .replace('people: [ada-north]', 'people: [Ada North]')
      .replace('published: "1991-05-15"', 'published: 1991-05-15')
      .replace('weekly ferry.[^post]', 'weekly fer\u200bry.[^post]');
    writeFileSync(file, wrong);
    const shown = run('check', '--fix');
    expect(shown.code).toBe(1);
    expect(shown.out).toContain('-voice: North\n');
    expect(shown.out).toContain('+voice: north\n');
    expect(readFileSync(file, 'utf8')).toBe(wrong);
    expect(run('check', '--fix', '--write').code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(right);
    expect(run('check')).toMatchObject({ code: 0, out: '' });
  });

  test('reports on the files that are named, though it reads the whole record', () => {
    writeFileSync(join(folder, 'terms/tide.md'), '---\nnam: Tide\n---\n');
    expect(run('check', join(folder, 'people'))).toEqual({ code: 0, out: '', err: 'No problems.\n' });
  });

  test('gives JSON, an empty list included', () => {
    expect(run('check', '--format', 'json')).toMatchObject({ code: 0, out: '[]\n' });
  });

  test('refuses a format it does not have', () => {
    expect(run('check', '--format', 'xml')).toMatchObject({ code: 2, out: '' });
  });
});

describe('new', () => {
  test('begins an entry, and never overwrites one', () => {
    expect(run('new', 'term', 'ebb')).toMatchObject({ code: 0 });
    const text = readFileSync(join(folder, 'terms/ebb.md'), 'utf8');
    expect(text).toContain('# Below the next line: the lead');
    expect(run('new', 'term', 'ebb')).toMatchObject({
      code: 1,
      err: 'content/terms/ebb.md already exists or cannot be written. Nothing was changed.\n',
    });
    expect(readFileSync(join(folder, 'terms/ebb.md'), 'utf8')).toBe(text);
  });

  test('says what to ask for instead', () => {
    const { code, err } = run('new', 'boat', 'x');
    expect(code).toBe(2);
    expect(err).toContain('Name a kind of entry:');
  });
});

describe('issue', () => {
  test('adds the addresses of new entries', () => {
    writeFileSync(join(folder, 'terms/tide.md'), '---\nname: Tide\n---\n\nThe sea.\n');
    expect(run('issue')).toMatchObject({
      code: 0,
      out: '/terms/tide/\nAdded or extended 1 entry in content/issued.txt.\n',
    });
    expect(readFileSync(join(folder, 'issued.txt'), 'utf8')).toContain('/terms/slipway/\n/terms/tide/\n/threads/');
    expect(run('issue')).toMatchObject({ code: 0, out: 'Nothing new.\n' });
  });

  test('writes nothing for a record with problems', () => {
    rmSync(join(folder, 'issued.txt'));
    writeFileSync(join(folder, 'terms/tide.md'), 'The sea.\n');
    const { code, err } = run('issue');
    expect(code).toBe(1);
    expect(err).toContain('1 problem in the record');
    expect(existsSync(join(folder, 'issued.txt'))).toBe(false);
  });
});

describe('originality', () => {
  test('lists what an entry shares with the texts of a folder', () => {
    const texts = join(folder, '..', `${folder.split('/').at(-1) ?? ''}-texts`);
    cpSync(join(folder, 'changes'), texts, { recursive: true });
    try {
      writeFileSync(join(texts, 'a.txt'), 'x\nAda North offers the southern island a weekly ferry, at last.\n');
      const { code, out } = run('originality', texts);
      expect(code).toBe(1);
      expect(out).toContain(
        'content/events/1991/1991-05-14-ferry-letter.md:29  9 words also appear in content-texts/a.txt:2  "ada north offers the southern island a weekly ferry"\n',
      );
      rmSync(join(texts, 'a.txt'));
      expect(run('originality', join(texts))).toMatchObject({ code: 0, out: '' });
    } finally {
      rmSync(texts, { recursive: true });
    }
  });

  test('asks for texts', () => {
    expect(run('originality')).toMatchObject({ code: 2, out: '' });
    expect(run('originality', 'package.json')).toEqual({
      code: 2,
      out: '',
      err: 'package.json is not read: its name must end with .txt, .md, .yaml, .yml.\n',
    });
    expect(run('new', 'person')).toMatchObject({ code: 2, out: '' });
  });
});

describe('stats', () => {
  test('counts where the record is thin, and names what has a gap when asked', () => {
    const { code, out, err } = run('stats');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^ +\d+ of 2 {2}events with one known origin or none$/m);
    expect(run('stats', '--list').out).toMatch(
      /promises past their deadline with nothing after it\n {9}weekly-ferry$/m,
    );
  });

  test('says what is wrong with a record that cannot be read, and nothing else', () => {
    writeFileSync(join(folder, 'terms/slipway.md'), '---\nname: "Slipway\n---\n\nA ramp.\n');
    const { code, out, err } = run('stats');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^content\/terms\/slipway\.md:2:7 {2}yaml-syntax .*\n\n1 problem in the record\. .*\n$/);
  });
});

describe('rename, merge and withdraw', () => {
  test('change the record, after showing how, and say so', () => {
    expect(run('rename', 'slipway', 'ramp', '--dry-run')).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'terms/slipway.md'))).toBe(true);
    expect(run('rename', 'slipway', 'ramp')).toEqual({
      code: 0,
      out: [
        'content/events/1991/1991-05-14-ferry-letter.md',
        'content/terms/ramp.md',
        'content/terms/slipway.md',
        'content/tombstones.yaml',
        'content/issued.txt\n',
      ].join('\n'),
      err: 'slipway is moved; ramp stands for it. Its address keeps answering.\n',
    });
    expect(run('check')).toMatchObject({ code: 0 });
  });

  test('ask for what is missing', () => {
    expect(run('withdraw', 'slipway')).toMatchObject({
      code: 2,
      err: 'Say why, for those who come to the old address: --because "…".\n',
    });
    expect(run('merge', 'slipway')).toMatchObject({ code: 2 });
    expect(run('merge', '--help').out).toContain('Examples');
  });
});
