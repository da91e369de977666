import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';

/** Whether the Nu HTML checker can run here: it needs Java. */
export const hasJava = spawnSync('java', ['-version']).status === 0;

interface Message {
  readonly type: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
}

/**
 * What the checker does not know: CSS View Transitions Level 2, by which pages turn (src/site/page-turns.ts); and whose 'self' a policy means,
 * as it reads files, and that a block of data is no script (HTML, "prepare the script element"). tests/browser/policy.test.ts holds the
 * pages to their policy in a browser.
 */
const unknownToIt = /^CSS: Unrecognized at-rule “@view-transition”$|violates Content Security Policy/;

function isMessages(value: unknown): value is { messages: Message[] } {
  return typeof value === 'object' && value !== null && 'messages' in value && Array.isArray(value.messages);
}

/** For the seconds that the checker runs: to compile it better takes longer than it saves. */
const briefly = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Everything that the Nu HTML checker finds in the files or folders: errors and warnings, one a line. */
export async function problemsOfNu(paths: readonly string[]): Promise<string[]> {
  const jar: unknown = createRequire(import.meta.url)('vnu-jar');
  const child = spawn('java', [
    '-Xss4m',
    ...briefly,
    '-jar',
    String(jar),
    '--skip-non-html',
    '--format',
    'json',
    ...paths,
  ]);
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  const found: unknown = JSON.parse(said);
  if (!isMessages(found)) throw new Error(`The checker said something else:\n${said.slice(0, 2000)}`);
  return found.messages
    .filter(({ message }) => !unknownToIt.test(message))
    .map(({ url, lastLine, message }) => `${url}:${lastLine ?? 1}  ${message}`);
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // HTML lets an id begin with a digit, and ours, which begin with a day, are addresses.
    'valid-id': ['error', { relaxed: true }],
    // The checkboxes of one filter share a name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button'] }],
    // Opinions about what nobody sees, and about headlines.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
});

/** Everything that html-validate finds in the files: what no grammar of HTML forbids and readers meet, such as a form that cannot be sent. */
export async function problemsOfValidator(files: readonly string[]): Promise<string[]> {
  const { results } = await validator.validateMultipleFiles([...files]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${filePath}:${line}  ${message} (${ruleId})`),
  );
}
