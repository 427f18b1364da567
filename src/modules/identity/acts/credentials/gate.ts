import { reason, refuse } from '#kit/refusal.ts'

type Line = { open: number; readonly waiting: (() => void)[] }

/** Lets a few through at a time for each key, in order of arrival, and refuses (429) who comes when the line is full. */
export type Gate = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>

/** Makes a gate: at most `wide` at work and `long` waiting per key. */
export function makeGate({ wide, long }: { wide: number; long: number }): Gate {
  const lines = new Map<string, Line>()

  async function enter(key: string): Promise<Line> {
    const line = lines.get(key) ?? { open: 0, waiting: [] }
    lines.set(key, line)
    if (line.open < wide) {
      line.open++
      return line
    }
    if (line.waiting.length >= long) refuse(429, reason('identity.too-many-at-once', { seconds: 5 }))
    await new Promise<void>((resolve) => line.waiting.push(resolve))
    return line
  }

  function leave(key: string, line: Line): void {
    const next = line.waiting.shift()
    if (next) return next()
    if (--line.open === 0) lines.delete(key)
  }

  return async (key, work) => {
    const line = await enter(key)
    try {
      return await work()
    } finally {
      leave(key, line)
    }
  }
}
