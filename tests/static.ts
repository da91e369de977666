import { execSync, spawn } from 'node:child_process';

/** What is told of the project without running it; side by side, as each needs one processor. */
const scripts = ['types', 'lint', 'format:check', 'check'];

/** Runs a script of package.json. Gives whether all was well, and what it printed, at its end, so that reports do not mix. */
function run(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', script], { shell: process.platform === 'win32' });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.once('close', (code) => {
      console.log(said);
      resolve(code === 0);
    });
  });
}

// The linter reads the types that Astro makes.
execSync('npm exec -- astro sync --silent', { stdio: 'inherit' });
const wells = await Promise.all(scripts.map(run));
const wrong = scripts.filter((_script, index) => !wells[index]);
if (wrong.length > 0) console.error(`Not in order: ${wrong.join(', ')}.`);
process.exitCode = wrong.length > 0 ? 1 : 0;
