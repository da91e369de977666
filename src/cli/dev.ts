import { contentFolder } from '../record/content-folder.ts';
import { takeRecord } from '../record/kept/read-current.ts';
import { readKept } from '../record/kept/kept-reader.ts';
import { readDrafts } from '../record/load.ts';
import { readArguments } from './arguments.ts';
import { writeForLanguageServer } from './schemas.ts';
import { portOf } from './serve/port.ts';

/**
 * `npm run dev`: the site with live reload of code and content. It stays in the foreground whoever starts it. The
 * variable PORT names another port than 4321; a port that is taken moves on to the next one.
 */
readArguments(
  `Shows the site while you write: pages follow each change of content and code, problems are shown in the page.

  npm run dev                          at http://localhost:4321/
  PORT=8080 npm run dev                at another port
  CONTENT=./record npm run dev         another record

At edit/ behind the address is a page for editing the record: entries, and drafts from articles.

Press Ctrl+C to stop.`,
  {},
  [0, 0],
);
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DEV_BACKGROUND'] = '0';
const drafts = readDrafts(contentFolder, readKept);
writeForLanguageServer(drafts);
// What is wrong with it, if anything, is said by the page that needs it.
takeRecord(drafts);
try {
  const { dev } = await import('astro');
  await dev({ server: { port: portOf(process.env['PORT']) } });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
