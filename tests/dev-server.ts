import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { environment } from './environment.ts';

/** A development server on a copy of a record, which tests may change. */
export interface DevServer {
  /** The folder of the copy. */
  readonly folder: string;
  /** Its address, with a slash at the end. */
  readonly url: string;
  /** What it has printed so far. */
  readonly terminal: () => string;
  readonly process: ChildProcess;
  readonly close: () => Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts `npm run dev` on a copy of the record of a fixture. */
export async function startDevServer(fixture: string, base = '/'): Promise<DevServer> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join('.cache', 'record-'));
  cpSync(fixture, folder, { recursive: true });
  const server = spawn(process.execPath, ['src/cli/dev.ts'], {
    env: { ...environment, CONTENT: `./${folder}`, PORT: String(await freePort()), BASE: base, NO_COLOR: '1' },
  });
  let terminal = '';
  const url = await new Promise<string>((resolve, reject) => {
    const heard = (text: Buffer): void => {
      terminal += text.toString();
      const address = /http:\/\/localhost:\d+\/\S*/.exec(terminal)?.[0];
      if (address !== undefined) resolve(address.replace(/\/?$/, '/'));
    };
    server.stdout.on('data', heard);
    server.stderr.on('data', heard);
    server.once('exit', () => reject(new Error(`The server did not start:\n${terminal}`)));
  });
  return {
    folder,
    url,
    terminal: () => terminal,
    process: server,
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
