import { readKept } from '../src/record/kept/kept-reader.ts';
import { loadRecord } from '../src/record/load.ts';

/** The record of the project itself, read once for all tests that need it whole, as the commands read it. */
export const realRecord = loadRecord('content', readKept);
