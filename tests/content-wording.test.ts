import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { retiredWords } from './retired-words.ts';

/** Words of the subject that only look like those of the site: a stand at a fair, a relay satellite, a landmark project. */
const subject =
  /\bstands? (?:at MAKS|on 25 August)|\brelay(?:ing data| satellite| for|,|\.| role| between| of data)|\blandmark (?:cooperation )?projects?/gi;

/** What the editors wrote in a file of the record: its title, its sentences and its text, without quotations, ids and sources. */
function written(file: string): string {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  const sentences = head.split('\nsources:')[0]?.match(/^[ -]*(?:title|text|summary|note|reason): .*$/gm) ?? [];
  return [...sentences, body]
    .join('\n')
    .replace(/“[^”]*”|\]\([^)]*\)|\[\^[^\]]*\]/g, ' ')
    .replace(subject, ' ');
}

const files = globSync('content/**/*.md');

const personNames = globSync('content/people/*.md').flatMap(
  (file) => /^name: .*$/m.exec(readFileSync(file, 'utf8'))?.[0].match(/\p{Lu}\p{L}{2,}/gu) ?? [],
);

/** Whether a fact leaves its speaker to what comes before: "He expects", "China is ready, he says". */
function unnamed(fact: string): boolean {
  if (/^(?:He|She|They|His|Her|Their) /.test(fact)) return true;
  return /\bs?he (?:says|adds|argues|notes|concedes)\b/.test(fact) && !personNames.some((name) => fact.includes(name));
}

/** The facts of an event, without citations. */
function facts(file: string): string[] {
  const [, section = ''] = readFileSync(file, 'utf8').split('\n## Facts\n');
  return (section.split('\n## ')[0]?.match(/^- .*$/gm) ?? []).map((fact) => fact.slice(2).replace(/\[\^[^\]]*\]/g, ''));
}

test('a fact, which is linked, searched and exported alone, names who speaks', () => {
  const events = globSync('content/events/**/*.md');
  expect(personNames).toContain('Rogozin');
  expect(events.flatMap(facts).length).toBeGreaterThan(1000);
  expect(
    events.flatMap((file) =>
      facts(file)
        .filter((fact) => unnamed(fact))
        .map((fact) => `${file}: ${fact}`),
    ),
  ).toEqual([]);
});

test('there are entries to read', () => {
  expect(files.length).toBeGreaterThan(900);
});

test.each(retiredWords)('no entry says %s, but %s', (word) => {
  const found = files.flatMap((file) => {
    const words = written(file);
    const at = words.search(word);
    return at < 0 ? [] : [`${file}: …${words.slice(Math.max(0, at - 40), at + 60)}…`];
  });
  expect(found).toEqual([]);
});
