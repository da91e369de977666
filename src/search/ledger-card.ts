/** A filter of the ledger of promises: its values, the ways to name each, and the values of every promise. */
export interface PromiseFilter {
  readonly name: string;
  /** Id and label of each value that a promise has. */
  readonly values: readonly (readonly [string, string])[];
  /** For each promise the places of its values in `values`. */
  readonly of: readonly (readonly number[])[];
  /** For each value how a query may name it, its label first. */
  readonly spellings: readonly (readonly string[])[];
}

/** The ledger as a query may ask for it. The names of its filters are those in its address (docs/addresses.md). */
export interface LedgerCard {
  readonly address: string;
  /** What a promise is called, in every language. */
  readonly words: readonly string[];
  readonly verdict: PromiseFilter;
  readonly topic: PromiseFilter;
  readonly side: PromiseFilter;
}

/** Where the list of promises is. */
export const ledgerAddress = '/promises/';
