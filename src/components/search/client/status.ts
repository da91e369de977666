/** Milliseconds before a search that takes its time is said to be running, and before a count is read out. */
const patience = 250;
const quiet = 700;

/** The count above the results: seen at once, read out once typing has paused. */
export interface Status {
  /** Says that an answer is on its way, when it takes long. */
  readonly waiting: () => void;
  readonly say: (text: string, read: 'now' | 'after a pause') => void;
}

/** `seen` is the line that is shown, `read` the live region that a screen reader reads out. */
export function statusOf(seen: HTMLElement, read: HTMLElement): Status {
  let patient: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  return {
    waiting: () => {
      clearTimeout(patient);
      // A count that is about to be replaced is not read out.
      clearTimeout(pause);
      patient = setTimeout(() => {
        seen.textContent = 'Searching…';
      }, patience);
    },
    say: (text, when) => {
      clearTimeout(patient);
      clearTimeout(pause);
      seen.textContent = text;
      const say = (): void => {
        if (read.textContent !== text) read.textContent = text;
      };
      if (when === 'now') say();
      else pause = setTimeout(say, quiet);
    },
  };
}
