import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does something for each address: never two of one host at a time, with a pause between them in milliseconds, and at most so many
 * hosts at once.
 */
export async function eachByHost(
  addresses: readonly string[],
  { atOnce, pause }: { atOnce: number; pause: number },
  work: (address: string) => Promise<void>,
): Promise<void> {
  const hosts = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
  const worker = async (): Promise<void> => {
    for (let own = hosts.shift(); own; own = hosts.shift())
      for (const [index, address] of own.entries()) {
        if (index > 0) await sleep(pause);
        await work(address);
      }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
