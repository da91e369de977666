import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/record/problem.ts';
import { idAdvice, lookAlikeIn, ofForm, slug } from '../../src/record/value-form.ts';

describe('an id with a letter that only looks Latin', () => {
  it('is told which letter, and is written with the right one', () => {
    expect(lookAlikeIn('first-sаtnav')).toBe(' Its letter 8, "а", is Cyrillic.');
    expect(slug('first-sаtnav')).toBe('first-satnav');
  });

  it('is left alone where every letter is Latin', () => {
    expect(lookAlikeIn('first-satnav')).toBe('');
  });
});

describe('the id that was probably meant', () => {
  it.each([
    ['Жуков', ': "zhukov"'],
    ['Космос и Земля', ': "kosmos-i-zemlya"'],
    ['Чжан Сянь-2', ': "chzhan-syan-2"'],
    ['Zhukоv', ': "zhukov"'],
    ['Fährhaus', ': "fahrhaus"'],
    ['王洋', ''],
    ['王 Yang', ''],
    ['!', ''],
  ])('of %s%s', (written, meant) => {
    expect(idAdvice(written)).toBe(`Write lower-case letters, digits and single hyphens${meant}.`);
  });
});

describe('a value whose form does not fit', () => {
  const place = { file: 'x.md', line: 2, column: 3 };
  const told = (form: string, ...values: string[]): string =>
    formatProblems(values.map((value) => ofForm(place, '"title"', form, value))).replaceAll('x.md:2:3  ', '');

  it('is told that its quotation marks are those of a word processor', () => {
    expect(told('date', '“1991-05-14”')).toBe(
      'date-invalid  The quotation marks of “1991-05-14” are not straight ones.  Write "1991-05-14", with straight quotation marks.',
    );
    expect(told('url', '„https://post.example/1991“')).toBe(
      'url-scheme  The quotation marks of „https://post.example/1991“ are not straight ones.  Write "https://post.example/1991", with straight quotation marks.',
    );
  });

  it('is told what kind of date it is, or what date was probably meant', () => {
    expect(
      told(
        'date',
        '17 May 1991',
        '1991-21',
        '1991/1991',
        '1992/1991',
        '1991-02-30',
        '1991-02-30/1992',
        'soon',
        '1991 to',
      ),
    ).toMatchInlineSnapshot(`
      "date-invalid  "17 May 1991" is not an EDTF date.  Write "1991-05-17".
      date-invalid  "1991-21" is EDTF, but a season or a part of a year, which this record does not use.  Write its months, as in "2016-03/2016-05"; a span of years is "2016/2021".
      date-invalid  The span "1991/1991" does not end after it begins.  Write the earlier date first; for a single day write one date.
      date-invalid  The span "1992/1991" does not end after it begins.  Write the earlier date first; for a single day write one date.
      date-invalid  "1991-02-30" is not in the calendar.  Correct the month or the day.
      date-invalid  "1991-02-30/1992" is not in the calendar.  Correct the month or the day.
      date-invalid  "soon" is not an EDTF date.  Write "2015-10-12", "2015-10", "2015", "2015-10-31~" (about) or "2015-07-11/2015-07-14" (from, to), in quotation marks.
      date-invalid  "1991 to" is not an EDTF date.  Write "2015-10-12", "2015-10", "2015", "2015-10-31~" (about) or "2015-07-11/2015-07-14" (from, to), in quotation marks."
    `);
    expect(told('day', '1991-05')).toMatchInlineSnapshot(
      `"date-invalid  "1991-05" is not one certain day.  Write a whole date: "2015-10-12"."`,
    );
  });

  it('is told how an id is written, and how long it may be', () => {
    expect(told('id', 'The Ferry', 'fеrry', 'a'.repeat(300)).replace(/a{9,}/, 'aaa')).toMatchInlineSnapshot(`
      "bad-id  "The Ferry" is not an id.  Write lower-case letters, digits and single hyphens: "the-ferry".
      bad-id  "fеrry" is not an id. Its letter 2, "е", is Cyrillic.  Write lower-case letters, digits and single hyphens: "ferry".
      bad-id  "aaa…" is too long for an id.  Write at most 100 letters, digits and hyphens."
    `);
  });

  it('is told what is wrong with an address', () => {
    expect(told('url', 'post.example', 'https://post/')).toMatchInlineSnapshot(`
      "url-scheme  The address "post.example" is not a full http or https address.  Write it as the browser shows it, from "https://" on, without spaces.
      url-scheme  The address "https://post/" leads to post, which only one computer or network can reach.  Write the address of the page on the open web."
    `);
  });

  it('is told what the form is of words and codes', () => {
    expect(['plain', 'country', 'language', 'script', 'text', 'another'].map((form) => told(form, 'Xx')).join('\n'))
      .toMatchInlineSnapshot(`
      "wrong-type  "title" has a link or a citation, but is shown as it is written.  Write the words alone; cite with "sources:", or say it in the text below.
      wrong-type  "Xx" is not a country code.  Write two capital letters (ISO 3166-1), such as "FR".
      wrong-type  "Xx" is not a language code.  Write a BCP 47 code in lower case, such as "fr".
      wrong-type  "Xx" is not the name of a script of Unicode.  Write one such as "Latin", "Cyrillic", "Han" or "Arabic".
      wrong-type  "title" has no letter or digit.  Write words, or remove the line.
      wrong-type  "title" has a value that does not fit.  See docs/record.md for its form."
    `);
  });
});
