import type { Random } from './random.ts';

/** One way to damage a file. */
type Mutation = (text: string, random: Random) => string;

const signs = Array.from(
  '"\'`*_~#-:[](){}<>&|!^\\%@?,.;/=+\t\r 0179azЯ国é“”—–•\u00A0\uFEFF\u200B\u202E\u2028\u0000\u001B\uFFFD',
);

const snippets = [
  ' [x](constructor:x)',
  ' [x](event:constructor)',
  ' [words[^tass]](https://post.example/)',
  ' [tass][^tass]',
  ' [^__proto__]',
  ' [^',
  ' ~~struck~~',
  '2014~2019年，2020~2025年',
  '**“合作”**中的',
  '国家\n航天局',
  ' &#0; ',
  ' &nbsp; ',
  ' &amp;copy; ',
  ' <b>bold</b> ',
  ' <!-- hidden -->',
  ' ![alt](https://post.example/a.png) ',
  ' https://post.example/bare ',
  ' someone@post.example ',
  ' [x](https://post.example/a b) ',
  ' [x](https://user:word@post.example/) ',
  ' [x](https://post.example/ "title") ',
  ' #5 ',
  ' # five ',
  ': ',
  ' *half',
  ' `half',
  '\\\n',
  '  \n',
  '\n\n',
  '\n2014. ',
  '\n– ',
  '\n- ',
  '\n> ',
  '\n## Facts[^x]\n\n',
  '$& $1 ${x} {{x}} <%= x %>',
];

const lines = [
  '---',
  '...',
  '```',
  '~~~',
  '***',
  '===',
  '-----',
  '<!--',
  '<div>',
  '- ',
  '- One more.',
  '– One more.',
  '• One more.',
  '1. One more.',
  '> One more.',
  '    One more.',
  '\tOne more.',
  '| a | b |\n| - | - |\n| c | d |',
  '## Facts',
  '## Disagreements',
  '## Elsewhere',
  '##Facts',
  '# Title',
  'Title\n-----',
  '[^x]: One more.',
  '[x]: https://post.example/',
  '__proto__: x',
  'constructor: x',
  'Title: x',
  'title: again',
  'place: here',
  'note: |',
  '? x',
  '<<: *a',
  'a: &b c',
  'a: !!binary x',
  '#place: x',
];

function spliced(text: string, at: number, remove: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + remove);
}

function onLines(change: (lines: string[], random: Random) => void): Mutation {
  return (text, random) => {
    const parts = text.split('\n');
    change(parts, random);
    return parts.join('\n');
  };
}

const mutations: readonly Mutation[] = [
  (text, random) => spliced(text, random.below(text.length), 1, ''),
  (text, random) => spliced(text, random.below(text.length), 0, random.pick(signs)),
  (text, random) => spliced(text, random.below(text.length), 1, random.pick(signs)),
  (text, random) => spliced(text, random.below(text.length), 0, random.pick(snippets)),
  (text, random) => spliced(text, text.lastIndexOf('---') + 3 + random.below(200), 0, random.pick(snippets)),
  (text, random) => spliced(text, random.below(text.length), random.below(40), ''),
  (text, random) => text.slice(0, random.below(text.length)),
  (text, random) => {
    const at = random.below(text.length);
    return spliced(text, random.below(text.length), 0, text.slice(at, at + random.below(60)));
  },
  (text, random) => {
    const at = random.below(text.length - 1);
    return spliced(text, at, 2, `${text[at + 1] ?? ''}${text[at] ?? ''}`);
  },
  onLines((parts, random) => parts.splice(random.below(parts.length), 0, random.pick(lines))),
  onLines((parts, random) => parts.splice(random.below(parts.length), 1)),
  onLines((parts, random) => {
    const at = random.below(parts.length);
    parts.splice(at, 0, parts[at] ?? '');
  }),
  onLines((parts, random) => {
    const [line = ''] = parts.splice(random.below(parts.length), 1);
    parts.splice(random.below(parts.length), 0, line);
  }),
  onLines((parts, random) => {
    const at = random.below(parts.length);
    parts[at] = `${' '.repeat(1 + random.below(5))}${parts[at] ?? ''}`;
  }),
  onLines((parts, random) => {
    const at = random.below(parts.length);
    parts[at] = (parts[at] ?? '').trimStart();
  }),
  onLines((parts, random) => {
    const at = random.below(parts.length);
    parts.splice(at, 2, `${parts[at] ?? ''}${random.pick(['', ' '])}${parts[at + 1] ?? ''}`);
  }),
  (text, random) => {
    const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
    return spaces.length === 0
      ? text
      : spliced(text, random.pick(spaces), 1, random.pick(['\n', '\n\n', '\n  ', '', '\t']));
  },
  (text, random) => {
    const words = [...text.matchAll(/\p{L}{3,}/gu)];
    if (words.length === 0) return text;
    const { index, 0: word } = random.pick(words);
    return spliced(
      text,
      index,
      word.length,
      random.pick([word.toUpperCase(), `*${word}*`, `"${word}"`, `[${word}]`, `${word}#`]),
    );
  },
  (text) => text.replaceAll('\n', '\r\n'),
];

/** The text with one to three damages, which are the same for the same state of `random`. */
export function mutated(text: string, random: Random): string {
  let result = text;
  for (let count = 1 + random.below(3); count > 0; count -= 1)
    if (result.length > 1) result = random.pick(mutations)(result, random);
  return result;
}
