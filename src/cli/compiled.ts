import { enableCompileCache } from 'node:module';

/** Loaded before a command (`node --import`): what Node makes of its modules is kept, and half the time to load them saved. */
enableCompileCache('.cache/compiled');
