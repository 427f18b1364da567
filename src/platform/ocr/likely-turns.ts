import type { Program } from './attempt.ts'
import type { Turn } from './prepare-scan.ts'
import { runProgram } from './run-program.ts'

/** The other ways up, the one first that the program believes in. */
export async function likelyTurns(
  scan: Buffer,
  { program, tellsOrientation }: Program,
  until: number,
): Promise<Turn[]> {
  const others: Turn[] = [180, 90, 270]
  if (!tellsOrientation) return others
  const milliseconds = Math.min(15_000, until - performance.now())
  const ran = await runProgram(program, ['stdin', 'stdout', '--psm', '0'], { input: scan, milliseconds })
  const told = Number(/^Rotate: (\d+)/m.exec(ran.output.toString())?.[1])
  const first = others.filter((turn) => turn === told)
  return [...first, ...others.filter((turn) => turn !== told)]
}
