import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const workflow = z.object({
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.union([z.string(), z.array(z.string())]).optional(),
      permissions: permissions.optional(),
      steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
    }),
  ),
});

const folder = '.github/workflows';

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const { jobs, ...whole } = workflow.parse(parse(readFileSync(join(folder, name), 'utf8')));

  test('runs only actions that are named by the hash of a commit', () => {
    const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });

  test('lets nothing be written but by the jobs that publish and comment', () => {
    const writing = (rights: Readonly<Record<string, string>> = {}): boolean => Object.values(rights).includes('write');
    expect(writing(whole.permissions)).toBe(false);
    const jobsThatWrite = Object.entries(jobs).filter(([, job]) => writing(job.permissions));
    expect(jobsThatWrite.map(([job]) => job).filter((job) => !['publish', 'comment', 'suggest'].includes(job))).toEqual(
      [],
    );
  });
});

describe('the tests of a pull request', () => {
  const { jobs } = workflow.parse(parse(readFileSync(join(folder, 'test.yml'), 'utf8')));
  const runs = (job: string): string => jobs[job]?.steps.map(({ run = '' }) => run).join('\n') ?? '';

  test('begin with the check of the record, which waits for nothing and annotates the lines', () => {
    expect(jobs['check']?.needs).toBeUndefined();
    expect(runs('check')).toContain('check -- --format github');
  });

  test.each([
    ['the fixes that there are', '{"comments":[]}\n', 'posts {"comments":[]}'],
    ['nothing when there are none', '', ''],
  ])('offer %s as suggestions beside the lines', (_, review, posted) => {
    expect(jobs['suggest']?.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    const [script = ''] = jobs['suggest']?.steps.flatMap(({ run = '' }) => (run.includes('review') ? [run] : [])) ?? [];
    const said = [
      'git() { echo "+++ b/content/terms/tide.md"; }',
      'npm() { cat > "$RUNNER_TEMP/difference"; cat "${@: -1}" > "$RUNNER_TEMP/known"; printf %s "$REVIEW"; }',
      'gh() { case "$*" in *reviews*) echo "posts $(cat "$4")" ;; *) echo "[[]]" ;; esac; }',
    ].join('\n');
    const folder = mkdtempSync(join(tmpdir(), 'suggest-'));
    const { stdout } = spawnSync('bash', ['-euo', 'pipefail', '-c', `${said}\n${script}`], {
      encoding: 'utf8',
      env: { ...process.env, REVIEW: review, RUNNER_TEMP: folder, BEFORE: 'main', REVIEWS: 'repos/a/b/pulls/1' },
    });
    expect(stdout.trim()).toBe(posted);
    expect(readFileSync(join(folder, 'difference'), 'utf8')).toContain('+++ b/content/terms/tide.md');
    expect(readFileSync(join(folder, 'known'), 'utf8')).toBe('[[]]\n');
  });

  test('take readers through three engines, which a branch waits for', () => {
    expect(runs('browsers')).toContain('npm run test:browsers');
    expect(jobs['test']?.needs).toContain('browsers');
  });

  test('run no command that package.json does not have', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const text = readFileSync(join(folder, 'test.yml'), 'utf8');
    const called = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(called.length).toBeGreaterThan(3);
    expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test.each([
    ['content/terms/tide.md', 'false'],
    ['src/cli/check.ts', 'true'],
    ['content/terms/tide.md\nsrc/cli/check.ts', 'true'],
  ])('tell a change of the record alone from one of the code: %s', (files, code) => {
    const output = join(mkdtempSync(join(tmpdir(), 'scope-')), 'output');
    const git = `git() { printf '%s\\n' "$FILES"; }\n`;
    const { stdout } = spawnSync('bash', ['-euo', 'pipefail', '-c', git + runs('scope')], {
      encoding: 'utf8',
      env: { ...process.env, FILES: files, BEFORE: 'main', GITHUB_OUTPUT: output },
    });
    expect(readFileSync(output, 'utf8')).toBe(`code=${code}\n`);
    expect(stdout.includes('::notice::')).toBe(files.includes('\n'));
  });

  const labels = jobs['comment']?.steps.map(({ run = '' }) => run).find((run) => run.includes('labels.txt')) ?? '';

  test.each([
    ['content/terms/tide.md', 'record'],
    ['docs/rules/encoding.md\nsrc/record/rules/file/encoding.ts', 'rules engine docs'],
    ['src/cli/import/known-once.ts', 'import desk'],
    ['README.md', 'docs'],
    ['package.json', 'project'],
  ])('label it by the folders that it changes: %s', (files, wanted) => {
    const said = `git() { printf '%s\n' "$FILES"; }\ngh() { [ "$1" = label ] || echo "\${@: -1}"; }\n`;
    const { stdout } = spawnSync('bash', ['-euo', 'pipefail', '-c', said + labels], {
      encoding: 'utf8',
      env: { ...process.env, FILES: files, BEFORE: 'main', NUMBER: '1', GITHUB_REPOSITORY: 'a/b' },
    });
    expect(stdout.trim().split('\n').join(' ')).toBe(wanted);
  });

  test('have a label for every folder of the code', () => {
    const patterns = readFileSync('.github/labels.txt', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => new RegExp(line.split(/\s+/)[1] ?? '$^'));
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const paths = folders.map(({ name }) => `src/${name}/x.ts`);
    expect(paths.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([]);
  });
});
