/**
 * What is passed over, and what is sought: elements whose text is no prose (drawings lie in drawings), tags, and a word, a hyphen and a number, as in
 * Luna-26, RD-180 and 2018-2022, unless it is part of an address, a date or a longer compound.
 */
const parts =
  /<(script|style|svg|title|text|select|textarea|code|pre)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>|(?<![\p{L}\d\-/_.#&;])(?:\p{L}[\p{L}’]{0,15}|\d{1,4})-\d{1,4}(?![\p{L}\d\-/_])/gu;

/**
 * Keeps names such as Luna-26 on one line in the body of a page: browsers break lines after any hyphen. The text itself stays as it is,
 * so that it is found, copied and read aloud as it is written. What a script adds later is not reached.
 */
export function keepNamesWhole(html: string): string {
  const body = html.indexOf('<body');
  return body < 0
    ? html
    : html.slice(0, body) +
        html.slice(body).replace(parts, (part) => (part.startsWith('<') ? part : `<span class="whole">${part}</span>`));
}
