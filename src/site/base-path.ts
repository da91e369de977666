import type { Site } from './address.ts';
import { withBase } from './address.ts';

/** Where this build will stand, from astro.config.ts. */
export const site: Site = {
  base: import.meta.env.BASE_URL,
  origin: import.meta.env.SITE.replace(/\/$/, ''),
};

/** An address under the base path of this build. */
export function href(address: string): string {
  return withBase(site, address);
}
