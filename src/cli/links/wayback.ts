import { z } from 'zod';
import type { EdtfDate } from '../../record/dates/edtf-date.ts';

const answer = z.object({
  archived_snapshots: z.object({
    closest: z.object({ available: z.boolean(), url: z.string(), status: z.string() }).optional(),
  }),
});

/** The address of the Wayback availability interface (archive.org/help/wayback_api.php). */
export const wayback = 'https://archive.org/wayback/available';

/**
 * The copy of a page nearest to its publication that the Wayback Machine has and that is no copy of an error; undefined where there
 * is none. Throws when the interface does not answer as it says it does.
 */
export async function archivedCopy(
  address: string,
  published: EdtfDate | undefined,
  { service, time }: { service: string; time: number },
): Promise<string | undefined> {
  const asked = new URL(service);
  asked.searchParams.set('url', address);
  if (published) asked.searchParams.set('timestamp', published.from.replaceAll('-', ''));
  const response = await fetch(asked, { signal: AbortSignal.timeout(time) });
  if (!response.ok) throw new Error(`The Wayback Machine answers ${response.status}.`);
  const { closest } = answer.parse(await response.json()).archived_snapshots;
  return closest?.available && closest.status === '200' ? closest.url.replace(/^http:/, 'https:') : undefined;
}
