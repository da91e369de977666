import { loadRecord } from '../src/record/load.ts';

/** The record of the project itself, read once for all tests that need it whole. */
export const realRecord = loadRecord('content');
