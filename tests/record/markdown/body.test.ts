import { describe, expect, test } from 'vitest';
import { checkSections, parseBody } from '../../../src/record/markdown/body.ts';
import { itemsUnder } from '../../../src/record/markdown/section-items.ts';
import { formatProblems } from '../../../src/record/problem.ts';
import { proseOf } from '../../../src/record/markdown/prose.ts';

const text = `
The offer is made.[^post] It is *read*
in [Southport](event:1992-03-x).[^echo][^post]

## Facts

- One.[^post]
- *withdrawn:* It was a misprint.
- Three
  goes on.[^echo]

## Disagreements

- *wording:* An offer or a demand.[^post][^echo]
- No label here.[^post]
`;

describe('a body', () => {
  const body = parseBody('x.md', text, 20);

  test('has a lead: its words, what it cites in order of first use, and where it leads', () => {
    const lead = proseOf(body.lead);
    expect(lead.text).toBe('The offer is made. It is read in Southport.');
    expect(lead.citations).toEqual(['post', 'echo']);
    expect(lead.links).toEqual([{ collection: 'events', id: '1992-03-x' }]);
  });

  test('has numbered facts; a withdrawn one keeps its place and its reason', () => {
    const facts = itemsUnder(body, 'Facts').items.map(({ item, prose }) => [item.label, prose.text, item.place.line]);
    expect(facts).toEqual([
      [undefined, 'One.', 26],
      ['withdrawn', 'It was a misprint.', 27],
      [undefined, 'Three goes on.', 28],
    ]);
  });

  test('has disagreements with the label that says what differs', () => {
    const differences = itemsUnder(body, 'Disagreements').items.map(({ item, prose }) => [item.label, prose.text]);
    expect(differences).toEqual([
      ['wording', 'An offer or a demand.'],
      [undefined, 'No label here.'],
    ]);
  });

  test('finds words where an editor sees them, also across a line break', () => {
    const [paragraph] = body.lead;
    if (!paragraph) throw new Error('no lead');
    expect(body.find(paragraph, 'read* in')).toMatchObject({ line: 21, column: 34 });
    expect(body.find(paragraph, 'Southport')).toMatchObject({ line: 22, column: 5 });
    expect(body.find(paragraph, 'not there')).toMatchObject({ line: 21, column: 1 });
  });

  test('has no problems', () => {
    expect(body.problems).toEqual([]);
    expect(checkSections(body, ['Facts', 'Disagreements'], ['Facts'])).toEqual([]);
  });

  test('reads the same with the line ends of Windows', () => {
    const windows = parseBody('x.md', text.replaceAll('\n', '\r\n'), 20);
    expect(proseOf(windows.lead).text).toBe('The offer is made. It is read in Southport.');
    expect(itemsUnder(windows, 'Facts').items.map(({ item }) => item.place.line)).toEqual([26, 27, 28]);
  });
});

test('an empty body is no trouble', () => {
  const body = parseBody('x.md', '\n\n', 8);
  expect(body.lead).toEqual([]);
  expect(body.leadPlace).toEqual({ file: 'x.md', line: 8, column: 1 });
});

test('a citation is read without regard to case, and its mark is no part of the words', () => {
  expect(proseOf(parseBody('x.md', 'It sails.[^Post]', 1).lead)).toMatchObject({
    text: 'It sails.',
    citations: ['post'],
  });
});

test('an address may be the words of a link', () => {
  expect(parseBody('x.md', 'See [www.post.example](https://www.post.example/).', 1).problems).toEqual([]);
});

