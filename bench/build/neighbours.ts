import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { z } from 'zod';

/** Where `npm install --prefix` puts the generators that npm has; their projects must stand below it to find them. */
export const tools = '.cache/bench-build';

/** Another generator: what it needs beside the entries, and how it is called in the folder of its project. */
export interface Neighbour {
  readonly name: string;
  /** The folder, below that of its project, that holds the Markdown. */
  readonly pages: string;
  readonly files: Readonly<Record<string, string>>;
  readonly command: string;
  /** The folder of the built site, below that of its project. */
  readonly out: string;
  readonly isInstalled: () => boolean;
  readonly howToGet: string;
}

const hasPackage = (name: string) => (): boolean => existsSync(join(tools, 'node_modules', name));
const layout =
  '<!doctype html><html lang="en"><head><title>TITLE</title></head><body><main>CONTENT</main></body></html>';

function hasHugo(): boolean {
  try {
    execFileSync('hugo', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const neighbours: readonly Neighbour[] = [
  {
    name: 'Hugo',
    pages: 'content/events',
    files: {
      'hugo.toml': 'baseURL = "https://example.org/"\ntitle = "Events"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
      'layouts/_default/single.html': layout.replace('TITLE', '{{ .Title }}').replace('CONTENT', '{{ .Content }}'),
      'layouts/_default/list.html': layout
        .replace('TITLE', '{{ .Title }}')
        .replace('CONTENT', '{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}'),
    },
    command: 'hugo --quiet && pagefind --site public',
    out: 'public',
    isInstalled: () => hasHugo() && hasPackage('pagefind')(),
    howToGet: 'apt install hugo',
  },
  {
    name: 'Eleventy',
    pages: 'events',
    files: {
      'events/events.json': '{ "layout": "page.njk", "tags": "events" }',
      '_includes/page.njk': layout.replace('TITLE', '{{ title }}').replace('CONTENT', '{{ content | safe }}'),
      'index.njk': layout
        .replace('TITLE', 'Events')
        .replace(
          'CONTENT',
          '{% for e in collections.events %}<a href="{{ e.url }}">{{ e.data.title }}</a> {% endfor %}',
        ),
    },
    command: 'eleventy --quiet && pagefind --site _site',
    out: '_site',
    isInstalled: hasPackage('@11ty/eleventy'),
    howToGet: `npm install --prefix ${tools} @11ty/eleventy pagefind`,
  },
  {
    name: 'Starlight',
    pages: 'src/content/docs',
    files: {
      'package.json': '{ "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }',
      'astro.config.mjs':
        "import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ integrations: [starlight({ title: 'Events', sidebar: [] })] });\n",
      'src/content.config.ts':
        "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    },
    command: 'astro build',
    out: 'dist',
    isInstalled: hasPackage('@astrojs/starlight'),
    howToGet: `npm install --prefix ${tools} astro @astrojs/starlight`,
  },
];

const entry = z.object({ title: z.string(), sources: z.array(z.object({ id: z.string(), url: z.string() })) });

/** Writes the events of a record as plain Markdown: a title, the text as it stands, and the sources as footnotes. */
export function writeProject({ pages, files }: Neighbour, record: string, project: string): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(project, path, '..'), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  mkdirSync(join(project, pages), { recursive: true });
  const events = join(record, 'events');
  for (const path of readdirSync(events, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  )) {
    const { data, content } = matter(readFileSync(join(events, path), 'utf8'));
    const { title, sources } = entry.parse(data);
    const notes = sources.map(({ id, url }) => `[^${id}]: <${url}>`).join('\n');
    const name = path.replace(/^.*[\\/]/, '');
    writeFileSync(join(project, pages, name), `---\ntitle: ${JSON.stringify(title)}\n---\n${content}\n\n${notes}\n`);
  }
}
