const dayLength = 86_400_000;

/** Time across the small chart, as shares of its width. */
export interface ChartScale {
  /** The shares at which the span begins and ends; before and after them events stand in order, not to scale. */
  readonly left: number;
  readonly right: number;
  /** The day (ISO 8601) at a share; beyond the span its first or last day. */
  readonly dayAt: (share: number) => string;
  /** Where a day begins, or with `whole` where it ends; less than `left` or more than `right` for a day outside the span. */
  readonly shareOf: (day: string, whole?: boolean) => number;
}

/** Reads the scale of the figure around a small chart. */
export function chartScale({ dataset }: HTMLElement): ChartScale {
  const [left, right] = [Number(dataset['left']), Number(dataset['right'])];
  const [start, end] = [Date.parse(dataset['first'] ?? ''), Date.parse(dataset['last'] ?? '') + dayLength];
  return {
    left,
    right,
    dayAt(share) {
      const within = Math.min(1, Math.max(0, (share - left) / (right - left)));
      return new Date(Math.min(start + within * (end - start), end - 1)).toISOString().slice(0, 10);
    },
    shareOf: (day, whole = false) =>
      left + ((Date.parse(day) + (whole ? dayLength : 0) - start) / (end - start)) * (right - left),
  };
}
