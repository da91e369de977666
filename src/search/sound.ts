/**
 * How a word sounds, roughly: spellings that transcribe one name get one key (Dmitry, Dmitri, Dmitriy; Rogosin,
 * Rogozin; Fobos, Phobos; Energomasch, Energomash; Xinjiang and Sintszyan, which is Синьцзян). Written for Latin
 * letters, and for Chinese names as pinyin has them.
 */
export function soundOf(word: string): string {
  const sound = word
    .replace(/^x|x(?=i)|q(?=i)/g, 's')
    .replace(/shch|sch|sh|tch|ch|zh|cz|ts|tz/g, 's')
    .replace(/ph/g, 'f')
    .replace(/kh|gh/g, 'h')
    .replace(/ck|q|c/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/th/g, 't')
    .replace(/[wv]/g, 'v')
    .replace(/z|j/g, 's')
    .replace(/ou|oo/g, 'u')
    .replace(/(?:iy|yi|ij|yj|ii|ey|ei|ie|y)/g, 'i')
    .replace(/yo|io/g, 'e')
    .replace(/ng/g, 'n')
    .replace(/(.)\1+/g, '$1');
  return sound.charAt(0) + sound.slice(1).replace(/[aeiou]+/g, (vowels) => (/[aou]/.test(vowels) ? 'a' : 'i'));
}
