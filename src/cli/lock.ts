import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Holds the lock `file` until the process ends, however it ends: the lock is the operating system's, which SQLite asks for, so a
 * killed build leaves none behind. Calls `onWait` once where another process holds it, and waits at most `patience` milliseconds.
 * Throws where it cannot be had.
 */
export function holdLock(file: string, { onWait, patience }: { onWait: () => void; patience: number }): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(file);
  if (locked(lock)) return lock;
  onWait();
  lock.exec(`PRAGMA busy_timeout = ${patience}`);
  if (locked(lock)) return lock;
  lock.close();
  throw new Error(`Another build into the same folder did not end within ${Math.round(patience / 60_000)} minutes.`);
}

/** SQLite's result code for a database that another process has locked (sqlite.org/rescode.html). */
const busy = 5;

function locked(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return false;
    throw error;
  }
}
