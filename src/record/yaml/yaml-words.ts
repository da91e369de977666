/** What a YAML error looks like to an editor: what is wrong, what to write instead, and where it really began. */
export interface YamlComplaint {
  readonly reason: string;
  readonly note: string;
  /** Offset in the YAML text of the place to mend. */
  readonly offset: number;
  /** How reading goes on as if it were mended; without it, the line is passed over. */
  readonly mend?: (yaml: string) => string;
}

/** The part of an error of the `yaml` package that is used here (https://eemeli.org/yaml/#errors). */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** What is told of a line that a tab indents. */
export const tabbedLine = 'The line is indented with a tab.';

const openQuote = /^[ \t]*(?:- +)*(?:[^\s"':#][^"':#]*: +)?(["'])/;

function isClosed(rest: string, quote: string): boolean {
  return quote === '"' ? /^(?:[^"\\]|\\.)*"/.test(rest) : /^(?:[^']|'')*'/.test(rest);
}

/** The last value at or before `end` whose opening quotation mark is not closed on its own line. */
function unclosedQuote(yaml: string, end: number): number | undefined {
  let found: number | undefined;
  let start = 0;
  for (const line of yaml.split('\n')) {
    if (start > end) break;
    const [whole, quote] = openQuote.exec(line) ?? [];
    if (whole !== undefined && quote !== undefined && !isClosed(line.slice(whole.length), quote))
      found ??= start + whole.length - 1;
    start += line.length + 1;
  }
  return found;
}

function lineEnd(yaml: string, offset: number): number {
  const end = yaml.indexOf('\n', offset);
  const whole = end < 0 ? yaml.length : end;
  return yaml[whole - 1] === '\r' ? whole - 1 : whole;
}

/** Puts a value that reaches from `offset` to the end of its line into quotation marks. */
function quoted(offset: number): (yaml: string) => string {
  return (yaml) => {
    const end = lineEnd(yaml, offset);
    return yaml.slice(0, offset) + JSON.stringify(yaml.slice(offset, end).trimEnd()) + yaml.slice(end);
  };
}

/** Puts `sign` at the end of the line of `offset`. */
function closed(offset: number, sign: string): (yaml: string) => string {
  return (yaml) => {
    const end = lineEnd(yaml, offset);
    return yaml.slice(0, end) + sign + yaml.slice(end);
  };
}

function lineStart(yaml: string, offset: number): number {
  return yaml.lastIndexOf('\n', offset - 1) + 1;
}

function skipSpaces(yaml: string, offset: number): number {
  return offset + (/^[ \t\r\n]*/.exec(yaml.slice(offset))?.[0].length ?? 0);
}

const signs = /^[ \t]*(?:- +)*(?:[^\s"':#][^"':#]*: +)?(?=[*&!@`%])/;

/** Where, on the line of `offset`, a value begins with a sign that YAML keeps for itself. */
function reservedSign(yaml: string, offset: number): number | undefined {
  const start = lineStart(yaml, offset);
  const before = signs.exec(yaml.slice(start))?.[0].length;
  return before !== undefined && start + before <= offset ? start + before : undefined;
}

/** Puts an error of the YAML reader into plain words. */
export function complaint(yaml: string, error: YamlError): YamlComplaint {
  const offset = error.pos[0];
  const quote = unclosedQuote(yaml, offset);
  if (quote !== undefined)
    return {
      reason: 'The quotation mark that opens here is not closed on its line.',
      note: `Close it with ${yaml.charAt(quote)} at the end of the value.`,
      offset: quote,
      mend: closed(quote, yaml.charAt(quote)),
    };
  const sign = reservedSign(yaml, offset);
  if (sign !== undefined && error.code !== 'DUPLICATE_KEY') return { ...signOfYaml(yaml, sign), mend: quoted(sign) };
  return ofCode(yaml, error, offset);
}

/** Within a list in brackets, how far the value reaches is not guessed. */
function signOfYaml(yaml: string, offset: number): YamlComplaint {
  return {
    reason: `A value cannot begin with ${yaml.charAt(offset)} unless it is quoted.`,
    note: 'Put the whole value into double quotation marks.',
    offset,
  };
}

/** A list or a group of keys that is not closed, or a line that is not indented like its neighbours. */
function badIndent(yaml: string, error: YamlError): YamlComplaint {
  const offset = error.pos[0];
  const close = /[\]}]$/.exec(error.message)?.[0];
  if (close === undefined)
    return {
      reason: 'The line is not indented like those it belongs with.',
      note: 'Indent it like its neighbours, with spaces.',
      offset: skipSpaces(yaml, offset),
    };
  const opened = yaml.lastIndexOf(close === ']' ? '[' : '{', offset);
  const kind = close === ']' ? 'list' : 'group of keys';
  return {
    reason: `The ${kind} that opens here is not closed.`,
    note: `Close it with "${close}".`,
    offset: opened,
    mend: closed(opened, close),
  };
}

function colonInValue(yaml: string, offset: number): YamlComplaint {
  const isOfThisLine = yaml.slice(lineStart(yaml, offset), offset + 1).trim() === '';
  return /^[^\n]*:(?:\s|$)/.test(yaml.slice(offset))
    ? {
        reason: 'This value holds a colon.',
        note: 'Put the whole value into double quotation marks.',
        offset,
        mend: quoted(offset),
      }
    : {
        reason: 'The line is indented as if it belonged to the value above it.',
        note: 'Begin it where its neighbours begin.',
        offset: skipSpaces(yaml, isOfThisLine ? offset : yaml.indexOf('\n', offset)),
      };
}

function ofCode(yaml: string, error: YamlError, offset: number): YamlComplaint {
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const key = /^[^:\n]*/.exec(yaml.slice(offset))?.[0] ?? '';
      return { reason: `The key "${key}" appears twice.`, note: 'Keep one of the two.', offset };
    }
    case 'TAB_AS_INDENT':
      return {
        reason: tabbedLine,
        note: 'Indent with two spaces.',
        offset: lineStart(yaml, offset),
        mend: (text) => text.replace(/^[ \t]*\t[ \t]*/gm, (indent) => indent.replaceAll('\t', '  ')),
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colonInValue(yaml, offset);
    case 'MULTILINE_IMPLICIT_KEY':
      return { reason: 'This line has no colon after its key.', note: 'Write "key: value".', offset };
    case 'BAD_DQ_ESCAPE':
      return {
        reason: 'A backslash inside double quotation marks has a meaning of its own.',
        note: 'Write two backslashes, or use single quotation marks.',
        offset,
      };
    case 'UNEXPECTED_TOKEN':
      return {
        reason: 'Something stands after the end of the value.',
        note: 'Put the whole value into double quotation marks; write \\" for one within it.',
        offset,
      };
    case 'BAD_INDENT':
      return badIndent(yaml, error);
    case 'MISSING_CHAR':
      return {
        reason: 'A colon, a hyphen or a comma is missing here, or the line is not indented like its neighbours.',
        note: 'Write "key: value", and begin every item of a list with "- ".',
        offset: skipSpaces(yaml, offset),
      };
    case 'BAD_SCALAR_START':
      return signOfYaml(yaml, offset);
    case 'MULTIPLE_DOCS':
      return {
        reason: 'A line "---" or "..." ends the YAML before the file ends.',
        note: 'Remove that line.',
        offset,
      };
    default:
      return {
        reason: `The YAML cannot be read: ${error.message.replace(/\.$/, '')}.`,
        note: 'Quote values that hold a colon, a hash sign or quotation marks, and indent with two spaces.',
        offset,
      };
  }
}
