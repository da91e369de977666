/** An escaped address as it reads; as it stands where its escapes are broken. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The words in which an address spells out what a page is about: the longest part of its path that has at least four of
 * letters alone, without numbers and file endings. Undefined where it has none, as in most addresses made of numbers.
 */
export function addressWords(url: string): string | undefined {
  const parts = readable(new URL(url).pathname)
    .split('/')
    .map((part) =>
      part
        .replace(/\.\w{2,5}$/, '')
        .split(/[-_+,:\s]+/)
        .filter((word) => /^[\p{L}\p{M}’']+$/u.test(word)),
    )
    .sort((a, b) => b.length - a.length);
  const [longest] = parts;
  return longest && longest.length >= 4 ? longest.join(' ').toLowerCase() : undefined;
}
