import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { contentFolder } from '../record/content-folder.ts';
import { readKept } from '../record/kept/kept-reader.ts';
import { checkRecord } from '../record/load.ts';
import { fail, readArguments } from './arguments.ts';
import { fixText } from './fix.ts';
import { suggestionsOn } from './review/suggestions.ts';

/** `npm run review`: the fixes of the check as a review of a pull request; see `help`. */
const help = `Reads a difference from standard input and prints the fixes that "check --fix" makes in it as suggestions: the body of a
review for GitHub's REST API, or nothing when there is nothing to suggest.

  npm run review -- [COMMENTS]     COMMENTS: a file with the pull request's comments as GitHub lists them; what they suggest already is left out

Examples

  git diff main...HEAD | npm run --silent review
  git diff main...HEAD | npm run --silent review -- comments.json > review.json
  gh api repos/OWNER/NAME/pulls/12/reviews --input review.json`;

const comment = z.object({ path: z.string(), line: z.number().nullable().default(null), body: z.string() });
/** A list of comments, or of pages of them, as `gh api --paginate --slurp` gives them. */
const comments = z.array(z.union([comment, z.array(comment)]));

function readComments(file: string): z.output<typeof comment>[] {
  try {
    return comments.parse(JSON.parse(readFileSync(file, 'utf8'))).flat();
  } catch {
    return fail(`"${file}" is no list of comments: it needs path, line and body for each.`);
  }
}

const { positionals } = readArguments(help, {}, [0, 1]);
const said = positionals[0] === undefined ? [] : readComments(positionals[0]);
const { problems } = checkRecord(contentFolder, readKept);
const fixable = Map.groupBy(
  problems.filter(({ expected }) => expected),
  ({ file = '' }) => file,
);
const mended = [...fixable].map(([path, found]) => {
  const before = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return { path, before, after: fixText(before, found) };
});
const suggestions = suggestionsOn(await text(process.stdin), mended, said);
if (suggestions.length > 0)
  console.log(
    JSON.stringify({
      event: 'COMMENT',
      body: 'The check can mend these without a decision: commit the suggestions, or run `npm run check -- --fix --write`.',
      comments: suggestions,
    }),
  );
