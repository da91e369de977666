import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program that tests need and npm does not bring. */
export interface Program {
  readonly name: string;
  /** The environment variable that names another place of it. */
  readonly variable: string;
  /** Where it may stand; Debian's packages put it in the first. */
  readonly places: readonly string[];
  /** The packages of Debian that bring it, the first by name. */
  readonly packages: readonly string[];
  /** What to do where there is no Debian. */
  readonly elsewhere: string;
}

function isMissing({ variable, places: [first = ''] }: Program): boolean {
  return process.env[variable] === undefined && !existsSync(first);
}

/** Installs programs that are not there, as root on Debian. Says so when that fails; the tests then use what is there. */
export function install(...programs: readonly Program[]): void {
  const packages = programs.filter(isMissing).flatMap((program) => program.packages);
  if (packages.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing with apt-get: ${packages.join(', ')}.`);
  const apt = (seconds: number, ...words: string[]): void => {
    execFileSync('apt-get', ['-q', ...words], { stdio: ['ignore', 'ignore', 'inherit'], timeout: seconds * 1000 });
  };
  try {
    apt(45, 'update');
    apt(180 * programs.length, 'install', '-y', '--no-install-recommends', ...packages);
  } catch (error) {
    console.log(`They could not be installed: ${String(error)}`);
  }
}

/** The path of a program: the one its variable names, or the first that is installed. Throws with what to do where there is none. */
export function find({ name, variable, places, packages, elsewhere }: Program): string {
  const installed = [process.env[variable], ...places].find((place) => place !== undefined && existsSync(place));
  if (installed !== undefined) return installed;
  throw new Error(
    `${name} is not installed. Debian: "sudo apt-get install ${packages.join(' ')}". Elsewhere: ${elsewhere}, or name it with ${variable}=/path/to/it.`,
  );
}
