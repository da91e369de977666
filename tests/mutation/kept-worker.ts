import { parentPort } from 'node:worker_threads';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

const port = parentPort;
if (!port) throw new Error('This runs in a worker thread only.');

// Stryker keeps in this global which fault is active: none is, until the setup of the next run says so.
const forgetFault = (): boolean => Reflect.deleteProperty(globalThis, '__stryker__');

/** What Vitest's own worker thread does, without an end: the pool decides when it is no longer needed. */
init({
  post: (response) => {
    port.postMessage(response);
  },
  on: (callback) => port.on('message', callback),
  off: (callback) => port.off('message', callback),
  runTests: (state, traces) => forgetFault() && runBaseTests('run', state, traces),
  collectTests: (state, traces) => forgetFault() && runBaseTests('collect', state, traces),
  setup: setupEnvironment,
});
