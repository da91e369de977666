import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/import/page/bytes.ts';

const russian = 'Паром между островами пойдет каждую неделю, сообщил капитан порта Иван Северный в понедельник.';
const simplified = '北岛港口办公室主任表示,渡轮将从明年开始每周开行一次,时间表已经签署。';
const traditional = '北島港口辦公室主任表示,渡輪將從明年開始每週開行一次,時間表已經簽署。';
const german = 'Die Fähre fährt künftig täglich, erklärte der Bürgermeister für die nördliche Küste.';

describe('decoding a saved page', () => {
  test.each([
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['iso-8859-5', russian],
    ['gb18030', simplified],
    ['big5', traditional],
    ['utf-16', russian],
    ['windows-1252', german],
    ['utf-8', traditional],
  ])('reads %s, whatever the page says of itself', (encoding, text) => {
    for (const declared of ['utf-8', 'iso-8859-1', 'windows-1251', 'gb2312'])
      expect(decode(iconv.encode(`<meta charset="${declared}"><p>${text}</p>`, encoding)).text).toContain(text);
  });

  test('says how many letters are lost, and goes on', () => {
    const bytes = Buffer.concat([Buffer.from(`${russian} `), Buffer.from([0xff]), Buffer.from(russian)]);
    expect(decode(bytes).warnings).toEqual(['One letter of the file could not be read.']);
  });

  test.each([
    ['an empty file', Buffer.alloc(0), 'The file is empty: save the page again, or paste its text.'],
    ['spaces', Buffer.from(' \n'), 'There is no word in the file: save the page again.'],
    [
      'a PDF',
      Buffer.from('%PDF-1.7 words'),
      'This is a PDF: open it, copy its text and import that, and give its address with --url.',
    ],
    [
      'a PNG',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]),
      'This is an image: copy or type the words of the article and import those.',
    ],
    [
      'a JPEG',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      'This is an image: copy or type the words of the article and import those.',
    ],
    [
      'a Word document',
      Buffer.from('PK\x03\x04word'),
      'This is a Word document or an archive: copy its text and import that.',
    ],
    [
      'bytes of no encoding',
      Buffer.from(Array.from({ length: 900 }, (_, at) => (at * 7919) % 251)),
      'The bytes are not text in any encoding that is known here: save the page again as UTF-8.',
    ],
  ])('refuses %s in one sentence', (_name, bytes, sentence) => {
    expect(() => decode(bytes)).toThrow(sentence);
  });
});
