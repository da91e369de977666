import { dev } from 'astro';

/** `npm run dev`: the site with live reload of code and content. It stays in the foreground whoever starts it. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DEV_BACKGROUND'] = '0';
await dev({});
