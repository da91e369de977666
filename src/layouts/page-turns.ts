/**
 * Asks the browser to blend from page to page, except where the reader prefers less motion. It must stand in the page
 * itself: Chromium decides at the first frame, and does not reliably know the rules of a style sheet by then
 * (w3c/csswg-drafts#13758).
 */
export const turnStyle =
  '@view-transition{navigation:auto}@media (prefers-reduced-motion:reduce){@view-transition{navigation:none}}';

/**
 * Keeps a blend that cannot be shown, because the reader turns pages faster than they are drawn, from being reported as
 * an error: the page is shown without it. The browser hands out no promise that could be handled instead
 * (w3c/csswg-drafts#13726). It must run before the first frame, and so stands in the page itself.
 */
export const turnScript =
  "addEventListener('unhandledrejection',(e)=>{" +
  "if(e.reason instanceof DOMException&&e.reason.message.startsWith('Transition was '))e.preventDefault()})";
