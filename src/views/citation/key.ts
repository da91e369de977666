/** A title as lower-case ASCII words joined by hyphens, for keys and package names; "record" when nothing is left. */
export function slug(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'record';
}

/**
 * The key of a cited thing: the record, one of its events, or a source of that event, joined by full stops, which no id
 * contains. Keys are ASCII and as lasting as ids: `conjunction.2015-10-12-x.tass`.
 */
export function citationKey(recordTitle: string, eventId?: string, sourceId?: string): string {
  return [slug(recordTitle), eventId, sourceId].filter((part) => part !== undefined).join('.');
}
