/**
 * Asks the browser to blend from page to page, except where the reader prefers less motion. It must stand in the page
 * itself: Chromium decides at the first frame, and does not reliably know the rules of a style sheet by then
 * (w3c/csswg-drafts#13758).
 */
export const turnStyle = '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}';
