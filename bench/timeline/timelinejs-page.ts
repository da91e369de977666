import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordGraph } from '../../src/record/graph.ts';
import { timelineJs } from '../../src/export/timelinejs.ts';

/**
 * Writes a page that shows the events of a record with TimelineJS3, as its README says to embed it on a page of one's
 * own: its script and stylesheet from the installed package, the events from a JSON file beside it.
 */
export function writeTimelineJsPage(record: RecordGraph, folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync('node_modules/@knight-lab/timelinejs/dist', folder, { recursive: true });
  const site = { origin: 'https://example.org', base: '/' };
  writeFileSync(join(folder, 'events.json'), JSON.stringify(timelineJs(record, site)));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html>
<html lang="${record.vocabulary.language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${record.vocabulary.title}</title>
    <meta name="description" content="${record.vocabulary.tagline}">
    <link rel="stylesheet" href="css/timeline.css">
    <script src="js/timeline.js"></script>
  </head>
  <body>
    <div id="timeline-embed" style="width: 100%; height: 600px"></div>
    <script>window.timeline = new TL.Timeline('timeline-embed', 'events.json');</script>
  </body>
</html>
`,
  );
}