describe('what cannot stand in an entry', () => {
  const mistakes = {
    'raw HTML in a line': 'A <b>bold</b> word.',
    'raw HTML in a block': '<div>\nText\n</div>',
    'a comment': 'Text. <!-- later -->',
    'a picture': 'Text ![alt](https://post.example/a.png).',
    'a table': '| a | b |\n| - | - |\n| c | d |',
    'indented code': 'Text.\n\n    Indented text.',
    'fenced code': '```\nText\n```',
    'a ruled line': 'Text.\n\n***\n\nText.',
    'a deeper heading': 'Text.\n\n### More',
    'a link by reference': 'The [ferry][f].\n\n[f]: https://post.example/',
    'a link without words': 'Text [](https://post.example/).',
    'a script address': 'The [ferry](javascript:alert).',
    'a mail link': 'Write to [us](mailto:ferry@post.example).',
    'a bare address': 'See https://post.example/a today.',
    'a path of the site': 'The [ferry](/topics/ferry/).',
    'a link to an unknown kind of entry': 'The [post](publisher:north-post).',
    'an address with a user': 'The [ferry](https://ada:x@post.example/).',
    'an address without a host': 'The [ferry](https:///x).',
    'a citation with a space': 'It sails.[^south echo]',
    'a citation that is not closed': 'It sails.[^post',
    'a citation without an id': 'It sails.[^]',
    'a footnote written out': 'It sails.[^post]\n\n[^post]: The Post',
    'a link with the name of something of JavaScript': 'The [ferry](constructor:x).',
    'a link with a title': 'The [ferry](https://post.example/ "The Post").',
    'a link whose address has a space': 'The [ferry](https://post.example/a b).',
    'a link in two pairs of brackets': 'The [ferry][post].',
    'an address of mail': 'Write to ferry@post.example today.',
    'a citation within a link': 'The [ferry[^post]](https://post.example/).',
    'a citation in a heading': '## Facts[^post]\n\n- It sails.',
    'a heading of the page': '# Facts\n\n- It sails.',
    'a heading without a space': 'It sails.\n##Facts',
    'a year that begins a line': '2014. In the spring it sails.',
    'a number in place of a hyphen': '- It sails.\n2. It waits.',
    'words that are struck out': 'It ~~sails~~ waits.',
    'emphasis that closes behind quotation marks': '**“合作”**中的 It sails.',
    'emphasis that is not closed': 'It *sails today.',
    'emphasis by lines that is not closed': 'It _sails today.',
    'code that is not closed': 'It `sails today.',
  };

  test('is reported where it stands', () => {
    const reports = Object.entries(mistakes).map(
      ([name, markdown]) =>
        `${name}\n  ${formatProblems(parseBody('x.md', markdown, 1).problems).replaceAll('\n', '\n  ')}`,
    );
    expect(reports.join('\n')).toMatchInlineSnapshot(`
      "raw HTML in a line
        x.md:1:3  raw-html  Raw HTML: <b>  Write Markdown; for a literal "<" write "&lt;".
        x.md:1:10  raw-html  Raw HTML: </b>  Write Markdown; for a literal "<" write "&lt;".
      raw HTML in a block
        x.md:1:1  raw-html  Raw HTML: <div>  Write Markdown; for a literal "<" write "&lt;".
      a comment
        x.md:1:7  raw-html  Raw HTML: <!-- later -->  Write Markdown; for a literal "<" write "&lt;".
      a picture
        x.md:1:6  markdown-form  A picture cannot stand in an entry.  Describe it in words, or link to the page that shows it.
      a table
        x.md:1:1  markdown-form  A table cannot stand in an entry.  Write a list; each item begins with "- ".
      indented code
        x.md:3:1  markdown-form  Indented or fenced code cannot stand in an entry.  Begin the line at the margin, without \`\`\` or four spaces.
      fenced code
        x.md:1:1  markdown-form  Indented or fenced code cannot stand in an entry.  Begin the line at the margin, without \`\`\` or four spaces.
      a ruled line
        x.md:3:1  markdown-form  A ruled line cannot stand in an entry.  Remove it; paragraphs are parted by an empty line.
      a deeper heading
        x.md:3:1  markdown-form  A heading of level 3 cannot stand in an entry.  Make it a plain sentence, or one of the "## " headings of this kind of entry.
      a link by reference
        x.md:1:5  markdown-form  An address is written apart from its link.  Write the link in one piece: [words](https://…).
        x.md:3:1  markdown-form  An address is written apart from its link.  Write the link in one piece: [words](https://…).
      a link without words
        x.md:1:6  markdown-form  The link has no words to click on.  Write [words](address).
      a script address
        x.md:1:5  url-scheme  The link "javascript:alert" is not a full http or https address.  Write one, or link an entry by its kind and id: event:, promise:, person:, organisation:, term:, topic:, thread: as in [words](event:id).
      a mail link
        x.md:1:10  url-scheme  The link "mailto:ferry@post.example" is not a full http or https address.  Write one, or link an entry by its kind and id: event:, promise:, person:, organisation:, term:, topic:, thread: as in [words](event:id).
      a bare address
        x.md:1:5  markdown-form  The text contains a bare URL.  Write it as a link, [words](https://…), or put the page under "sources:".
      a path of the site
        x.md:1:5  url-scheme  The link "/topics/ferry/" is not a full http or https address.  Write one, or link an entry by its kind and id: event:, promise:, person:, organisation:, term:, topic:, thread: as in [words](event:id).
      a link to an unknown kind of entry
        x.md:1:5  url-scheme  The link "publisher:north-post" is not a full http or https address.  Write one, or link an entry by its kind and id: event:, promise:, person:, organisation:, term:, topic:, thread: as in [words](event:id).
      an address with a user
        x.md:1:5  url-scheme  The address "https://ada:x@post.example/" has a name before an "@": it leads to post.example, whatever stands before.  Write the address without what stands before the "@", if that is the page you mean.
      an address without a host
        x.md:1:5  url-scheme  The link "https:///x" is not a full http or https address.  Write one, or link an entry by its kind and id: event:, promise:, person:, organisation:, term:, topic:, thread: as in [words](event:id).
      a citation with a space
        x.md:1:10  citation-form  "[^south" is not a whole citation.  Write "[^id]": the id of one source, without spaces, between the brackets.
      a citation that is not closed
        x.md:1:10  citation-form  "[^post" is not a whole citation.  Write "[^id]": the id of one source, without spaces, between the brackets.
      a citation without an id
        x.md:1:10  citation-form  "[^" is not a whole citation.  Write "[^id]": the id of one source, without spaces, between the brackets.
      a footnote written out
        x.md:3:1  citation-form  The footnote "post" is written out in the text.  Put the source under "sources:" in the front matter, and remove this line.
      a link with the name of something of JavaScript
        x.md:1:5  url-scheme  The link "constructor:x" is not a full http or https address.  Write one, or link an entry by its kind and id: event:, promise:, person:, organisation:, term:, topic:, thread: as in [words](event:id).
      a link with a title
        x.md:1:5  markdown-form  The link has a title, "The Post", which no page shows.  Write [words](address) alone.
      a link whose address has a space
        x.md:1:11  markdown-form  A link is not read as one and would be printed with its brackets.  Write [words](https://…), without spaces in the address, and "%28", "%29" for brackets in it.
      a link in two pairs of brackets
        x.md:1:11  markdown-form  Words in two pairs of brackets would be printed with them.  Write [words](https://…) for a link, [^id] for a citation, and "\\[" for a bracket that is meant.
      an address of mail
        x.md:1:10  markdown-form  The text contains a bare URL.  Write it as a link, [words](https://…), or put the page under "sources:".
      a citation within a link
        x.md:1:11  citation-form  A citation stands within the words of a link.  Put it behind the link: [words](address)[^id].
      a citation in a heading
        x.md:1:9  section-form  The heading "Facts" holds more than its words.  Write "## Facts" alone; cite and link in the text below.
      a heading of the page
        x.md:1:1  markdown-form  A heading of level 1 cannot stand in an entry.  Make it a plain sentence, or one of the "## " headings of this kind of entry.
      a heading without a space
        x.md:2:1  markdown-form  A heading without a space after its "#" would be printed in the text.  Write "## " and the words; for a literal "#" write "\\#".
      a year that begins a line
        x.md:1:1  markdown-form  The line begins with "2014." and is read as an item of a numbered list.  Write "2014\\." for a sentence that begins with the number, and "- " for a list.
      a number in place of a hyphen
        x.md:2:1  markdown-form  The line begins with "2." and is read as an item of a numbered list.  Write "2\\." for a sentence that begins with the number, and "- " for a list.
      words that are struck out
        x.md:1:4  markdown-form  Struck-out words cannot stand in an entry.  Remove them, or say in words what no longer holds; a fact begins with "*withdrawn:*".
      emphasis that closes behind quotation marks
        x.md:1:1  markdown-form  "**" is not read as a mark and would be printed.  Close it, and set quotation marks outside it: “**words**”. For a literal "*" write "\\*".
        x.md:1:7  markdown-form  "**" is not read as a mark and would be printed.  Close it, and set quotation marks outside it: “**words**”. For a literal "*" write "\\*".
      emphasis that is not closed
        x.md:1:4  markdown-form  "*" is not read as a mark and would be printed.  Close it, and set quotation marks outside it: “**words**”. For a literal "*" write "\\*".
      emphasis by lines that is not closed
        x.md:1:4  markdown-form  "_" is not read as a mark and would be printed.  Close it, or set emphasis with "*". For a literal "_" write "\\_".
      code that is not closed
        x.md:1:4  markdown-form  "\`" is not read as a mark and would be printed.  Close it, or write "\\" before each sign that is meant to be printed."
    `);
  });
});

