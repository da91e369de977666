/** Latin letters for Cyrillic ones, as the press writes them in English; several scripts need several tables. */
const latin: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch',
  ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'yi', є: 'ye', ґ: 'g',
}; // prettier-ignore

/** A word in Latin letters; letters that no table knows stay as they are. */
export function transliterate(word: string): string {
  return Array.from(word, (letter) => latin[letter] ?? letter).join('');
}

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
