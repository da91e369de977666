import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** What gives a page the engine. It must end without a value: Playwright would copy all of the engine back. */
const engine = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};undefined`;

/**
 * What axe finds in a page against the rules named, or against all: each rule that is broken, with the elements that break it. The page is
 * given the engine once; what waits to be laid out until it comes near is laid out, or axe passes over it. To write out what is in order, or where an element stands, would take most of the time.
 */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(engine);
  return page.evaluate(async (runOnly) => {
    for (const waiting of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(waiting).contentVisibility === 'auto') waiting.style.contentVisibility = 'visible';
    const found = await window.axe.run(document, {
      resultTypes: ['violations'],
      selectors: false,
      ...(runOnly && { runOnly }),
    });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, rules);
}
