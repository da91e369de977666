import type { CitationItem } from './items.ts';

/** LaTeX for the characters that BibTeX or LaTeX would take for commands. Braces are counted even behind a backslash. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

/** Text for a BibTeX field: special characters escaped, dashes and quotes kept from turning into ligatures. */
export function escapeBibtex(text: string): string {
  return escapedCharacters(text.replace(/\s+/g, ' ').trim());
}

function escapedCharacters(text: string): string {
  return text
    .replace(/[\\{}~^$&#_%]/g, (character) => commands[character] ?? character)
    .replace(/-(?=-)/g, '-{}')
    .replace(/(['`])(?=\1)/g, '$1{}');
}

/**
 * A title whose capitals stay where a style puts titles in sentence case: each word that has one stands in braces of its
 * own. Braces round the whole title do not do: readers such as Better BibTeX take them for a habit and drop them.
 */
function protectedTitle(title: string): string {
  const parts = title
    .replace(/\s+/g, ' ')
    .trim()
    .split(/([\p{L}\p{N}](?:\S*[\p{L}\p{N}])?)/u);
  const words = parts
    .map((part) => escapedCharacters(part))
    .map((part, index) => (index % 2 === 1 && /\p{Lu}/u.test(part) ? `{${part}}` : part))
    .join('');
  // The braces of a title that is one word would be braces round the whole.
  return /^\{[^{}]*\}$/.test(words) ? `${words}{}` : words;
}

/** An address for a `url` field, which is read verbatim: ASCII, without braces and backslashes. */
function verbatimUrl(url: string): string {
  return url.replace(/[{}\\]|[^\x21-\x7e]+/g, (characters) => encodeURIComponent(characters));
}

/** One entry for biblatex (biblatex manual, section 2.2); `date` and `eventdate` take EDTF as it is. */
function bibtexEntry(item: CitationItem): string {
  const fields: [string, string | undefined][] = [
    ['title', protectedTitle(item.title)],
    ['author', item.authors.map(({ name }) => `{${escapeBibtex(name)}}`).join(' and ') || undefined],
    ['organization', item.container && escapeBibtex(item.container)],
    ['date', item.issued?.edtf],
    ['eventdate', item.eventDate?.edtf],
    ['language', item.language && escapeBibtex(item.language.name)],
    ['url', item.url && verbatimUrl(item.url)],
    ['note', item.note && escapeBibtex(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@${item.type === 'dataset' ? 'dataset' : 'online'}{${item.key},\n${lines.join('')}}\n`;
}

/** A .bib file in UTF-8. The date of access is the reader's to add, as `urldate`. */
export function bibtexText(items: readonly CitationItem[]): string {
  const remark = '% For biblatex. Add urldate = {YYYY-MM-DD}, the date you accessed the page.\n';
  return [remark, ...items.map(bibtexEntry)].join('\n');
}
