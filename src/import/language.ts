import { francAll } from 'franc-min';
import type { Guess } from './guess.ts';

/** Codes of two letters for those of three that franc gives. */
const short: Readonly<Record<string, string>> = {
  eng: 'en', rus: 'ru', deu: 'de', fra: 'fr', spa: 'es', por: 'pt', ita: 'it', ukr: 'uk', pol: 'pl', ces: 'cs', nld: 'nl', srp: 'sr',
  bul: 'bg', ron: 'ro', hun: 'hu', tur: 'tr', ind: 'id', swe: 'sv', vie: 'vi', bel: 'be', kaz: 'kk', arb: 'ar', fas: 'fa', hin: 'hi',
  jpn: 'ja', kor: 'ko', tha: 'th', ell: 'el',
}; // prettier-ignore

function share(text: string, pattern: RegExp): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(pattern)?.length ?? 0) / letters;
}

/**
 * The language an article is written in, as a code of two letters: by its script where that is enough, else by franc. What
 * the page declares decides between languages that are close.
 */
export function languageOf(text: string, declared: string | undefined): Guess<string> | undefined {
  const code = declared?.toLowerCase().split(/[-_]/)[0];
  if (share(text, /[\u3040-\u30FF]/gu) > 0.1) return { value: 'ja', confidence: 'high', words: 'kana' };
  if (share(text, /\p{Script=Han}/gu) > 0.3) return { value: 'zh', confidence: 'high', words: 'Han characters' };
  if (share(text, /\p{Script=Hangul}/gu) > 0.3) return { value: 'ko', confidence: 'high', words: 'Hangul' };
  const found = francAll(text.slice(0, 5000), { only: Object.keys(short), minLength: 20 });
  const [best, second] = found;
  const value = best === undefined ? undefined : short[best[0]];
  if (best === undefined || value === undefined) return undefined;
  const close = found.find(([three, score]) => short[three] === code && score > best[1] - 0.08);
  if (close && code !== undefined)
    return { value: code, confidence: 'high', words: 'the text, and what the page declares' };
  const sure = text.length > 300 && (second === undefined || best[1] - second[1] > 0.05);
  return { value, confidence: sure ? 'high' : 'medium', words: 'the letters and words of the text' };
}
