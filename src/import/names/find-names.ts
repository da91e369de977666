import { isForm, keysOf } from './inflection.ts';
import type { Name, NameIndex } from './name-index.ts';
import { hanText, hasHan, type Token, tokensOf, type Variants } from './tokens.ts';

/** A place in a text where a name stands; of one place there can be several readings. */
export interface Mention {
  readonly names: readonly Name[];
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** In quotation marks, which tell «Союз» from a union. */
  readonly quoted: boolean;
}

const patronymic = /(?:ovich|evich|ovna|evna|ович|евич|овна|евна|ич)\p{L}{0,2}$/iu;

/** How many tokens from `at` on are the words of the name, or 0. A person’s initials and patronymic may stand between. */
function lengthAt(tokens: readonly Token[], at: number, name: Name): number {
  const person = name.kind === 'people';
  // A description such as "Agreement on measures to protect technology" is met in small letters too.
  const described = name.words.length >= 3 && name.words.slice(1).every((word) => word === word.toLowerCase());
  let place = at;
  for (const [index, word] of name.words.entries()) {
    let token = tokens[place];
    if (index > 0 && person && token && token.joined && (token.text.length === 1 || patronymic.test(token.text))) {
      const after = tokens[place + 1];
      if (!isForm(token.text, word, { person }) && after?.joined) {
        place += 1;
        token = after;
      }
    }
    if (
      !token ||
      (index > 0 && !token.joined && !(name.comma && token.comma)) ||
      !isForm(token.text, word, { person, small: index === 0 && described })
    )
      return 0;
    place += 1;
  }
  return place - at;
}

/** Whether a family name alone is somebody else's, by the given name or initial before it, or names a thing after a person. */
function isOther(
  tokens: readonly Token[],
  at: number,
  { id, kind, words }: Name,
  { givenNames, givenOf }: NameIndex,
): boolean {
  const before = tokens[at - 1];
  if (kind !== 'people' || words.length > 1 || !before || tokens[at]?.joined !== true) return false;
  if (/^(?:имени|им|named|after)$/.test(before.folded)) return true;
  if (before.text === before.text.toLowerCase()) return false;
  const own = [...(givenOf.get(id) ?? [])];
  // Of two initials the first is that of the given name.
  let initial = at - 1;
  while (tokens[initial]?.joined === true && tokens[initial - 1]?.text.length === 1) initial -= 1;
  if (before.text.length === 1)
    return own.length > 0 && !own.some((given) => given.startsWith(tokens[initial]?.folded ?? ''));
  const isGiven = (given: string): boolean => isForm(before.folded, given, { person: false });
  return [...givenNames].some(isGiven) && !own.some(isGiven);
}

function lettersIn(text: string, index: NameIndex): Mention[] {
  const tokens = tokensOf(text);
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const best = new Map<string, { length: number; names: Name[] }>();
    const seen = new Set<Name>();
    for (const key of keysOf(token.folded))
      for (const name of index.byKey.get(key) ?? []) {
        if (seen.has(name)) continue;
        seen.add(name);
        const length = lengthAt(tokens, at, name);
        const known = best.get(name.kind) ?? { length: 0, names: [] };
        if (length === 0 || length < known.length || isOther(tokens, at, name, index)) continue;
        best.set(name.kind, { length, names: length > known.length ? [name] : [...known.names, name] });
      }
    const longest = Math.max(0, ...[...best.values()].map(({ length }) => length));
    const last = tokens[at + longest - 1];
    if (longest > 0 && last) {
      const quoted = /[«„“"]$/.test(text.slice(0, token.start)) && /^[»“”"]/.test(text.slice(last.end));
      const names = [...best.values()].flatMap((one) => one.names);
      found.push({ names, written: text.slice(token.start, last.end), start: token.start, end: last.end, quoted });
    }
    at += Math.max(longest, 1);
  }
  return found;
}

const titleBefore =
  /(?:总理|总统|首相|部长|大使|局长|主任|院长|主席|书记|发言人|司令|专家|院士|代表|省长|总裁|经理|会长|先生|教授|分析师|研究员|总师|记者|[和与及、，,“”：:（(])$/u;
const verbAfter =
  /^(?:$|[，,。、；;：:！？“”（）()\s\d—]|[表示说称在会见出席指透介认强回还也将与和及等就对向同于是曾今昨率访抵主签宣发接作提希警呼同])/u;

/** Names of two characters are met inside longer ones; beside a title or a verb they stand alone. */
function standsAlone(text: string, start: number, end: number): boolean {
  return titleBefore.test(text.slice(0, start)) || verbAfter.test(text.slice(end));
}

function hanIn(text: string, index: NameIndex, variants: Variants): Mention[] {
  if (!hasHan(text)) return [];
  const { text: plain, places } = hanText(text, variants);
  const takenBy = new Map<string, boolean[]>();
  const found = new Map<string, Mention>();
  for (const { form, name } of index.han) {
    const taken = takenBy.get(name.kind) ?? new Array<boolean>(plain.length).fill(false);
    takenBy.set(name.kind, taken);
    for (let at = plain.indexOf(form); at >= 0; at = plain.indexOf(form, at + form.length)) {
      const key = `${at}:${form.length}`;
      const known = found.get(key);
      const start = places[at] ?? 0;
      const end = places[at + form.length] ?? text.length;
      const same = known?.names.some(({ kind }) => kind === name.kind) === true;
      if (!same && taken.slice(at, at + form.length).includes(true)) continue;
      if (name.kind === 'people' && name.short && !standsAlone(text, start, end)) continue;
      taken.fill(true, at, at + form.length);
      if (known) {
        found.set(key, { ...known, names: [...known.names, name] });
        continue;
      }
      const quoted = /[“"「『《]$/.test(text.slice(0, start));
      found.set(key, { names: [name], written: text.slice(start, end), start, end, quoted });
    }
  }
  return [...found.values()];
}

/** Every place of a text where a name of the record stands, in any of its forms; of overlapping names the longest. */
export function mentionsIn(text: string, index: NameIndex, variants: Variants): Mention[] {
  return [...lettersIn(text, index), ...hanIn(text, index, variants)].sort((a, b) => a.start - b.start);
}
