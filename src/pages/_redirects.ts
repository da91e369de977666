import type { APIRoute } from 'astro';
import { currentRecord } from '../record/current.ts';
import { site } from '../site/base-path.ts';
import { redirectRules } from '../views/old-address.ts';

/** `/_redirects`: injected by src/integrations/record.ts, because Astro makes no route of a name with an underscore. */
export const GET: APIRoute = () => new Response(redirectRules(currentRecord(), site.base));
