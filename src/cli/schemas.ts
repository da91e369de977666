import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectionNames } from '../record/collection.ts';
import { contentFolder } from '../record/content-folder.ts';
import type { RecordGraph } from '../record/graph.ts';
import { jsonSchemas } from '../record/json-schema.ts';
import { loadRecord } from '../record/load.ts';

const page = 'docs/record.md';
const committed = '.vscode/schemas';
/** Where the language server of Astro looks for the schemas of front matter. */
const local = '.astro/collections';

function write(folder: string, name: string, data: object): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `${JSON.stringify(data, null, 2)}\n`);
}

/**
 * Tells Astro's language server which file has the front matter of which collection, with the ids that the record has now. What it
 * reads is on this machine only, below the project's folder `root`.
 */
export function writeForLanguageServer(record: RecordGraph, content: string = contentFolder, root = '.'): void {
  const folder = join(root, local);
  for (const [name, schema] of jsonSchemas(record, readFileSync(page, 'utf8'), { ids: true }))
    if (collectionNames.some((collection) => collection === name)) write(folder, `${name}.schema.json`, schema);
  const entries = collectionNames.flatMap((name) =>
    record[name].map(({ path }): [string, string] => [
      decodeURIComponent(pathToFileURL(resolve(content, path)).href).toLowerCase(),
      name,
    ]),
  );
  write(folder, 'collections.json', {
    collections: collectionNames.map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // `npm run schemas`
  const record = loadRecord(contentFolder);
  for (const [name, schema] of jsonSchemas(record, readFileSync(page, 'utf8'), { ids: false }))
    write(committed, `${name}.json`, schema);
  writeForLanguageServer(record);
  console.log(`The schemas in ${committed}/ and ${local}/ are those of ${contentFolder}/.`);
}
