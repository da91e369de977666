/** The commonest Han characters of news, simplified and traditional: about half of any text. */
const commonHan = new Set(
  '的一是不在了有和人这这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处世车船航空发射火箭俄罗斯星球登月载京莫科美会议协',
);
'這個們來時為國會發動過說產種經對後學應現實電機當點從業還關與間樣條無係軍總長設統計組見別論運農幾區強戰則據處車將聯雙題黨員質氣變體兩進開並'
  .split('')
  .forEach((letter) => commonHan.add(letter));

const punctuation = /[–—‘’“”„«»…№•·、。，；：？！（）《》「」【】“”\u00A0\u00A9\u00B0\u3000-\u303F\uFF01-\uFF5E]/;

function valueOf(letter: string, before: string, after: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff)) return -3;
  if (/[\u0400-\u04FF]/.test(letter) && /[a-z]/i.test(before + after)) return -1;
  if (/[а-яё]/.test(letter)) return 1;
  if (/[А-ЯЁ]/.test(letter)) return /[а-яё]/.test(before) ? -1.5 : 1;
  if (/[\u0400-\u04FF]/.test(letter)) return 0.2;
  if (commonHan.has(letter)) return 1;
  if (/[\u4E00-\u9FFF]/.test(letter)) return 0.2;
  if (/[\u3040-\u30FF\uAC00-\uD7AF]/.test(letter)) return 0.4;
  if (punctuation.test(letter)) return 0.5;
  if (/[\u00C0-\u024F]/.test(letter)) return /[a-z]/i.test(before) || /[a-z]/i.test(after) ? 0.7 : -0.7;
  return -0.7;
}

/**
 * How likely it is that a text was decoded with the right encoding: the mean worth of its letters beyond ASCII, about 1
 * for running Cyrillic or Chinese, below 0 for what a wrong encoding makes of them.
 */
export function plausibility(text: string): number {
  const letters = Array.from(text);
  let sum = 0;
  let count = 0;
  letters.forEach((letter, at) => {
    if (letter <= '\x7F') return;
    sum += valueOf(letter, letters[at - 1] ?? '', letters[at + 1] ?? '');
    count += 1;
  });
  return count === 0 ? 1 : sum / count;
}
