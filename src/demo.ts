import { isReached, reach, type Transactor, type Tx } from '#platform/database/index.ts'
import type { Files } from '#platform/files/index.ts'
import type { Log } from '#platform/log/index.ts'
import { modules } from './modules.ts'

const actor = { kind: 'system', name: 'demo' } as const
const origin = { requestId: 'demo', channel: 'demo' } as const

/**
 * Loads what the demo district lacks: each module's part in one transaction that also marks it, so that a kill at any moment leaves
 * a part whole or absent. @returns whether something was loaded
 */
export async function loadDemo(
  transactor: Transactor,
  log: Log,
  office?: string,
  files?: Files,
): Promise<boolean> {
  let loaded = false
  for (const { name, demo, demoOf } of modules) {
    const milestone = `demo ${name}`
    if (!(demo ?? demoOf) || (await transactor.read(actor, (reader) => isReached(reader, milestone))))
      continue
    const began = performance.now()
    const tell = demo ?? (await demoOf?.(files))
    await transactor.act(
      { actor, origin },
      async (tx: Tx) => {
        await tell?.(tx, office === undefined ? {} : { office })
        await reach(tx, milestone)
      },
      undefined,
    )
    log.info('demo loaded', { module: name, milliseconds: Math.round(performance.now() - began) })
    loaded = true
  }
  return loaded
}
