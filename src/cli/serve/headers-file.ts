interface HeaderRule {
  readonly pattern: RegExp;
  readonly lines: readonly string[];
}

/** The headers that a host sends with an address below the base path; names in lower case. */
export type HeadersOf = (address: string) => ReadonlyMap<string, string>;

function patternOf(path: string): RegExp {
  const parts = path.split('*').map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('.*')}$`);
}

/**
 * Reads a `_headers` file as hosts do (developers.cloudflare.com/pages/configuration/headers, docs.netlify.com/manage/routing/headers):
 * a path in which `*` stands for anything, then its headers, indented. Every rule that fits counts; a header that two rules give is sent
 * with both values, joined by a comma; `! Name` takes back what an earlier rule gave.
 */
export function readHeadersFile(text: string): HeadersOf {
  const rules: HeaderRule[] = [];
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (/^\s/.test(line)) lines.push(line.trim());
    else {
      lines = [];
      rules.push({ pattern: patternOf(line.trim()), lines });
    }
  }
  return (address) => {
    const headers = new Map<string, string>();
    for (const line of rules.filter(({ pattern }) => pattern.test(address)).flatMap((rule) => rule.lines)) {
      const [name = '', ...rest] = line.split(':');
      const value = rest.join(':').trim();
      const key = name.replace(/^!\s*/, '').toLowerCase();
      const before = headers.get(key);
      if (name.startsWith('!')) headers.delete(key);
      else headers.set(key, before === undefined ? value : `${before}, ${value}`);
    }
    return headers;
  };
}
