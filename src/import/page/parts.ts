import { type Guess } from '../guess.ts';

/** A saved page taken apart: the article's own text, and what the page says about it. */
export interface Parts {
  readonly title: Guess<string> | undefined;
  readonly paragraphs: readonly string[];
  readonly url: Guess<string> | undefined;
  /** How the page names its outlet, surest first. */
  readonly siteNames: readonly string[];
  /** Hosts that the page belongs to, by its own links and addresses. */
  readonly hosts: readonly string[];
  /** Names in lines that say where the report is from. */
  readonly credits: readonly string[];
  readonly published: Guess<string> | undefined;
  readonly author: Guess<string> | undefined;
  /** What the page declares, a BCP 47 code. */
  readonly language: string | undefined;
  readonly warnings: readonly string[];
}
