/** A stretch of a file, both ends counted. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What the header `Range` asks of a file of `size` bytes (RFC 9110, section 14.1.2). Undefined where the whole file is the answer: nothing
 * is asked, several ranges are, or what nobody understands. "none" where the file has no such bytes.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last && first < size ? { first, last } : 'none';
}
