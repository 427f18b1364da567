import { hostname } from 'node:os'
import type { Transactor } from '#platform/database/index.ts'
import type { Log } from '#platform/log/index.ts'
import { createVisitCounter, type VisitCounter } from '#platform/visit-counter/index.ts'
import { keepViews } from '#modules/portal/index.ts'

/** The counter of this process, and its end, which keeps what was counted last. */
export type CountingViews = { readonly view: VisitCounter['view']; stop(): Promise<void> }

/** Counts views in memory and keeps them every second; what could not be kept is kept with the next. */
export function countViews(transactor: Transactor, log: Log, everyMs = 1_000): CountingViews {
  const counter = createVisitCounter()
  const counterName = `${hostname()}:${process.pid}`
  const who = () => ({
    actor: { kind: 'system', name: 'portal' } as const,
    origin: { requestId: crypto.randomUUID(), channel: 'job' } as const,
  })
  let told = ''
  let keeping = Promise.resolve()

  async function keep(): Promise<void> {
    const views = counter.take()
    const online = counter.online()
    const now = JSON.stringify([...online])
    // Every minute at least, so that the row of a living process does not grow old.
    const minute = `${Math.floor(Date.now() / 60_000)}${now}`
    if (views.size === 0 && (online.size === 0 ? told === '' : told === minute)) return
    try {
      await transactor.act(who(), keepViews, { views, process: counterName, online })
      told = online.size === 0 ? '' : minute
    } catch (fault) {
      counter.putBack(views)
      log.warn('views were not kept', { error: fault })
    }
  }
  const timer = setInterval(() => (keeping = keeping.then(keep)), everyMs)
  timer.unref()
  return {
    view: counter.view,
    async stop() {
      clearInterval(timer)
      await keeping
      await keep()
    },
  }
}
