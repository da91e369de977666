import { posix } from 'node:path';

/** A source file: its path from the project's root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** An import as it is written. `typeOnly` when nothing of it remains at run time. */
export interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

const statement =
  /(?:^|[\s;>])(?:(import|export)\s+(type\s+)?([^'"();]*?)\s*from\s*|import\s*\(\s*|import\s+)(['"])([^'"\n]+)\4/g;

function onlyTypes(names: string): boolean {
  const braces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  if (braces === undefined) return false;
  const listed = braces
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return listed.length > 0 && listed.every((name) => name.startsWith('type '));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** The imports of a TypeScript or Astro file, also those of its scripts, and re-exports. */
export function importsOf(text: string): Import[] {
  return [...withoutComments(text).matchAll(statement)].map(([, , type, names = '', , target = '']) => ({
    target,
    typeOnly: type !== undefined || onlyTypes(names),
  }));
}

/**
 * What each room of the house may import from the others, in the order in which data flows; every room may use itself.
 * The README draws the same arrows.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  record: [],
  site: ['record'],
  views: ['record', 'site'],
  search: ['record', 'site', 'views'],
  chart: ['record', 'site', 'views'],
  export: ['record', 'site', 'views', 'chart'],
  styles: [],
  components: ['record', 'site', 'views', 'search', 'chart', 'export', 'styles'],
  pages: ['record', 'site', 'views', 'search', 'chart', 'export', 'components', 'styles'],
  import: ['record', 'views', 'search'],
  cli: ['record', 'site', 'views', 'search', 'export', 'import', 'integrations'],
  integrations: ['record', 'site', 'views', 'search', 'chart', 'export', 'cli'],
};

/** Rooms that know neither Astro, nor the disk, nor the browser; of Node they may use what only computes. */
const pure = ['record', 'views', 'search', 'chart', 'export', 'import'];
const computing = ['node:crypto', 'node:sqlite', 'node:zlib'];
/** The files where the record touches the disk and the process. */
const edges = [
  'src/record/read.ts',
  'src/record/kept/shelf.ts',
  'src/record/write-whole.ts',
  'src/record/content-folder.ts',
];

/** The scripts of the components run in the browser. */
function runsInBrowser(path: string): boolean {
  return path.startsWith('src/components/') && path.endsWith('.ts');
}

const browser =
  /\b(?:window|localStorage|sessionStorage|navigator|HTMLElement)\b|\bdocument\.(?:querySelector|getElementById|createElement|addEventListener|body|head|documentElement)\b/;
const node = /\bprocess\.(?:env|argv|cwd|exit)\b/;
const subject = /\b(?:russia|china|moscow|beijing|roscosmos)\b/i;

/** The room of a path: `src/views/x.ts` is in `views`; undefined outside `src/` and for files of `src/` itself. */
function roomOf(path: string): string | undefined {
  const [root, room, ...rest] = path.split('/');
  return root === 'src' && rest.length > 0 ? room : undefined;
}

function importProblems(file: SourceFile, room: string): string[] {
  return importsOf(file.text).flatMap(({ target, typeOnly }) => {
    if (!target.startsWith('.')) {
      const astro = /^astro(?:$|[:/])|^@astrojs\//.test(target);
      if (pure.includes(room) && astro) return [`${file.path} imports ${target}: ${room} knows nothing of Astro`];
      if (runsInBrowser(file.path) && (astro || target.startsWith('node:')))
        return [`${file.path} imports ${target}: it runs in the browser`];
      const disk = target.startsWith('node:') && !computing.includes(target);
      if (pure.includes(room) && disk && !edges.includes(file.path))
        return [`${file.path} imports ${target}: ${room} knows nothing of Node`];
      return [];
    }
    const to = posix.join(posix.dirname(file.path), target);
    const other = roomOf(to);
    if (other === undefined || other === room) return [];
    if (room === 'components' && to === 'src/record/current.ts')
      return [
        `${file.path} imports ${to}: a component takes the record from Astro.locals, so that it can be given another`,
      ];
    if (!allowed[room]?.includes(other)) return [`${file.path} imports ${to}: ${room} may not use ${other}`];
    if (runsInBrowser(file.path) && other === 'record' && !typeOnly)
      return [`${file.path} imports ${to}: a script of a component may use only types of the record`];
    return [];
  });
}

/** What of Node, Astro or the record's checks a script takes into the browser by way of what it imports. */
function reachProblems(start: SourceFile, files: ReadonlyMap<string, SourceFile>): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const visit = (file: SourceFile): void => {
    if (seen.has(file.path)) return;
    seen.add(file.path);
    for (const { target, typeOnly } of importsOf(file.text)) {
      if (typeOnly) continue;
      if (/^(?:node:|astro(?:$|[:/]))/.test(target) && file !== start)
        problems.push(`${start.path} reaches ${target} through ${file.path}: it runs in the browser`);
      const next = files.get(posix.join(posix.dirname(file.path), target));
      if (next) visit(next);
    }
  };
  visit(start);
  return problems;
}

/** Everything in the files of `src/` that points back up the house, or knows what its room should not. */
export function architectureProblems(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files.flatMap((file) => {
    const problems: string[] = [];
    const code = withoutComments(file.text);
    const named = subject.exec(code)?.[0];
    if (named !== undefined) problems.push(`${file.path} names "${named}": the subject belongs in the record`);
    const room = roomOf(file.path);
    if (room === undefined) return problems;
    if (!(room in allowed)) return [...problems, `${file.path}: there is no room ${room}`];
    problems.push(...importProblems(file, room));
    if (runsInBrowser(file.path)) problems.push(...reachProblems(file, byPath));
    const global = pure.includes(room)
      ? (browser.exec(code)?.[0] ?? (edges.includes(file.path) ? undefined : node.exec(code)?.[0]))
      : undefined;
    if (global !== undefined) problems.push(`${file.path} uses ${global}: ${room} knows neither browser nor process`);
    return problems;
  });
}
