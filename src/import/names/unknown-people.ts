import type { Named } from './named.ts';

const latinName = String.raw`\p{Lu}\p{Ll}+(?:\s\p{Lu}\.)?\s\p{Lu}\p{Ll}{2,}`;
const cyrillicName = String.raw`[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]{2,}`;
/** What is said of people in the languages of news, before or after their names. */
const contexts: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:said|says|told|according to|by|quoted|added)\s+(${latinName})(?=[,.]|\s(?:of|from|who)\b)`,
    'gu',
  ),
  new RegExp(String.raw`(?<![\p{L}-])(${latinName})(?=,?\s(?:said|says|told|announced|noted|added|explained)\b)`, 'gu'),
  new RegExp(
    String.raw`(?<![\p{L}-])(${latinName})(?=,\s(?:the\s|a\s|an\s)?(?:[\p{L}-]+(?:'s|’s)?\s){0,5}(?:director|head|chief|minister|secretary|president|chairman|designer|engineer|analyst|expert|professor|spokes\w+|deputy|ambassador|researcher|general)\b)`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:директор|глава|главы|руководитель|министр|президент|академик|профессор|эксперт|конструктор|посол|представитель|заместитель|замглавы|начальник|аналитик|секретарь)\s(?:[а-яё«»А-ЯЁ-]+\s){0,5}?(${cyrillicName})`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:сказал|заявил|сообщил|отметил|рассказал|пояснил|добавил)[аи]?\s(?:[а-яё]+\s){0,3}(${cyrillicName})`,
    'gu',
  ),
];

/** People whom an article names as speakers or holders of a post and who have no entry: they may need one. */
export function unknownPeople(
  paragraphs: readonly string[],
  language: string | undefined,
  named: readonly Named[],
): string[] {
  if (language === 'zh') return [];
  const known = named.map(({ words }) => words);
  const found = paragraphs.flatMap((text) =>
    contexts.flatMap((context) => [...text.matchAll(context)].map(([, name = '']) => name)),
  );
  return [...new Set(found)]
    .filter((name) => !known.some((words) => words.includes(name) || name.includes(words)))
    .slice(0, 5);
}
