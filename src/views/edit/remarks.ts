import { Lexer } from 'yaml';

/** A remark of YAML: its words without the "#", and whether nothing else stands on its line. Offsets count characters. */
export interface Remark {
  readonly line: number;
  readonly alone: boolean;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** Signs of the lexer that stand for no character of the text (eemeli.org/yaml/#lexer). */
const marks = /^[\u0002\u0018\u001f]$/;

/** The remarks in YAML, in order. */
export function remarksIn(yaml: string): Remark[] {
  const found: Remark[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(yaml)) {
    if (marks.test(token)) continue;
    if (token.startsWith('#')) {
      const before = yaml.slice(0, offset);
      const own = before.slice(before.lastIndexOf('\n') + 1);
      found.push({
        line: before.split('\n').length,
        alone: own.trim() === '',
        words: token.replace(/^#+\s*/, '').trimEnd(),
        from: offset,
        to: offset + token.length,
      });
    }
    offset += token.length;
  }
  return found;
}

/** The text of an entry without the remarks of its front matter: a line that is only a remark goes with it. */
export function withoutRemarks(text: string): string {
  const end = /\r?\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(3));
  const head = text.slice(0, 3 + (end?.index ?? 0));
  let [result, done] = ['', 0];
  for (const { alone, from, to } of remarksIn(head)) {
    const before = head.slice(done, from);
    const kept = alone ? before.replace(/\r?\n[ \t]*$/, '') : before.trimEnd();
    result += kept;
    done = to - (head.charAt(to - 1) === '\r' ? 1 : 0);
  }
  return result + head.slice(done) + text.slice(head.length);
}
