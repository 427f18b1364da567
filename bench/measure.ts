/** Measuring code that every bench shares: a figure means something only beside a baseline taken in the same run. */

export type Figure = {
  readonly bench: string
  readonly figure: string
  readonly value: number
  readonly unit: string
  readonly baseline: number | null
  readonly ratio: number | null
  readonly note: string
}

/** One side of a comparison: does its work for about so many milliseconds and tells the rate, or whatever the unit says. */
export type Side = (milliseconds: number) => Promise<number>

export type Comparison = {
  readonly bench: string
  readonly figure: string
  readonly unit: string
  readonly note: string
  readonly subject: Side
  readonly baseline: Side
  /** Rounds of which the median counts; 5 unless told. */
  readonly rounds?: number
  /** Length of each side's turn in a round; 1,500 ms unless told. */
  readonly milliseconds?: number
}

/** The middle value; the mean of the two middle ones where the count is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Rounds to four significant digits, enough for any figure that a shared machine can stand by. */
export function significant(value: number): number {
  return Number(value.toPrecision(4))
}

/** Prints a figure as one JSON line. */
export function report(figure: Figure): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`)
}

/**
 * Runs the baseline and the subject in turns, each leading every other round after a short warm-up, and reports the medians. The ratio is the
 * median of the rounds' own ratios, so that a machine that slows down for a while slows both sides.
 */
export async function compare(comparison: Comparison): Promise<Figure> {
  const { bench, figure, unit, note, subject, baseline, rounds = 5, milliseconds = 1500 } = comparison
  const sides = { subject, baseline }
  await baseline(milliseconds / 5)
  await subject(milliseconds / 5)
  const measured: { subject: number; baseline: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const result = { subject: 0, baseline: 0 }
    const order = round % 2 ? (['subject', 'baseline'] as const) : (['baseline', 'subject'] as const)
    for (const side of order) result[side] = await sides[side](milliseconds)
    measured.push(result)
  }
  const made: Figure = {
    bench,
    figure,
    value: significant(median(measured.map((round) => round.subject))),
    unit,
    baseline: significant(median(measured.map((round) => round.baseline))),
    ratio: significant(median(measured.map((round) => round.subject / round.baseline))),
    note,
  }
  report(made)
  return made
}

/** Repeats some work from `clients` loops at once and tells how often per second it was done. */
export async function perSecond(
  work: () => Promise<unknown>,
  clients: number,
  milliseconds: number,
): Promise<number> {
  const begun = performance.now()
  let done = 0
  async function client(): Promise<void> {
    while (performance.now() - begun < milliseconds) {
      await work()
      done++
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return (done * 1000) / (performance.now() - begun)
}
