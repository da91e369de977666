import { describe, expect, test } from 'vitest';
import { readDraft } from '../../../src/record/draft.ts';
import { entryForm, placedProblems } from '../../../src/views/edit/entry-form.ts';
import { withoutRemarks } from '../../../src/views/edit/remarks.ts';

const text = `---
# Near it in the record: 1990-01-letter
title:
date: "1991-05-14"  # high: on Tuesday
sources:
  - id: post
    url: post.example  # the address
recorded: 12
---

A lead.[^echo]

## Facts

- A fact # of its own.
`;

const given = { collection: 'events', id: '', name: 'ferry', saved: null, schema: {}, labels: {}, seldom: [] } as const;

describe('the form of an entry', () => {
  test('has the values, the text, and the remarks beside what they are about', () => {
    const form = entryForm(text, given);
    expect(form.data).toMatchObject({ title: null, date: '1991-05-14', recorded: 12 });
    expect(form.body).toBe('\nA lead.[^echo]\n\n## Facts\n\n- A fact # of its own.\n');
    expect(form.remarks).toEqual([
      { path: ['date'], words: 'high: on Tuesday' },
      { path: ['sources', 0, 'url'], words: 'the address' },
    ]);
    expect(form.notes).toEqual(['Near it in the record: 1990-01-letter']);
    expect(form.readable).toBe(true);
  });

  test('is the file itself where the front matter cannot be read', () => {
    expect(entryForm('No front matter.', given)).toMatchObject({ readable: false, text: 'No front matter.' });
  });

  test('has each problem beside its field, its item or its line', () => {
    const draft = readDraft('events', '1991-05-14-ferry', { path: 'x.md', file: 'x.md', text });
    const placed = placedProblems(draft.front, draft.noted);
    expect(placed.map(({ path, line, rule }) => [path ?? line, rule])).toEqual(
      expect.arrayContaining([
        [['title'], 'missing-key'],
        [['sources', 0, 'url'], 'url-scheme'],
        [['recorded'], 'wrong-type'],
        [[], 'missing-key'],
      ]),
    );
  });
});

describe('remarks', () => {
  test('are taken out of the front matter, and of nothing else', () => {
    expect(withoutRemarks(text)).toBe(
      text
        .replace('# Near it in the record: 1990-01-letter\n', '')
        .replace('  # high: on Tuesday', '')
        .replace('  # the address', ''),
    );
  });

  test('are not what stands in quotation marks or in an address', () => {
    const other = '---\ntitle: "Flight # 5"\nurl: https://a.example/#b\n---\n\n# A heading\n';
    expect(withoutRemarks(other)).toBe(other);
  });

  test('go with the line ends of Windows', () => {
    expect(withoutRemarks('---\r\n# a\r\ntitle: b # c\r\n---\r\n')).toBe('---\r\ntitle: b\r\n---\r\n');
  });
});
