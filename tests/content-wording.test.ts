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
