/** What an entry numbers for citing: `#fact-3`, `#disagreement-1`, `#step-2`. */
export const numberedParts = ['fact', 'disagreement', 'step'] as const;
export type NumberedPart = (typeof numberedParts)[number];

/** How many of each part an entry has; a part that is not there has no numbers. */
export type Numbers = Readonly<Partial<Record<NumberedPart, number>>>;

/** One line of `issued.txt`: an address, and how far the numbers of its page went. */
export interface IssuedLine {
  readonly address: string;
  readonly numbers: Numbers;
}

/** "1 fact", "7 facts". */
export function countedPart(count: number, part: NumberedPart): string {
  return `${count} ${part}${count === 1 ? '' : 's'}`;
}

const form = /^(\/\S*)(?: +(\S.*))?$/;
const count = new RegExp(`^([1-9]\\d*) (${numberedParts.join('|')})s?$`);

function numbersIn(words: string): Numbers | undefined {
  const numbers: Partial<Record<NumberedPart, number>> = {};
  for (const item of words.split(', ')) {
    const [, digits, name] = count.exec(item) ?? [];
    const part = numberedParts.find((candidate) => candidate === name);
    if (part === undefined || numbers[part] !== undefined) return undefined;
    numbers[part] = Number(digits);
  }
  return numbers;
}

/**
 * Reads a line such as `/events/1991-05-14-ferry-letter/ 2 facts, 1 disagreement`. Gives undefined for a line of any
 * other form, and null for one that says nothing: empty, or a remark after `#`.
 */
export function parseIssuedLine(line: string): IssuedLine | null | undefined {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return null;
  const [, address, words] = form.exec(text) ?? [];
  const numbers = words === undefined ? {} : numbersIn(words);
  return address === undefined || numbers === undefined ? undefined : { address, numbers };
}

/** The line of an address, in the form that `parseIssuedLine` reads. */
export function issuedLine({ address, numbers }: IssuedLine): string {
  const counts = numberedParts.flatMap((part) => (numbers[part] ? countedPart(numbers[part], part) : []));
  return [address, ...(counts.length > 0 ? [counts.join(', ')] : [])].join(' ');
}

/** The further of both numbers, part by part: what was issued once stays issued. */
export function furthest(one: Numbers, other: Numbers): Numbers {
  const numbers: Partial<Record<NumberedPart, number>> = {};
  for (const part of numberedParts) {
    const most = Math.max(one[part] ?? 0, other[part] ?? 0);
    if (most > 0) numbers[part] = most;
  }
  return numbers;
}