describe('what is printed as it stands', () => {
  test.each([
    ['spans of years', '2014~2019年，2020~2025年', '2014~2019年，2020~2025年'],
    ['signs that are escaped', String.raw`\*Merrow\* \[sic\] \_x\_ 2014\. \`x\``, '*Merrow* [sic] _x_ 2014. `x`'],
    ['signs between spaces, and within words', '2 * 3 is_not a ~ b', '2 * 3 is_not a ~ b'],
    ['a word in brackets', 'The [old] ferry.[^post]', 'The [old] ferry.'],
    ['letters written as entities', 'caf&eacute; &amp; A&#38;B &lt;', 'café & A&B <'],
  ])('%s', (_name, markdown, words) => {
    const body = parseBody('x.md', markdown, 1);
    expect(body.problems).toEqual([]);
    expect(proseOf(body.lead).text).toBe(words);
  });
});

describe('words are joined as they are read', () => {
  test.each([
    ['a sentence in pieces', 'The *Post* already reports it[^post].', 'The Post already reports it.'],
    ['a hard break', 'One line\\\nand  \nanother', 'One line and another'],
    ['two paragraphs', 'One.\n\nTwo.', 'One. Two.'],
    ['a list', 'It calls here:\n\n- Northport\n- Southport', 'It calls here: Northport Southport'],
    ['a quotation', '> One.\n>\n> Two.', 'One. Two.'],
    ['lines of Chinese', '国家\n航天局与\n**俄罗斯**\n签署“备忘录”\n。', '国家航天局与俄罗斯签署“备忘录”。'],
    ['lines of Japanese', 'ロケット\nの\n打ち上げ', 'ロケットの打ち上げ'],
    ['lines of Chinese with code', '国家\n`CNSA`\n与\n`航天局`', '国家 CNSA 与航天局'],
    ['indented lines of Chinese, and with spaces at their ends', '国家 \n  *航天局*\t\n 与。', '国家航天局与。'],
    ['lines of Chinese with old line ends', '国家\r航天局\r\n与', '国家航天局与'],
    ['many lines of Chinese in pieces', '国\n*家*\n航\n**天**\n局\nA\n与', '国家航天局 A 与'],
    ['lines of Chinese beside Latin and Korean', '国家\nCNSA\n航天局 한국\n정부', '国家 CNSA 航天局 한국 정부'],
  ])('%s', (_name, markdown, words) => {
    expect(proseOf(parseBody('x.md', markdown, 1).lead).text).toBe(words);
  });
});

