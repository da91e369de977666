import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askForEntry } from '../../../src/cli/new/ask.ts';
import { entryText } from '../../../src/cli/new/entry-text.ts';
import { jsonSchemas } from '../../../src/record/json-schema.ts';
import { checkRecord, loadRecord, readDrafts } from '../../../src/record/load.ts';
import { formatProblems } from '../../../src/record/problem.ts';

const page = readFileSync('docs/record.md', 'utf8');
const [enter, tab, down, escape] = ['\r', '\t', '\u001B[B', '\u001B'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'base-'));
  cpSync('tests/fixtures/base', folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Answers the questions with keys, each as soon as its question is shown, and gives what was asked for and shown. */
async function answer(script: readonly (readonly [question: string, ...keys: string[]])[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (bytes: Buffer) => {
    shown += bytes.toString();
  });
  const asking = askForEntry(readDrafts(folder), loadRecord(folder).vocabulary, page, { input, output });
  for (const [question, ...keys] of script) {
    for (let tries = 0; !shown.includes(question); tries += 1) {
      if (tries > 400) throw new Error(`"${question}" was not asked:\n${shown}`);
      await sleep(5);
    }
    shown = shown.slice(shown.indexOf(question) + question.length);
    for (const key of keys) {
      input.write(key);
      await sleep(20);
    }
  }
  return { answered: await asking, shown };
}

describe('npm run new without arguments', () => {
  test('asks for an event with completion from the record, and writes what passes but for the words', async () => {
    const { answered } = await answer([
      ['What do you begin?', 'event', enter],
      ['title:', 'Both islands open a pier', enter],
      ['date:', '1993-06', enter],
      ['voice:', 'bo', enter],
      ['stage:', enter],
      ['kind:', 'agree', enter],
      ['weight:', down, enter],
      ['topics:', 'fer', tab, enter],
      ['place:', 'Northport', enter],
      ['people:', 'Ada', tab, enter],
      ['organisations:', enter],
      ['terms:', enter],
      ['url:', 'https://post.example/1993/pier', enter],
      ['title:', 'A pier', enter],
      ['publisher:', 'north', enter],
      ['origin:', enter],
      ['author:', enter],
      ['published:', '1993-06-02', enter],
      ['language:', 'en', enter],
      ['Another of sources?', enter],
      ['short name', enter],
    ]);
    if (!answered) throw new Error('broken off');
    const { entry, answers } = answered;
    expect(entry.path).toBe('events/1993/1993-06-both-islands-open-a-pier.md');
    const { vocabulary } = loadRecord(folder);
    const group = jsonSchemas(vocabulary, page).get('events') ?? {};
    const text = entryText('events', group, { ...answers, recorded: '1995-02-01' }, false);
    expect(text).toMatchInlineSnapshot(`
      "---
      title: Both islands open a pier
      date: "1993-06"
      voice: both
      stage: words
      kind: agreement
      weight: 2
      topics: [ferry]
      place: Northport
      people: [ada-north]
      sources:
        - id: north-post
          url: "https://post.example/1993/pier"
          title: A pier
          publisher: north-post
          published: "1993-06-02"
          language: en
      recorded: "1995-02-01"
      # Below the next line: the lead, one to three sentences, then the rest. See docs/record.md.
      # Under "## Facts" one sentence an item, each ending with its sources: [^id]. Items keep their number for ever.
      ---

      ## Facts

      -
      "
    `);
    mkdirSync(dirname(join(folder, entry.path)), { recursive: true });
    writeFileSync(join(folder, entry.path), text);
    expect(formatProblems(checkRecord(folder).problems).replaceAll(folder, 'content')).toMatchInlineSnapshot(`
      "content/events/1993/1993-06-both-islands-open-a-pier.md:12:9  source-uncited  The source "north-post" is never cited.  Cite it as [^north-post], remove it, or say why it is listed: "uncited: …".
      content/events/1993/1993-06-both-islands-open-a-pier.md:22:1  lead-missing  The text begins without a lead.  Write one to three sentences below the front matter.
      content/events/1993/1993-06-both-islands-open-a-pier.md:25:1  section-form  An item under "Facts" is empty.  Write it, or remove the line."
    `);
    const words = text.replace(
      '---\n\n## Facts\n\n-',
      '---\n\nA pier is opened.[^north-post]\n\n## Facts\n\n- It is new.[^north-post]',
    );
    writeFileSync(join(folder, entry.path), words);
    expect(formatProblems(checkRecord(folder).problems)).toBe('');
  });

  test('says what is wrong with an answer as the check does, and takes another', async () => {
    const { answered } = await answer([
      ['What do you begin?', 'term', enter],
      ['◆  name', enter],
      ['It is needed.', 'Ebb', enter],
      ['expansion', enter],
      ['sources', 'y'],
      ['url:', 'post', enter],
      ['"post"', '\u0015', 'https://post.example/ebb', enter],
      ['title:', enter],
      ['publisher:', 'echo', enter],
      ['origin:', enter],
      ['author:', enter],
      ['published:', 'May 1993', enter],
      ['"1993-05"', '\u0015', '1993-05', enter],
      ['language:', enter],
      ['Another of sources?', enter],
      ['short name', enter],
    ]);
    expect(answered).toMatchObject({
      entry: { path: 'terms/ebb.md' },
      answers: { sources: [{ id: 'south-echo', url: 'https://post.example/ebb', published: '1993-05' }] },
    });
  });

  test('writes nothing when the editor breaks off', async () => {
    const { answered } = await answer([
      ['What do you begin?', 'person', enter],
      ['◆  name', escape],
    ]);
    expect(answered).toBeUndefined();
  });
});
