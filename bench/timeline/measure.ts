import lighthouse from 'lighthouse';

/** What Lighthouse says of a page in its mobile setting: scores from 0 to 100, times in milliseconds, bytes as transferred. */
export interface Measured {
  readonly performance: number;
  readonly accessibility: number;
  readonly practices: number;
  readonly seo: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  readonly bytes: number;
  readonly requests: number;
}

/** The middle value of an odd number of values. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function once(url: string, port: number): Promise<Measured> {
  const run = await lighthouse(url, { port, logLevel: 'error', output: 'json' });
  if (!run) throw new Error(`Lighthouse gave no answer for ${url}.`);
  const { audits, categories, runtimeError } = run.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name: string): number => audits[name]?.numericValue ?? NaN;
  const details = audits['network-requests']?.details;
  const items = details?.type === 'table' ? details.items : [];
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    practices: score('best-practices'),
    seo: score('seo'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
    requests: items.length,
  };
}

/** Measures a page an odd number of times and gives the median of each figure. */
export async function measure(url: string, port: number, times: number): Promise<Measured> {
  const runs: Measured[] = [];
  for (let time = 0; time < times; time++) runs.push(await once(url, port));
  const of = (key: keyof Measured): number => median(runs.map((run) => run[key]));
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    practices: of('practices'),
    seo: of('seo'),
    lcp: of('lcp'),
    tbt: of('tbt'),
    cls: of('cls'),
    bytes: of('bytes'),
    requests: of('requests'),
  };
}
