// 32 digits that end a number, then 32 that continue it; none of them is white space or needs escaping in JSON.
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const values = new Map(Array.from(digits, (digit, value) => [digit, value]));

/** Writes whole numbers from 0 up as text: base-32 digits, lowest first, each but the last from the upper half. */
export function encodeNumbers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    let value = number;
    while (value >= 32) {
      text += digits.charAt(32 + (value % 32));
      value = Math.floor(value / 32);
    }
    text += digits.charAt(value);
  }
  return text;
}

/** Reads what `encodeNumbers` wrote. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let unit = 1;
  for (const character of text) {
    const digit = values.get(character) ?? 0;
    value += (digit % 32) * unit;
    unit *= 32;
    if (digit >= 32) continue;
    numbers.push(value);
    value = 0;
    unit = 1;
  }
  return numbers;
}
