/** The part of the `edtf` package that this project uses; the package ships no types. */
declare module 'edtf' {
  export interface ExtendedDate {
    readonly type: string;
    /** 1 year, 2 month, 3 day, 0 with a time of day; undefined for sets and seasons. */
    readonly precision?: number;
    /** First and last instant covered, in milliseconds since 1970-01-01T00:00Z. */
    readonly min: number;
    readonly max: number;
    readonly approximate: { readonly value: number };
    readonly uncertain: { readonly value: number };
    readonly lower?: ExtendedDate | null;
    readonly upper?: ExtendedDate | null;
  }
  export default function edtf(text: string): ExtendedDate;
}
