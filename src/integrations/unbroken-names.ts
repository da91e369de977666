/** What is passed over: elements whose text is no prose (drawings lie in drawings), and tags. */
const passedOver =
  /<(script|style|svg|title|text|select|textarea|code|pre)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>/g;
/**
 * A word, a hyphen and a number, as in Luna-26, RD-180 and 2018-2022, unless it is part of an address, a date or a longer compound. Most texts
 * have no hyphen before a digit, and are not searched with it.
 */
const names = /(?<![\p{L}\d\-/_.#&;])(?:\p{L}[\p{L}’]{0,15}|\d{1,4})-\d{1,4}(?![\p{L}\d\-/_])/gu;

function marked(text: string): string {
  return /-\d/.test(text) ? text.replace(names, '<span class="whole">$&</span>') : text;
}

/**
 * Keeps names such as Luna-26 on one line in the body of a page: browsers break lines after any hyphen. The text itself stays as it is,
 * so that it is found, copied and read aloud as it is written. What a script adds later is not reached.
 */
export function keepNamesWhole(html: string): string {
  const start = html.indexOf('<body');
  if (start < 0) return html;
  const body = html.slice(start);
  let [whole, at] = [html.slice(0, start), 0];
  for (const { 0: passed, index } of body.matchAll(passedOver)) {
    whole += marked(body.slice(at, index)) + passed;
    at = index + passed.length;
  }
  return whole + marked(body.slice(at));
}
