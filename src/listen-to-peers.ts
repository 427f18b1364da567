import { listenForPeers, type PeerListener } from '#platform/peer-link/index.ts'
import type { Config } from '#platform/config/index.ts'
import type { Log } from '#platform/log/index.ts'
import { peerDoor } from '#modules/exchange/jobs.ts'
import type { App } from './app.ts'
import { exchangeIdentityOf } from './modules.ts'

const actor = { kind: 'system', name: 'exchange' } as const

/** Answers other instances on the exchange port, where one is configured. */
export async function listenToPeers({
  app,
  config,
  log,
}: {
  readonly app: App
  readonly config: Config
  readonly log: Log
}): Promise<PeerListener | undefined> {
  const { host, port } = config.exchange
  if (port === undefined) return undefined
  const origin = { requestId: 'exchange', channel: 'job' } as const
  const handle = peerDoor({
    files: app.files,
    log,
    act: (act, input) => app.transactor.act({ actor, origin }, act, input),
    read: (read) => app.transactor.read(actor, read),
  })
  const listener = await listenForPeers({ host, port, identity: exchangeIdentityOf(config), handle, log })
  log.info('other instances are answered', { host, port: listener.port })
  return listener
}
