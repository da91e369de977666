import { daysBetween, isoDay, type WrittenDay, writtenDays } from './dates.ts';
import type { Guess } from '../guess.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';

interface Dated {
  readonly day: WrittenDay;
  readonly line: string;
  readonly score: number;
}

const label =
  /publi|posted|published|updated|опубликован|дата|发布|發佈|發布|时间|時間|日期|veröffentlicht|stand:|publicado|mis en ligne/i;
const updated =
  /(?:updated|modified|last edited|обновлен[оа]?|изменен[оа]?|更新|修改|aktualisiert|mis à jour|actualizado)[^\d]{0,16}$/i;
const clock = /today|now\b|сегодня|今天|现在|現在|heute|hoy|aujourd/i;
const weekday =
  /星期|週|周[一二三四五六日]|monday|tuesday|wednesday|thursday|friday|saturday|sunday|понедельник|вторник|сред[аы]|четверг|пятница|суббота|воскресенье/i;

/** The day that an address carries in its path, as news sites write it. */
export function dayInAddress(url: string): string | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname + new URL(url).search : url;
  const parts =
    /(?:^|[/_=-])((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /(?:^|[/_=t-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(path) ??
    /(?:^|\/)((?:19|20)\d\d)-?(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])(?=\/|$)/.exec(path);
  return parts ? isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

function scoreOf(line: Line, day: WrittenDay, distance: number, inAddress: string | undefined): number {
  let score = 4 - Math.min(4, distance);
  const rest = line.text.length - day.words.length;
  if (/\d{1,2}[:：]\d{2}/.test(line.text)) score += 1.5;
  if (label.test(line.text)) score += 1;
  if (rest < 40) score += 1;
  if (line.kind === 'menu') score -= 1;
  if (clock.test(line.text)) score -= 4;
  if (updated.test(line.text.slice(0, day.index))) score -= 3;
  if (weekday.test(line.text) && !/\d{1,2}[:：]\d{2}/.test(line.text) && line.kind !== 'prose') score -= 1;
  if (inAddress === day.day) score += 4;
  if (day.ambiguous) score -= 0.5;
  return score;
}

/** The place in a report's first words, a date and a dash or the name of an agency: "Moskau, 12. Juli 2018 —". */
function dateline(paragraph: string): WrittenDay | undefined {
  const [day] = writtenDays(paragraph.slice(0, 80));
  if (!day || day.index > 45) return undefined;
  const after = paragraph.slice(day.index + day.words.length, day.index + day.words.length + 30);
  return /^\s*(?:г\.?|года)?\s*[—–.\-/,(:（]/.test(after) || /^\s*[电電讯訊]/.test(after) ? day : undefined;
}

function nearTitle(lines: readonly Line[], layout: Layout, inAddress: string | undefined): Dated[] {
  const first = layout.body[0] ?? lines.length;
  const last = layout.body.at(-1) ?? lines.length;
  const anchor = layout.title ?? first;
  const found: Dated[] = [];
  lines.forEach((line, at) => {
    const header = at < first;
    const foot = at > last && at <= last + 3;
    if (!header && !foot) return;
    const distance = header ? Math.min(Math.abs(at - anchor), first - at) : at - last + 1.5;
    for (const day of writtenDays(line.text)) {
      const teaser = foot && day.index === 0 && line.text.length > day.words.length + 14;
      if (!teaser) found.push({ day, line: line.text, score: scoreOf(line, day, distance, inAddress) });
    }
  });
  return found.sort((a, b) => b.score - a.score);
}

/**
 * The day an article was published, by the lines around its headline, a dateline, or the date in its address. Dates of a
 * page clock, of other headlines and of comments lose against those next to the headline. Undefined when nothing says it.
 */
export function publicationDay(
  lines: readonly Line[],
  layout: Layout,
  url: string | undefined,
  warnings: string[],
): Guess<string> | undefined {
  const inAddress = url === undefined ? undefined : dayInAddress(url);
  const [best] = nearTitle(lines, layout, inAddress);
  const lead = lines[layout.body[0] ?? -1]?.text ?? '';
  const inLead = dateline(lead);
  if (best && best.score > 0 && !(inLead && best.score < 2)) {
    const { day } = best;
    if (day.ambiguous && inAddress !== day.day) {
      const [year, month, date] = day.day.split('-').map(Number);
      const other = isoDay(year ?? 0, date ?? 0, month ?? 0) ?? day.day;
      if (inAddress === other) return { value: other, confidence: 'high', words: day.words };
      warnings.push(`The date ${day.words} can be read as ${day.day} or ${other}: say which with --published.`);
      return undefined;
    }
    if (inAddress !== undefined && Math.abs(daysBetween(inAddress, day.day)) > 3)
      warnings.push(`The page says ${day.words}, its address ${inAddress}.`);
    return { value: day.day, confidence: best.score >= 4 ? 'high' : 'medium', words: day.words };
  }
  if (inLead) return { value: inLead.day, confidence: 'medium', words: inLead.words };
  if (inAddress !== undefined) return { value: inAddress, confidence: 'medium', words: 'the date in the address' };
  return undefined;
}
