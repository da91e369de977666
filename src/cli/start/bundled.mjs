import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import './compiled.mjs';

/*
 * Loaded before a command (`node --import`): runs it from one file, in which it and all that it imports stand together. To find some five
 * hundred modules takes Node more than half a second. The file is kept, and made anew when one of the modules has changed.
 */

/**
 * What a command is made of, as it is now: its own modules, the packages and Node.
 *
 * @param {readonly string[]} modules
 */
function hashOf(modules) {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...modules, 'package-lock.json']) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * Whether a kept file is there and what it was made of, as its first line tells, is the same today.
 *
 * @param {string} file
 */
function isCurrent(file) {
  try {
    const [first = ''] = readFileSync(file, 'utf8').split('\n', 1);
    const [, hash, ...modules] = first.split(' ');
    return hashOf(modules) === hash;
  } catch {
    return false;
  }
}

/**
 * Puts a command and all that it imports into a file.
 *
 * @param {string} command
 * @param {string} file
 */
async function bundle(command, file) {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({ input: command, platform: 'node', logLevel: 'silent' });
  const { output } = await build.generate({ codeSplitting: false });
  await build.close();
  const [{ code, moduleIds }] = output;
  const modules = moduleIds.map((id) => relative('.', id)).filter((path) => /^src[\\/]/.test(path));
  // Another command may read the file meanwhile: it finds the old one or the new one, whole.
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, `// ${[hashOf(modules), ...modules].join(' ')}\n${code}`);
  renameSync(unfinished, file);
}

const [, command = ''] = process.argv;
const file = join('.cache/compiled', `${basename(command, '.ts')}.mjs`);
if (!isCurrent(file)) await bundle(command, file);
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === pathToFileURL(command).href
      ? { url: pathToFileURL(file).href, shortCircuit: true }
      : next(specifier, context),
});
