import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const workflow = z.object({
  permissions,
  jobs: z.record(
    z.string(),
    z.object({ permissions: permissions.optional(), steps: z.array(z.object({ uses: z.string().optional() })) }),
  ),
});

const folder = '.github/workflows';

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const { jobs, ...whole } = workflow.parse(parse(readFileSync(join(folder, name), 'utf8')));

  test('runs only actions that are named by the hash of a commit', () => {
    const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });

  test('lets nothing be written but by the job that publishes', () => {
    const writing = (rights: Readonly<Record<string, string>> = {}): boolean => Object.values(rights).includes('write');
    expect(writing(whole.permissions)).toBe(false);
    const jobsThatWrite = Object.entries(jobs).filter(([, job]) => writing(job.permissions));
    expect(jobsThatWrite.map(([job]) => job).filter((job) => job !== 'publish')).toEqual([]);
  });
});
