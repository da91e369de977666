/** A title as lower-case ASCII words joined by hyphens, for keys and package names; "record" when nothing is left. */
export function slug(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'record';
}

/**
 * The key of a cited thing: the record, or the ids that lead to an entry or a source within it, joined by full stops,
 * which no id contains. Keys are ASCII and as lasting as ids: `conjunction.2015-10-12-x.tass`.
 */
export function citationKey(recordTitle: string, ...ids: readonly string[]): string {
  return [slug(recordTitle), ...ids].join('.');
}
