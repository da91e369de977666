import type { RecordGraph } from './record/graph.ts';

declare global {
  namespace App {
    interface Locals {
      /** The record that is shown (src/middleware.ts). */
      record: RecordGraph;
    }
  }
}
