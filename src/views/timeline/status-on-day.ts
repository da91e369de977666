/** The first and the last possible day of something, ISO 8601. */
export interface Extent {
  readonly from: string;
  readonly to: string;
}

/** Whether something had happened by the end of `day`: yes, not yet, or its date is too loose to say. */
export function standingOn({ from, to }: Extent, day: string): 'happened' | 'perhaps' | 'later' {
  if (to <= day) return 'happened';
  return from <= day ? 'perhaps' : 'later';
}

/** Whether something that had happened by `day` was still unpublished then. `published` is empty where it is not known. */
export function publishedAfter(published: string, day: string): boolean {
  return published > day;
}
