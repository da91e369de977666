/** Whether an address can be followed by anybody: http or https, with a host (WHATWG URL). */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url);
}
