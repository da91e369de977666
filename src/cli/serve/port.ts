/** The highest port there is. */
export const lastPort = 65_535;

/** The port that the variable PORT names. Throws with what to write instead. */
export function portOf(text = '4321'): number {
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (port <= lastPort) return port;
  throw new Error(`PORT=${text} is not a port: write a number from 0 to ${lastPort}, for instance PORT=4321.`);
}
