import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

/**
 * Imported before a program, this ends the process with SIGKILL just before or after its n-th call that changes the disk or starts a
 * command (KILL_AT, counted from 1; n and a half is after it), or lets that call fail as on a full disk (FULL_AT).
 */
const killAt = Number(process.env['KILL_AT'] ?? 0);
const fullAt = Number(process.env['FULL_AT'] ?? 0);
const commands: unknown = createRequire(import.meta.url)('node:child_process');
let calls = 0;

function watched(owner: unknown, name: string): void {
  if (typeof owner !== 'object' || owner === null) throw new Error('There is no such module');
  const real: unknown = Reflect.get(owner, name);
  if (typeof real !== 'function') throw new Error(`There is no ${name}`);
  Reflect.set(owner, name, (...words: unknown[]): unknown => {
    calls++;
    if (calls === killAt) process.kill(process.pid, 'SIGKILL');
    if (calls === fullAt) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    const answer: unknown = Reflect.apply(real, owner, words);
    if (calls + 0.5 === killAt) process.kill(process.pid, 'SIGKILL');
    return answer;
  });
}

for (const name of ['mkdirSync', 'renameSync', 'rmSync', 'cpSync', 'writeFileSync']) watched(fs, name);
watched(commands, 'spawnSync');
syncBuiltinESMExports();
process.on('exit', () => fs.writeSync(1, `${calls}\n`));
