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
