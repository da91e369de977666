import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeForLanguageServer } from '../../src/cli/schemas.ts';
import { jsonSchemas } from '../../src/record/json-schema.ts';
import { readDrafts } from '../../src/record/load.ts';
import { realRecord } from '../real-record.ts';

const page = readFileSync('docs/record.md', 'utf8');
const base = 'tests/fixtures/base';

describe('the schemas for editors', () => {
  test('that are committed are those of the record: else run "npm run schemas"', () => {
    for (const [name, schema] of jsonSchemas(realRecord.vocabulary, page))
      expect(JSON.parse(readFileSync(`.vscode/schemas/${name}.json`, 'utf8')), name).toEqual(schema);
  });

  test('are wired for every YAML file of the record', () => {
    const settings: unknown = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
    const names = ['record', 'search', 'import', 'tombstones'];
    expect(settings).toMatchObject({
      'yaml.schemas': Object.fromEntries(
        names.map((name) => [`./.vscode/schemas/${name}.json`, `content/${name}.yaml`]),
      ),
    });
    expect(names.filter((name) => !existsSync(`.vscode/schemas/${name}.json`))).toEqual([]);
  });
});

const items = z.object({ items: z.array(z.object({ label: z.string().optional(), message: z.string().optional() })) });
const replySchema = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z
    .object({ items: z.array(z.unknown()).optional() })
    .optional()
    .catch(undefined),
  result: items.optional().catch(undefined),
});
type Reply = z.output<typeof replySchema>;

/** Asks the language server of Astro's extension about a text, as an editor does (Language Server Protocol 3.17). */
async function askServer(
  folder: string,
  file: string,
  text: string,
  asked: [method: string, more: object][],
): Promise<string[][]> {
  const root = pathToFileURL(folder).href;
  const server = spawn(process.execPath, ['node_modules/@astrojs/language-server/bin/nodeServer.js', '--stdio']);
  const waiting = new Map<number, (reply: Reply) => void>();
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const read = (reply: Reply): void => {
    if (reply.method === undefined) waiting.get(reply.id ?? 0)?.(reply);
    else if (reply.id !== undefined) send({ id: reply.id, result: reply.params?.items?.map(() => null) ?? null });
  };
  let received = '';
  server.stdout.setEncoding('latin1').on('data', (bytes: string) => {
    received += bytes;
    for (;;) {
      const [head, length] = /^Content-Length: (\d+)[\s\S]*?\r\n\r\n/.exec(received) ?? [];
      const end = (head?.length ?? 0) + Number(length);
      if (head === undefined || received.length < end) return;
      read(replySchema.parse(JSON.parse(received.slice(head.length, end))));
      received = received.slice(end);
    }
  });
  const ask = (method: string, params: object): Promise<Reply> =>
    new Promise((done) => {
      waiting.set(waiting.size + 1, done);
      send({ id: waiting.size, method, params });
    });
  try {
    await ask('initialize', {
      processId: null,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'project' }],
      capabilities: {},
      initializationOptions: {
        typescript: { tsdk: resolve('node_modules/typescript/lib') },
        contentIntellisense: true,
      },
    });
    send({ method: 'initialized', params: {} });
    const uri = pathToFileURL(join(folder, file)).href;
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
    });
    const answers: string[][] = [];
    for (const [method, more] of asked) {
      const { result } = await ask(method, { textDocument: { uri }, ...more });
      answers.push((result?.items ?? []).map(({ label, message }) => label ?? message ?? ''));
    }
    return answers;
  } finally {
    server.kill();
  }
}

describe('an editor with the extension of Astro', () => {
  test(
    'offers words and ids of the record in the front matter, and tells of a wrong one',
    { timeout: 180_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'base-'));
      try {
        cpSync(base, folder, { recursive: true });
        writeForLanguageServer(readDrafts(folder), folder);
        const file = 'events/1991/1991-05-14-ferry-letter.md';
        const text = readFileSync(join(folder, file), 'utf8').replace(/^voice: .*$/m, 'voice: x');
        const lines = text.split('\n');
        const answers = await askServer(folder, file, text, [
          ['textDocument/completion', { position: { line: lines.indexOf('voice: x'), character: 7 } }],
          ['textDocument/completion', { position: { line: lines.indexOf('people: [ada-north]'), character: 9 } }],
          ['textDocument/diagnostic', {}],
        ]);
        expect(answers).toEqual([
          ['north', 'south', 'both', 'others'],
          ['ada-north'],
          ['Value is not accepted. Valid values: "north", "south", "both", "others".'],
        ]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
