import { describe, expect, test } from 'vitest';
import { checkSections, parseBody } from '../../../src/record/markdown/body.ts';
import { formatProblems } from '../../../src/record/problem.ts';

const report = (markdown: string, allowed = ['Facts', 'Disagreements'], required = ['Facts']): string =>
  formatProblems(checkSections(parseBody('x.md', markdown, 5), allowed, required));

describe('the headings of an entry', () => {
  test('are those of its kind, each once and with something under it', () => {
    expect(report('Lead.\n\n## Facts\n\n- One.\n\n## Disagreements\n\n- Two.\n')).toBe('');
    expect(report('Lead.\n\n## Facts\n\n- One.\n')).toBe('');
  });

  test('are told of where they are not known, stand twice, stand over nothing or are missing', () => {
    const wrong = [
      'Lead.\n\n## Facts\n\n- One.\n\n## History\n\nText.\n',
      'Lead.\n\n## Fcats\n\n- One.\n',
      'Lead.\n\n## Facts\n\n- One.\n\n## Facts\n\n- Two.\n',
      'Lead.\n\n## Facts\n\n## Disagreements\n\n- Two.\n',
      'Lead.\n\n## Disagreements\n\n- Two.\n',
      '\nLead.\n',
      '',
    ];
    expect(wrong.map((markdown) => report(markdown)).join('\n')).toMatchInlineSnapshot(`
      "x.md:11:1  unknown-section  The heading "History" is not known here.  Use "## Facts", "## Disagreements".
      x.md:7:1  unknown-section  The heading "Fcats" is not known here.  Did you mean "Facts"?
      x.md:11:1  unknown-section  The heading "Facts" appears twice.  Put everything under the first one.
      x.md:7:1  section-form  "## Facts" is empty.  Write the text, or remove the heading.
      x.md:5:1  missing-section  The part "## Facts" is missing.  Add a heading "## Facts".
      x.md:6:1  missing-section  The part "## Facts" is missing.  Add a heading "## Facts".
      x.md:5:1  missing-section  The part "## Facts" is missing.  Add a heading "## Facts"."
    `);
  });

  test('are not told of as missing too where one is of another level or has no space, which is told by itself', () => {
    for (const heading of ['### Facts', '##Facts', '### Fcats', '#Facts'])
      expect(report(`Lead.\n\n${heading}\n\n- One.\n`)).toBe('');
    for (const heading of ['### History', '##History', 'Facts', 'In ##Facts'])
      expect(report(`Lead.\n\n${heading}\n\n- One.\n`)).toContain('missing-section');
  });

  test('are none in a kind of entry without parts', () => {
    expect(report('Text.\n\n## Facts\n\n- One.\n', [], [])).toBe(
      'x.md:7:1  unknown-section  The heading "Facts" is not known here.  Remove the heading; this kind of entry has none.',
    );
  });

  test('are read without what sets words off, and that of a page is one of them', () => {
    expect(report('Lead.\n\n# *Facts*\n\n- One.\n')).toBe('');
    const { sections, lead } = parseBody('x.md', 'Lead.\n\nMore.[^a]\n\n## Facts\n\n### Old\n\n[^a]: x\n', 5);
    expect(sections.map(({ name, nodes, place }) => [name, nodes.length, place.line])).toEqual([['Facts', 1, 9]]);
    expect(lead.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('words of an entry', () => {
  const body = parseBody('x.md', 'The *ferry*\nsails (at last)\nto a.b.[^post]\n\nThe end.', 5);
  const [first, second] = body.lead;

  test('are found where they stand, over the end of a line and with any sign in them', () => {
    if (!first || !second) throw new Error('The body has two paragraphs.');
    const at = (words: string): unknown[] => [body.find(first, words).line, body.find(first, words).column];
    expect(at('The')).toEqual([5, 1]);
    expect(at('sails (at  last) to')).toEqual([6, 1]);
    expect(at('a.b.')).toEqual([7, 4]);
    expect(at('not there')).toEqual([5, 1]);
    expect(body.find(second, 'end')).toEqual({ file: 'x.md', line: 9, column: 5 });
    expect(body.find(second, 'none')).toEqual({ file: 'x.md', line: 9, column: 1 });
    expect(body.placeWithin(second, 4)).toEqual({ file: 'x.md', line: 9, column: 5 });
  });

  test('begin where the lead does, and at the first line where there is none', () => {
    expect(parseBody('x.md', '\n\nLead.', 5).leadPlace).toEqual({ file: 'x.md', line: 7, column: 1 });
    expect(parseBody('x.md', ' \n \n', 5)).toMatchObject({ lead: [], leadPlace: { line: 5, column: 1 } });
  });
});
