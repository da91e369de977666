import { daysBetween } from './page/dates.ts';
import { fewWords, type Guess } from './guess.ts';
import { namedDays, type NamedDay } from './time-words.ts';

/** Words that tell of what is still to come. */
const future =
  /\b(?:will|would|to be|is to|are to|due to|is set|plans?|planned|expected|scheduled|upcoming|next (?:week|month|year|spring|summer|autumn|winter)|until|by)\b|будет|будут|планиру|состоится|ожида|намер|пройд[её]т|прибудут|до конца|将(?!军)|將|计划|計劃|拟|预计|預計|下(?:周|月|个月)|wird|werden|soll|geplant|sera|seront|prévu|será|previst|sarà/iu;
/** Words that tell of what was before the news. */
const background =
  /\b(?:earlier|previously|before|last (?:month|year|week)|ago|since|had (?:been|said|signed|announced|already)|in the past|as reported|was founded|born)\b|ранее|прежде|до этого|в прошлом|напомн|как сообщалось|с тех пор|уже (?:был|заявл)|此前|曾(?!经理)|去年|早些时候|之前|以来|上(?:月|个月)|zuvor|früher|bereits|vergangene[nsr]? (?:Jahr|Monat)|auparavant|précédemment|anteriormente|antes/iu;
/** The day is that of a report, not of what it reports. */
const reportBefore = /(?:报|报纸|社|网|網|台|电视台|媒体|通讯社|通訊社|日报|新闻)[^，。,]{0,8}$/u;
const reportAfter = /^[^，。,]{0,8}(?:刊文|报道|報道|報導|电(?![视影])|電(?![視影])|讯|訊|消息|发文|载文|播报|援引)/u;
const deed =
  /\b(?:said|told|met|held|(?!planned|expected|scheduled|needed|prepared)\p{L}{3,}ed|announced|stated|signed|met|held|opened|ratified|approved|launched|visited|discussed)\b|сказал|заяви|сообщи|подписа|встрети|провел|провёл|состоял|обсуди|ратифи|одобри|表示|说|称|会见|會見|签署|簽署|举行|舉行|指出|透露|宣布|sagte|erklärte|unterzeichn|traf|déclaré|signé|rencontré|annoncé|dijo|firm|anunci/iu;

/** The place and day that a report begins with: "MOSCOW. June 1 (Interfax) -", "Moskau, 12. Juli 2018 —". */
const dateline =
  /^[\p{Lu}][\p{L}\s.,/-]{1,40}?[\s,.(/]\d{0,2}\.?\s?\p{L}{0,12}\.?\s?\d{1,4}(?:,?\s\d{4})?[^.!?。]{0,12}?(?:\([^)]{2,30}\)|\/[^/]{2,20}\/)?\s*(?:[—–]|\s-\s|\.\s*[-–—]|\/\.|(?<=\))\s)\s*/u;

/** A text in sentences; quotation marks stay with the sentence they close. */
export function sentencesOf(text: string): string[] {
  return text
    .split(
      /(?<!(?:^|\P{L})(?:\d{1,2}|\p{Lu}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Dr|Gen|St|No|Nr|г|им|тыс|млн)\.)(?<=[.!?…][»”"’)]*)\s+(?=[«“"„(\p{Lu}\d])|(?<=[。！？][”」』）]*)(?![”」』）])/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function isQuoted(sentence: string, index: number): boolean {
  const before = sentence.slice(0, index);
  return (before.match(/[“«„「]/g)?.length ?? 0) > (before.match(/[”»」]/g)?.length ?? 0);
}

/** The part of a sentence between commas in which a day is named: "will sail on Friday" of "…, she said on Monday". */
function clauseAround(sentence: string, index: number, length: number): string {
  const marks = /[,;:，；：—“”«»"]/u;
  const before = sentence.slice(0, index).split(marks).at(-1) ?? '';
  const after = sentence.slice(index + length).split(marks)[0] ?? '';
  return `${before}${sentence.slice(index, index + length)}${after}`;
}

function scoreOf(
  sentence: string,
  named: NamedDay,
  place: number,
  published: string | undefined,
  mainWords: readonly string[],
): number {
  const { by, day, index, words } = named;
  let score = 8 - Math.min(8, place * 0.9);
  if (by === 'weekday' || by === 'relative') score += 2.5;
  if (published !== undefined) {
    const back = daysBetween(day, published);
    if (back < 0) return -9;
    score += back <= 10 ? 2 : back <= 31 ? -1 : -6;
  }
  const clause = clauseAround(sentence, index, words.length);
  if (future.test(clause) && !deed.test(clause)) score -= 7;
  if (background.test(sentence)) score -= 4;
  if (reportBefore.test(sentence.slice(0, index)) || reportAfter.test(sentence.slice(index + words.length))) score -= 6;
  if (isQuoted(sentence, index)) score -= 3;
  if (deed.test(sentence)) score += 1;
  if (mainWords.some((word) => sentence.includes(word))) score += 1;
  return score;
}

/** A day of an event needs this score; a day that is only possible is left to the editor. */
const enough = 7;
/** News tells its day in its first sentences. */
const sentencesRead = 9;

/**
 * The day of what an article tells of: the one its first sentences name, resolved against the day of publication, and
 * neither what is planned, nor what came before, nor the day of a report. Undefined when the text does not say it.
 * `mainWords` are how the article writes the names of those it is about. Contradicting weekdays are told in `warnings`.
 */
export function eventDay(
  paragraphs: readonly string[],
  {
    language,
    published,
    mainWords,
  }: { language: string | undefined; published: string | undefined; mainWords: readonly string[] },
  warnings: string[],
): Guess<string> | undefined {
  const found: { named: NamedDay; score: number }[] = [];
  let place = 0;
  paragraphs.slice(0, sentencesRead).forEach((paragraph, at) => {
    const text = at === 0 ? paragraph.replace(dateline, '') : paragraph;
    for (const sentence of sentencesOf(text)) {
      if (place >= sentencesRead) return;
      for (const named of namedDays(sentence, language, published)) {
        if (named.contradiction !== undefined) warnings.push(`"${fewWords(named.words)}": ${named.contradiction}.`);
        found.push({ named, score: scoreOf(sentence, named, place, published, mainWords) });
      }
      place += 1;
    }
  });
  const again = (day: string): number =>
    Math.min(1.5, (found.filter(({ named, score }) => named.day === day && score > 0).length - 1) * 0.75);
  const [best, second] = found
    .map(({ named, score }) => ({ named, score: score + again(named.day) }))
    .sort((a, b) => b.score - a.score)
    .filter(({ named }, at, all) => all.findIndex((other) => other.named.day === named.day) === at);
  if (!best || best.score < enough) return undefined;
  const close = second !== undefined && best.score - second.score < 1.5;
  const doubtful = best.named.contradiction !== undefined || close;
  return {
    value: best.named.day,
    confidence: doubtful ? 'low' : best.score >= 10 ? 'high' : 'medium',
    words: fewWords(best.named.words),
  };
}
