import type { APIRoute } from 'astro';
import { iconFile } from '../layouts/icon.ts';

export const GET: APIRoute = () => new Response(iconFile, { headers: { 'content-type': 'image/svg+xml' } });
