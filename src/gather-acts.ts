import { type Act, isInputFault, type Transactor } from '#platform/database/index.ts'
import type { Log } from '#platform/log/index.ts'

/** An act of Krông itself on everything that came within a second. */
type ActOnAll = Act<readonly never[], void>
type Who = Parameters<Transactor['act']>[0]
type Gathered = { readonly name: string; readonly inputs: unknown[] }

/** What this process gathers, and its end, which does what came last. */
export type GatheredActs = {
  soon<Input>(name: string, act: Act<readonly Input[], void>, input: Input): void
  stop(): Promise<void>
}

/** So many inputs wait for an act at most; what comes beyond is not done. */
const mostWaiting = 10_000

/** Gathers in memory what need not be done at once (counts), and does it every second in one act; what could not be done is done with the next. */
export function gatherActs(transactor: Transactor, log: Log, everyMs = 1_000): GatheredActs {
  let gathered = new Map<ActOnAll, Gathered>()
  let doing = Promise.resolve()

  function add(act: ActOnAll, name: string, inputs: readonly unknown[]): void {
    const waiting = gathered.getOrInsertComputed(act, () => ({ name, inputs: [] })).inputs
    waiting.push(...inputs.slice(0, mostWaiting - waiting.length))
  }

  /** What spoils the act alone is left out. */
  async function doEach(act: ActOnAll, name: string, inputs: readonly unknown[], who: Who): Promise<void> {
    for (const input of inputs)
      try {
        await transactor.act(who, act, [input] as never[])
      } catch (fault) {
        if (!isInputFault(fault)) add(act, name, [input])
      }
  }

  async function doAll(): Promise<void> {
    const all = gathered
    gathered = new Map()
    for (const [act, { name, inputs }] of all) {
      const who = {
        actor: { kind: 'system', name } as const,
        origin: { requestId: crypto.randomUUID(), channel: 'job' } as const,
      }
      try {
        await transactor.act(who, act, inputs as never[])
      } catch (fault) {
        log.warn('what was gathered was not done', { name, error: fault })
        if (isInputFault(fault) && inputs.length > 1) await doEach(act, name, inputs, who)
        else if (!isInputFault(fault)) add(act, name, inputs)
      }
    }
  }

  const timer = setInterval(() => (doing = doing.then(doAll)), everyMs)
  timer.unref()
  return {
    soon: (name, act, input) => add(act as ActOnAll, name, [input]),
    async stop() {
      clearInterval(timer)
      await doing
      await doAll()
    },
  }
}
