import { readFileSync } from 'node:fs';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { type BenchDocument, weights } from './documents.ts';

/** A file of a library's page, by its path. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/**
 * A library beside ours: what its page fetches before it can answer, and the script of the page, which sets
 * `answer(query)`, a promise of the ids of events in order. A reader also needs titles, so each has them.
 */
export interface Library {
  readonly name: string;
  readonly files: Files;
  readonly script: string;
  /** Files that make up its index. */
  readonly index: RegExp;
}

const fields = Object.keys(weights);
const module = (path: string): string => readFileSync(`node_modules/${path}`, 'utf8');

function miniSearch(documents: readonly BenchDocument[]): Library {
  const options = { fields, storeFields: ['title'] };
  const search = new MiniSearch<BenchDocument>(options);
  search.addAll([...documents]);
  return {
    name: 'MiniSearch',
    files: new Map([
      ['minisearch.js', module('minisearch/dist/es/index.js')],
      ['index.json', JSON.stringify(search)],
    ]),
    script: `import MiniSearch from './minisearch.js';
const search = MiniSearch.loadJSON(await (await fetch('./index.json')).text(), ${JSON.stringify(options)});
const options = { prefix: true, fuzzy: 0.2, boost: ${JSON.stringify(weights)} };
globalThis.answer = async (query) => search.search(query, options).map(({ id }) => id);`,
    index: /^index\.json$/,
  };
}

function lunrSearch(documents: readonly BenchDocument[]): Library {
  const index = lunr((builder) => {
    // Its English trimmer and stemmer drop Cyrillic and Han, so words stay whole for all three scripts.
    builder.pipeline.remove(lunr.trimmer);
    builder.ref('id');
    for (const [field, boost] of Object.entries(weights)) builder.field(field, { boost });
    for (const document of documents) builder.add(document);
  });
  return {
    name: 'lunr',
    files: new Map([
      ['lunr.js', module('lunr/lunr.min.js')],
      ['index.json', JSON.stringify(index)],
      ['titles.json', JSON.stringify(documents.map(({ id, title }) => [id, title]))],
    ]),
    // lunr is no module: it puts itself on the page.
    script: `await new Promise((onload) => {
  document.head.append(Object.assign(document.createElement('script'), { src: 'lunr.js', onload }));
});
const index = lunr.Index.load(await (await fetch('./index.json')).json());
const titles = new Map(await (await fetch('./titles.json')).json());
globalThis.answer = async (query) => {
  const words = lunr.tokenizer(query).map(String).filter(Boolean);
  return index.query((q) => {
    for (const word of words) {
      q.term(word, { boost: 10 });
      q.term(word, { boost: 4, wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
      if (word.length > 4) q.term(word, { boost: 1, editDistance: 1, usePipeline: false });
    }
  }).map(({ ref }) => ref);
};`,
    index: /^index\.json$/,
  };
}

function fuseSearch(documents: readonly BenchDocument[]): Library {
  return {
    name: 'Fuse',
    files: new Map([
      ['fuse.js', module('fuse.js/dist/fuse.min.mjs')],
      ['documents.json', JSON.stringify(documents)],
    ]),
    script: `import Fuse from './fuse.js';
const keys = Object.entries(${JSON.stringify(weights)}).map(([name, weight]) => ({ name, weight }));
const documents = await (await fetch('./documents.json')).json();
const fuse = new Fuse(documents, { keys, includeScore: true, ignoreLocation: true, threshold: 0.25 });
// A whole query is one pattern to Fuse; its words are searched one by one and their scores added up.
globalThis.answer = async (query) => {
  const scores = new Map();
  for (const word of query.split(/\\s+/).filter((word) => word.length > 1))
    for (const { item, score } of fuse.search(word)) scores.set(item.id, (scores.get(item.id) ?? 0) + 1 - score);
  return [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id);
};`,
    index: /^documents\.json$/,
  };
}

function flexSearch(documents: readonly BenchDocument[]): Library {
  return {
    name: 'FlexSearch',
    files: new Map([
      ['flexsearch.js', module('flexsearch/dist/flexsearch.bundle.module.min.mjs')],
      ['documents.json', JSON.stringify(documents)],
    ]),
    script: `import { Document } from './flexsearch.js';
const weights = ${JSON.stringify(weights)};
const documents = await (await fetch('./documents.json')).json();
const index = new Document({ tokenize: 'forward', document: { id: 'id', index: Object.keys(weights) } });
for (const document of documents) index.add(document);
globalThis.answer = async (query) => {
  const scores = new Map();
  for (const { field, result } of index.search(query, { suggest: true, limit: 60 }))
    result.forEach((id, place) => scores.set(id, (scores.get(id) ?? 0) + weights[field] / (place + 3)));
  return [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id);
};`,
    index: /^documents\.json$/,
  };
}

/** Pagefind as it is meant to be used: one record per event, one language per page, here the language of the entries. */
async function pagefindSearch(documents: readonly BenchDocument[]): Promise<Library> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(errors.join('; '));
  for (const { id, title, names, text, sources, date } of documents) {
    const added = await index.addCustomRecord({
      url: `/${id}`,
      language: 'en',
      content: [title, names, date, text, sources].join('. '),
      meta: { title, names },
    });
    if (added.errors.length > 0) throw new Error(added.errors.join('; '));
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  return {
    name: 'Pagefind',
    files: new Map(files.filter(({ path }) => !/ui|highlight/.test(path)).map(({ path, content }) => [path, content])),
    script: `const pagefind = await import('./pagefind.js');
await pagefind.options({ basePath: new URL('./', location.href).pathname });
globalThis.answer = async (query) => {
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return shown.map(({ url }) => url.replace(/^.*\\//, ''));
};`,
    index: /^(?:index\/|pagefind\..*pf_meta)/,
  };
}

/** The libraries that are compared, each with every field of the same events. */
export async function libraries(documents: readonly BenchDocument[]): Promise<Library[]> {
  return [
    miniSearch(documents),
    flexSearch(documents),
    fuseSearch(documents),
    lunrSearch(documents),
    await pagefindSearch(documents),
  ];
}
