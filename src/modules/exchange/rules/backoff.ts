/** Seconds before a lane is tried again after so many failures in a row: 1, 2, 4 … up to 15 minutes, with a fifth of chance in it. */
export function secondsUntilNextTry(failures: number, chance: number): number {
  const seconds = Math.min(2 ** Math.max(0, failures - 1), 900)
  return seconds * (0.9 + 0.2 * chance)
}
