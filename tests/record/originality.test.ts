import { describe, expect, test } from 'vitest';
import { sharedRuns, wordsOf } from '../../src/record/originality.ts';
import { passagesOf } from '../../src/record/markdown/passages.ts';

const entry = { file: 'content/x.md', path: 'x.md', text: '' };
const other = (text: string) => [{ file: 'a.txt', words: wordsOf(text) }];

describe('words of an entry that stand in another text', () => {
  test('are found without regard to case, punctuation and line breaks', () => {
    const text = '---\ntitle: x\n---\n\nThe lock, they said, “was worth\nits long delay”.[^wire]\n';
    expect(
      sharedRuns(passagesOf({ ...entry, text }), other('So:\nthe lock they said was worth ITS long delay!')),
    ).toEqual([
      {
        file: 'content/x.md',
        line: 5,
        otherFile: 'a.txt',
        otherLine: 2,
        words: 'the lock they said was worth its long delay',
        length: 9,
      },
    ]);
  });

  test('are left alone when fewer than eight stand in a row', () => {
    const text = '---\ntitle: x\n---\n\nThe lock they said was worth its great delay.\n';
    expect(sharedRuns(passagesOf({ ...entry, text }), other('the lock they said was worth its long delay'))).toEqual(
      [],
    );
  });

  test('are found across a citation and in the words of a link', () => {
    const text = '---\ntitle: x\n---\n\n- One two three.[^a] Four [five six](event:y) seven eight.\n';
    expect(sharedRuns(passagesOf({ ...entry, text }), other('one two three four five six seven eight'))).toHaveLength(
      1,
    );
  });

  test('do not run from one item, paragraph or value into the next', () => {
    const text =
      '---\ntitle: one two three four\n---\n\nfive six seven eight\n\none two three four\n\n- five six\n- seven eight\n';
    expect(sharedRuns(passagesOf({ ...entry, text }), other('one two three four five six seven eight'))).toEqual([]);
  });

  test('are looked for in titles and steps, but not in the titles of sources or in names', () => {
    const run = 'one two three four five six seven eight';
    const text = `---\ntitle: x\nsteps:\n  - text: ${run}\naliases: [${run}]\nsources:\n  - title: ${run}\n---\n\nLead.\n`;
    expect(sharedRuns(passagesOf({ ...entry, text }), other(run)).map(({ line }) => line)).toEqual([4]);
  });

  test('are told with the line on which each of two runs begins', () => {
    const a = 'one two three four five six seven eight';
    const b = 'nine ten eleven twelve thirteen fourteen fifteen sixteen';
    const text = `---\ntitle: x\n---\n\n- ${a}\n- something else\n- ${b}\n`;
    expect(
      sharedRuns(passagesOf({ ...entry, text }), other(`${b}\n${a}`)).map(({ line, otherLine }) => [line, otherLine]),
    ).toEqual([
      [5, 2],
      [7, 1],
    ]);
  });

  test('are told run by run, each from where it begins on both sides to where it ends', () => {
    const [one, two] = ['one two three four five six seven eight', 'nine ten one two three four five six seven'];
    const text = `---\ntitle: x\n---\n\nWell, ${one}\nor ${two} again.\n`;
    const runs = sharedRuns(passagesOf({ ...entry, text }), other(`x\n${two} x\n${one} x\n${one}`));
    expect(runs.map(({ line, otherLine, words, length }) => [line, otherLine, words, length])).toEqual([
      [5, 3, one, 8],
      [6, 2, two, 9],
    ]);
  });

  test('are not found where the other text is shorter than that', () => {
    const text = '---\ntitle: x\n---\n\nOne two three. Don’t stop.\n\n* One\n \nTwo\n';
    expect(sharedRuns(passagesOf({ ...entry, text }), other('one two three'))).toEqual([]);
    expect(sharedRuns(passagesOf({ ...entry, text }), other("don't stop"), 2)).toHaveLength(1);
    expect(sharedRuns(passagesOf({ ...entry, text }), other('one two'), 2)).toHaveLength(1);
  });
});

test('words are letters and digits of any script', () => {
  expect(wordsOf('Ο υδατοφράκτης\nisn’t 50-metre').map(({ word, line }) => [word, line])).toEqual([
    ['ο', 1],
    ['υδατοφράκτης', 1],
    ["isn't", 2],
    ['50', 2],
    ['metre', 2],
  ]);
});
