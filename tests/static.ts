import { spawn } from 'node:child_process';

/** What is told of the project without running it; side by side, as each needs one processor. */
const scripts = ['format:check', 'check', 'types', 'lint'];
/** Those of them that read the types that Astro makes. */
const typed = ['types', 'lint'];

/** Runs npm with words. Gives whether all was well, and what it printed, at its end, so that reports do not mix. */
function run(words: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('npm', words, { shell: process.platform === 'win32' });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.once('close', (code) => {
      console.log(said);
      resolve(code === 0);
    });
  });
}

const synced = run(['exec', '--', 'astro', 'sync', '--silent']);
const wells = await Promise.all(
  scripts.map(async (script) => (!typed.includes(script) || (await synced)) && run(['run', script])),
);
const wrong = scripts.filter((_script, index) => !wells[index]);
if (wrong.length > 0) console.error(`Not in order: ${wrong.join(', ')}.`);
process.exitCode = wrong.length > 0 ? 1 : 0;
