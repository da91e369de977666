import { fileURLToPath } from 'node:url';
import { ThreadsPoolWorker, type PoolOptions, type PoolRunnerInitializer, type WorkerRequest } from 'vitest/node';
import { ownExamples } from './own-examples.ts';

type Hear = (message: unknown) => void;

/**
 * A worker thread that outlives a run of Vitest. Vitest starts a new thread for each run, and Stryker a run for each fault: reading zod, remark
 * and the rest of node_modules again took a second of every fault. Here only what is ours is read again, as `isolate` asks for.
 */
class KeptWorker extends ThreadsPoolWorker {
  override readonly name = 'kept';
  protected override readonly entrypoint = fileURLToPath(import.meta.resolve('./kept-worker.ts'));
  readonly #project: PoolOptions['project'];
  #started = false;
  #hear: Hear = () => undefined;

  constructor(options: PoolOptions) {
    super(options);
    this.#project = options.project;
    options.project.vitest.onClose(() => super.stop());
  }

  /** Files run one after another: the listener of the last one goes when that of the next one comes. */
  override on(event: string, hear: Hear): void {
    if (event === 'message') {
      this.off(event, this.#hear);
      this.#hear = hear;
    }
    super.on(event, hear);
  }

  override async start(): Promise<void> {
    if (!this.#started) await super.start();
  }

  override async stop(): Promise<void> {
    // It ends with Vitest.
  }

  /** Starting a second time and stopping are answered here; each run is told what Stryker has changed in the configuration. */
  override send(message: WorkerRequest): void {
    if (message.type === 'run') {
      const { serializedConfig, vitest } = this.#project;
      const files = message.context.files.map(({ filepath }) => filepath);
      const testNamePattern = ownExamples(files, vitest.config.related ?? []) ?? serializedConfig.testNamePattern;
      const context = { ...message.context, config: { ...serializedConfig, testNamePattern } };
      super.send({ ...message, context });
    } else if (message.type === 'stop') this.#answer('stopped');
    else if (message.type === 'start' && this.#started) this.#answer('started');
    else {
      this.#started ||= message.type === 'start';
      super.send(message);
    }
  }

  #answer(type: 'started' | 'stopped'): void {
    this.#hear({ type, __vitest_worker_response__: true });
  }
}

let worker: KeptWorker | undefined;

/** The pool of one worker that is kept. */
export const kept: PoolRunnerInitializer = {
  name: 'kept',
  createPoolWorker: (options) => (worker ??= new KeptWorker(options)),
};
