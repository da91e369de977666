import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectionNames } from '../record/collection.ts';
import { contentFolder } from '../record/content-folder.ts';
import type { Drafts } from '../record/drafts.ts';
import { jsonSchemas } from '../record/json-schema.ts';
import { readKept } from '../record/kept/kept-reader.ts';
import { readDrafts } from '../record/load.ts';
import { readArguments } from './arguments.ts';

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
export function writeForLanguageServer(drafts: Drafts, root = '.'): void {
  const folder = join(root, local);
  const vocabulary = drafts.vocabulary?.whole;
  if (!vocabulary) return;
  const schemas = jsonSchemas(vocabulary, readFileSync(page, 'utf8'), drafts.ids);
  for (const name of collectionNames) write(folder, `${name}.schema.json`, schemas.get(name) ?? {});
  const entries = drafts.all.map(({ path, collection }): [string, string] => [
    decodeURIComponent(pathToFileURL(resolve(drafts.folder, path)).href).toLowerCase(),
    collection,
  ]);
  write(folder, 'collections.json', {
    collections: collectionNames.map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  readArguments(
    `Writes the JSON Schemas of front matter, which editors complete and check by, from the record's own schema.

  npm run schemas`,
    {},
    [0, 0],
  );
  const drafts = readDrafts(contentFolder, readKept);
  const vocabulary = drafts.vocabulary?.whole;
  if (!vocabulary) throw new Error(`${contentFolder}/record.yaml cannot be read: "npm run check" says why.`);
  for (const [name, schema] of jsonSchemas(vocabulary, readFileSync(page, 'utf8')))
    write(committed, `${name}.json`, schema);
  writeForLanguageServer(drafts);
  console.log(`The schemas in ${committed}/ and ${local}/ are those of ${contentFolder}/.`);
}
