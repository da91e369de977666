import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { architectureProblems, importsOf, type SourceFile } from './architecture.ts';

function sources(): SourceFile[] {
  return readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro|css|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

describe('the house', () => {
  test('is read whole', () => {
    const paths = sources().map(({ path }) => path);
    expect(paths).toContain('src/record/load.ts');
    expect(paths).toContain('src/pages/index.astro');
  });

  test('has files of at most 250 lines, and folders of at most 25 files', () => {
    const files = sources();
    const long = files.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path);
    const all = globSync(['src/**/*.*', 'tests/**/*.*'], { exclude: ['tests/fixtures/**'] });
    const folders = Map.groupBy(all, (path) => dirname(path));
    const crowded = [...folders].filter(([, own]) => own.length > 25).map(([folder]) => folder);
    expect({ long, crowded }).toEqual({ long: [], crowded: [] });
  });

  test('has arrows that run one way, and knows nothing of its subject', () => {
    expect(architectureProblems(sources())).toEqual([]);
  });
});

describe('the reader of imports', () => {
  test('finds every form of import', () => {
    const text = [
      "import a from './a.ts';",
      "import { b, type C } from './b.ts';",
      "import type { D } from './d.ts';",
      "import { type E, type F } from './e.ts';",
      "import './f.css';",
      "export { g } from './g.ts';",
      "const h = await import('./h.ts');",
      "import {\n  i,\n} from './i.ts';",
      "// import './not.ts';",
      "<script>import '../frame/j.ts';</script>",
    ].join('\n');
    expect(importsOf(text)).toEqual([
      { target: './a.ts', typeOnly: false },
      { target: './b.ts', typeOnly: false },
      { target: './d.ts', typeOnly: true },
      { target: './e.ts', typeOnly: true },
      { target: './f.css', typeOnly: false },
      { target: './g.ts', typeOnly: false },
      { target: './h.ts', typeOnly: false },
      { target: './i.ts', typeOnly: false },
      { target: '../frame/j.ts', typeOnly: false },
    ]);
  });
});

describe('the test of the arrows', () => {
  test.each([
    ['src/record/x.ts', "import { y } from '../views/y.ts';", 'record may not use views'],
    ['src/views/x.ts', "import Y from '../components/Y.astro';", 'views may not use components'],
    ['src/views/deep/x.ts', "import { y } from '../../chart/layout.ts';", 'views may not use chart'],
    ['src/site/x.ts', "import { y } from '../export/y.ts';", 'site may not use export'],
    ['src/chart/x.ts', "import { y } from '../export/y.ts';", 'chart may not use export'],
    ['src/components/X.astro', "import Y from '../pages/index.astro';", 'components may not use pages'],
    ['src/components/a/x.ts', "import { y } from '../../pages/y.ts';", 'components may not use pages'],
    ['src/components/a/X.astro', "import { currentRecord } from '../../record/current.ts';", 'from Astro.locals'],
    ['src/components/a/x.ts', "import { loadRecord } from '../../record/load.ts';", 'only types of the record'],
    ['src/components/a/x.ts', "import { readFileSync } from 'node:fs';", 'runs in the browser'],
    ['src/cli/x.ts', "export { y } from '../pages/y.ts';", 'cli may not use pages'],
    ['src/integrations/x.ts', "const y = await import('../pages/y.ts');", 'integrations may not use pages'],
    ['src/record/x.ts', "import { readFileSync } from 'node:fs';", 'knows nothing of Node'],
    ['src/views/x.ts', "import type { APIRoute } from 'astro';", 'knows nothing of Astro'],
    ['src/views/x.ts', "import { getImage } from 'astro:assets';", 'knows nothing of Astro'],
    ['src/views/x.ts', 'export const wide = () => window.innerWidth > 9;', 'neither browser nor process'],
    ['src/views/x.ts', "export const base = process.env['BASE'];", 'neither browser nor process'],
    ['src/helpers/x.ts', 'export const x = 1;', 'no room helpers'],
    ['src/views/x.ts', `export const label = '${['Mos', 'cow'].join('')}';`, 'the subject belongs in the record'],
  ])('finds what is wrong in %s: %s', (path, text, complaint) => {
    expect(architectureProblems([{ path, text }])).toEqual([expect.stringContaining(complaint)]);
  });

  test('finds what a script reaches only by way of a view', () => {
    const files: SourceFile[] = [
      { path: 'src/components/a/x.ts', text: "import { digest } from '../../views/digest.ts';" },
      { path: 'src/views/digest.ts', text: "import { createHash } from 'node:crypto';" },
    ];
    expect(architectureProblems(files)).toEqual([
      'src/components/a/x.ts reaches node:crypto through src/views/digest.ts: it runs in the browser',
    ]);
  });

  test('lets through what runs down the house', () => {
    const files: SourceFile[] = [
      { path: 'src/record/read.ts', text: "import { readFileSync } from 'node:fs';" },
      { path: 'src/views/x.ts', text: "import { parseEdtf } from '../record/edtf-date.ts';" },
      { path: 'src/components/a/x.ts', text: "import type { Event } from '../../record/graph.ts';" },
      { path: 'src/components/a/y.ts', text: "import { dateWords } from '../../views/date-words.ts';" },
      {
        path: 'src/pages/index.astro',
        text: "import Page from '../components/frame/Page.astro';\nimport '../styles/page.css';",
      },
      { path: 'src/cli/check.ts', text: "import { loadRecord } from '../record/load.ts';" },
    ];
    expect(architectureProblems(files)).toEqual([]);
  });
});
