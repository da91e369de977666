/** Months go by at this pace, in milliseconds. */
const pace = 900;

/**
 * A button that walks through the months and stops at the end or when pressed again. Where a reader asks for less
 * motion nothing runs by itself: each press goes on by one month.
 * `step` goes to the next month and gives false at the end; `stopped` is told when the walk is over.
 */
export function playButton(button: HTMLButtonElement, step: () => boolean, stopped: () => void): () => void {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let timer: ReturnType<typeof setInterval> | undefined;

  function name(): void {
    button.textContent = timer !== undefined ? 'Stop' : still.matches ? 'Next month' : 'Play month by month';
  }
  function stop(): void {
    if (timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
    name();
    stopped();
  }
  button.addEventListener('click', () => {
    if (timer !== undefined) {
      stop();
    } else if (still.matches) {
      step();
      stopped();
    } else {
      timer = setInterval(() => {
        if (!step()) stop();
      }, pace);
      step();
      name();
    }
  });
  still.addEventListener('change', () => {
    stop();
    name();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stop();
  });
  name();
  return stop;
}
