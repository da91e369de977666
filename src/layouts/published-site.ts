import type { Site } from '../views/address.ts';
import { site } from './site.ts';

/**
 * Where data files say their entries are: absolute addresses when the build was told its site (the variable SITE),
 * else addresses that begin with the base path, which are right wherever the folder is served.
 */
export const publishedSite: Site = { base: site.base, origin: process.env['SITE'] === undefined ? '' : site.origin };
