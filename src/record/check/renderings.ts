import type { VFileMessage } from 'vfile-message';
import type { Draft } from '../draft.ts';
import { problem } from '../problem.ts';
import type { Drafts } from './drafts.ts';

/** An English rendering must stand beside a headline in another language than the record's. */
export function checkRenderings(drafts: Drafts): VFileMessage[] {
  return drafts.all.flatMap((draft) => checkSources(draft, drafts.vocabulary.language));
}

function checkSources(draft: Draft, own: string): VFileMessage[] {
  const sources = 'sources' in draft.data ? draft.data.sources : [];
  return sources.flatMap((source, index) => {
    if (source.titleEnglish === undefined || (source.title !== undefined && source.language !== own)) return [];
    const place = draft.front.at(['sources', index, 'titleEnglish']);
    return source.title === undefined
      ? problem(
          place,
          'title-english',
          `The source "${source.id}" has a rendering of a headline, but no headline.`,
          'Write the headline as printed as "title:", or remove the rendering.',
        )
      : problem(
          place,
          'title-english',
          `The headline of the source "${source.id}" is rendered into the language it is written in.`,
          'Remove "titleEnglish:", or correct "language:".',
        );
  });
}
