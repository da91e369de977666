/**
 * Whether two folded words are forms of one word, by their common beginning; for marking words in an excerpt and for
 * comparing names, in any language with endings. Words with digits must be equal.
 */
export function isForm(a: string, b: string): boolean {
  if (a === b) return true;
  if (/\d/.test(a) || /\d/.test(b)) return false;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3) return false;
  let common = 0;
  while (common < shorter && a[common] === b[common]) common += 1;
  const longer = Math.max(a.length, b.length);
  return common >= 3 && common >= shorter - 2 && longer - common <= 3 && common * 3 >= longer * 2;
}
