import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../environment.ts';
import { randomFrom } from '../record/fuzz/random.ts';
import { editAtRandom } from './edits.ts';

/**
 * `npm run fuzz:builds [-- --rounds 20 --edits 10 --seed 1]`: changes entries of the record at random, builds its site with what earlier builds
 * kept and once with nothing kept, and compares the two, file by file. Prints every file that is not the same, and exits with 1
 * when there is one. The same seed gives the same changes. Two hundred changes take about an hour of one processor.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    edits: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    record: { type: 'string', default: 'content' },
  },
});
const random = randomFrom(Number(values.seed));

/** A copy of the project that shares its packages, so that what the editor's own builds keep stays as it is. */
const project = mkdtempSync(join(tmpdir(), 'rebuilding-'));
for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
  cpSync(name, join(project, name), { recursive: true });
symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
const record = join(project, 'record');
cpSync(values.record, record, { recursive: true });

function build(out: string): ReadonlyMap<string, Buffer> {
  const folder = join(project, out);
  execFileSync(process.execPath, ['src/cli/build.ts'], {
    cwd: project,
    env: { ...environment, CONTENT: record, OUT: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length), readFileSync(file)]),
  );
}

/** A build that finds nothing of the earlier ones. */
function buildAnew(out: string): ReadonlyMap<string, Buffer> {
  const [cache, aside] = [join(project, '.cache'), join(project, '.cache-aside')];
  renameSync(cache, aside);
  try {
    return build(out);
  } finally {
    rmSync(cache, { recursive: true });
    renameSync(aside, cache);
  }
}

let [equal, changed] = [0, 0];
try {
  build('site');
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const edits = editAtRandom(record, Number(values.edits), random);
    const [kept, anew] = [build('site'), buildAnew('site')];
    const other = [...new Set([...kept.keys(), ...anew.keys()])].filter((path) => {
      const [one, two] = [kept.get(path), anew.get(path)];
      return one === undefined || two === undefined || !one.equals(two);
    });
    changed += edits.length;
    equal += other.length === 0 ? edits.length : 0;
    console.log(`Round ${round}: ${edits.length} changes, ${kept.size} files, ${other.length} not the same.`);
    for (const path of other) console.log(`  ${path}`);
    if (other.length > 0) console.log(edits.map((edit) => `  after ${edit}`).join('\n'));
  }
} finally {
  rmSync(project, { recursive: true });
}
console.log(`${equal} of ${changed} changes gave the site that a first build gives.`);
process.exitCode = equal === changed ? 0 : 1;
