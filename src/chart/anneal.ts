/** A stream of numbers from 0 to 1 that is the same in every build (mulberry32, T. Ettinger, public domain). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const rounds = 2000;
const hottest = 150;
const coldest = 1;

type Together<Option> = (a: Option, b: Option) => number;

/** One search: the choice it ends with, and what it costs. */
function search<Option extends { readonly cost: number }>(
  lists: readonly (readonly Option[])[],
  together: Together<Option>,
  neighbours: readonly (readonly number[])[],
  seed: number,
): { readonly chosen: readonly Option[]; readonly cost: number } {
  const random = stream(seed);
  const chosen = lists.flatMap((options) => options.slice(0, 1));
  const withOthers = (option: Option, place: number): number => {
    let sum = 0;
    for (const index of neighbours[place] ?? []) {
      const other = chosen[index];
      if (other) sum += together(option, other);
    }
    return sum;
  };
  /** For each list, what its choice costs together with all others; kept up to date, because most offers are refused. */
  const shared = chosen.map(withOthers);
  const costOf = (option: Option, place: number): number => option.cost + withOthers(option, place);
  for (let round = 0; round < rounds; round += 1) {
    const heat = hottest * (coldest / hottest) ** (round / rounds);
    for (const [index, options] of lists.entries()) {
      const now = chosen[index];
      const offer = options[Math.floor(random() * options.length)];
      if (!now || !offer) continue;
      const offered = withOthers(offer, index);
      const gain = now.cost + (shared[index] ?? 0) - offer.cost - offered;
      if (gain <= 0 && random() >= Math.exp(gain / heat)) continue;
      for (const place of neighbours[index] ?? []) {
        const other = chosen[place];
        if (other) shared[place] = (shared[place] ?? 0) + together(offer, other) - together(now, other);
      }
      chosen[index] = offer;
      shared[index] = offered;
    }
  }
  for (const [index, options] of lists.entries()) {
    let least = Infinity;
    for (const option of options) {
      if (option.cost >= least) continue;
      const cost = costOf(option, index);
      if (cost >= least) continue;
      least = cost;
      chosen[index] = option;
    }
  }
  const pairs = chosen.flatMap((option, index) => chosen.slice(index + 1).map((other) => together(option, other)));
  return { chosen, cost: [...chosen.map(({ cost }) => cost), ...pairs].reduce((sum, cost) => sum + cost, 0) };
}

/**
 * Chooses one option from each list so that the sum of the options' costs and of the costs of each pair is low: the best
 * of several searches by simulated annealing, in whose rounds each list is offered one change. `together` gives the same
 * in either order. `neighbours` names, for each list, the others with whose options any of its own may cost something. Every list must
 * have an option.
 */
export function anneal<Option extends { readonly cost: number }>(
  lists: readonly (readonly Option[])[],
  together: Together<Option>,
  neighbours: readonly (readonly number[])[],
  searches: number,
): readonly Option[] {
  const found = Array.from({ length: searches }, (_, index) => search(lists, together, neighbours, index + 1));
  return found.reduce((best, next) => (next.cost < best.cost ? next : best)).chosen;
}
