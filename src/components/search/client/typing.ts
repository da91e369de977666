/** Milliseconds to wait for the next key while an answer is still on its way. */
const wait = 60;

/**
 * Calls `answer` with the text of a field as it is typed: at once, or a little later while an answer is on its way,
 * so that a slow line is not asked for every letter. Letters that an input method is still composing are left alone.
 * Gives a function that drops what was typed and not yet answered.
 */
export function answerTyping(field: HTMLInputElement, answer: (text: string) => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = 0;
  let last: string | undefined;
  const run = (): void => {
    last = field.value;
    running += 1;
    void answer(field.value).finally(() => {
      running -= 1;
    });
  };
  const typed = (): void => {
    clearTimeout(timer);
    if (running === 0) run();
    else timer = setTimeout(run, wait);
  };
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  // Some browsers end a composition with an input event of its own, others do not.
  field.addEventListener('compositionend', () => {
    if (field.value !== last) typed();
  });
  return () => {
    clearTimeout(timer);
  };
}