describe('a list of items', () => {
  const items = {
    'a line that begins with the dash of a word processor': '- One.\n– Two.',
    'a line that begins with a point': '- One.\n• Two.',
    'a line that begins with a dash and no space': '- One.\n-Two.',
    'a paragraph instead of a list': 'One.[^post]',
    'two paragraphs in one item': '- One.\n\n  Two.',
    'a line that begins with a plus': '- One.\n  +Two.',
    'a list in a list': '- One\n  - Two',
    'an empty item': '- One.\n-\n',
    'a box to tick': '- [ ] One.',
    'a bold label': '- **wording:** One.',
    'a label with its colon outside': '- *wording*: One.',
    'a label in capitals': '- *Wording:* One.',
    'a label of two words with its colon outside': '- *first word*: One.',
  };

  test('is reported when it is not plain', () => {
    const reports = Object.entries(items).map(([name, markdown]) => {
      const { problems } = itemsUnder(parseBody('x.md', `## Facts\n\n${markdown}`, 1), 'Facts');
      return `${name}\n  ${formatProblems(problems)}`;
    });
    expect(reports.join('\n')).toMatchInlineSnapshot(`
      "a line that begins with the dash of a word processor
        x.md:4:1  section-form  This line begins with "–" and is read as part of the item above it.  Begin an item under "Facts" with "- "; set a dash that is meant at the end of the line above.
      a line that begins with a point
        x.md:4:1  section-form  This line begins with "•" and is read as part of the item above it.  Begin an item under "Facts" with "- "; set a dash that is meant at the end of the line above.
      a line that begins with a dash and no space
        x.md:4:1  section-form  This line begins with "-" and is read as part of the item above it.  Begin an item under "Facts" with "- "; set a dash that is meant at the end of the line above.
      a paragraph instead of a list
        x.md:3:1  section-form  "Facts" must contain only a plain list.  Begin each item with "- ".
      two paragraphs in one item
        x.md:3:1  section-form  An item under "Facts" must be one paragraph.  Split it into several items, without nested lists.
      a line that begins with a plus
        x.md:4:3  section-form  This line begins with "+" and is read as part of the item above it.  Begin an item under "Facts" with "- "; set a dash that is meant at the end of the line above.
      a list in a list
        x.md:3:1  section-form  An item under "Facts" must be one paragraph.  Split it into several items, without nested lists.
      an empty item
        x.md:4:1  section-form  An item under "Facts" is empty.  Write it, or remove the line.
      a box to tick
        x.md:3:1  section-form  A box to tick cannot stand before an item.  Remove "[ ]" or "[x]".
      a bold label
        x.md:3:3  section-form  The label "wording" is not set as a label.  Write "*wording:*", in single asterisks with the colon inside.
      a label with its colon outside
        x.md:3:3  section-form  The label "wording" is not set as a label.  Write "*wording:*", in single asterisks with the colon inside.
      a label in capitals
        x.md:3:3  section-form  The label "Wording" is not set as a label.  Write "*wording:*", in single asterisks with the colon inside.
      a label of two words with its colon outside
        x.md:3:3  section-form  The label "first word" is not set as a label.  Write "*first word:*", in single asterisks with the colon inside."
    `);
  });

  test.each([
    ['*Merrow Star* sails.', 'Merrow Star sails.'],
    ['*Merrow Star: the ferry* sails.', 'Merrow Star: the ferry sails.'],
    ['*In 1991: the ferry*', 'In 1991: the ferry'],
    ['*In 1991*: it sails.', 'In 1991: it sails.'],
    ['*The ferry (old)*: it sails.', 'The ferry (old): it sails.'],
    ['*Star*[^post]: it sails.', 'Star: it sails.'],
    ['The *Star*: it sails.', 'The Star: it sails.'],
    ['`wording:` it sails.', 'wording: it sails.'],
    ['*Star*', 'Star'],
  ])('may begin with words set off that are no label: %s', (markdown, text) => {
    const { items, problems } = itemsUnder(parseBody('x.md', `## Facts\n\n- ${markdown}`, 1), 'Facts');
    expect(problems).toEqual([]);
    expect(items.map(({ item, prose }) => [item.label, prose.text])).toEqual([[undefined, text]]);
  });

  test.each([
    ['- *wording:* It sails.', 'wording', 'It sails.'],
    ['- *first-word used:*\n  It sails.', 'first-word used', 'It sails.'],
    ['- *wording:* **It** sails.', 'wording', 'It sails.'],
    ['- *wording:*[^post] It sails.', 'wording', 'It sails.'],
    ['- *wording:*', 'wording', ''],
  ])('may begin with a label, which is none of its words: %s', (markdown, label, text) => {
    const { items, problems } = itemsUnder(parseBody('x.md', `## Facts\n\n${markdown}`, 1), 'Facts');
    expect(problems).toEqual([]);
    expect(items.map(({ item, prose }) => [item.label, prose.text])).toEqual([[label, text]]);
    expect(items[0]?.item).toMatchObject({ place: { line: 3, column: 1 }, labelPlace: { line: 3, column: 3 } });
  });

  test('begins with the words behind the label', () => {
    const { items } = itemsUnder(parseBody('x.md', '## Facts\n\n- *wording:* It sails.', 1), 'Facts');
    expect(items[0]?.prose.nodes).toMatchObject([{ type: 'text', value: 'It sails.' }]);
  });

  test('has none where the heading is not there', () => {
    expect(itemsUnder(parseBody('x.md', 'It sails.', 1), 'Facts')).toEqual({ items: [], problems: [] });
  });
});
