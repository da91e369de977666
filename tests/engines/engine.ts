import type { Program } from '../program.ts';

/** What a reader does in a window of a browser, and what can be asked of the page that it shows. Elements are named by CSS selectors. */
export interface Window {
  readonly go: (address: string) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  readonly hover: (selector: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly choose: (select: string, value: string) => Promise<void>;
  readonly press: (key: 'Enter' | 'ArrowLeft') => Promise<void>;
  readonly paste: () => Promise<void>;
  /** The answer of a function that runs in the page and knows nothing but what it is given. */
  readonly ask: (question: (given: string) => unknown, given?: string) => Promise<unknown>;
  /** What the pages so far have complained of: errors, and what their policy forbade. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** A browser engine that readers come with. */
export interface Engine {
  readonly name: string;
  readonly programs: readonly Program[];
  readonly open: () => Promise<Window>;
}
