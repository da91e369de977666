import type { APIRoute } from 'astro';
import { iconFile } from '../site/icon.ts';

export const GET: APIRoute = () => new Response(iconFile, { headers: { 'content-type': 'image/svg+xml' } });
