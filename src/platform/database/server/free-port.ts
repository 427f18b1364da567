import { createServer } from 'node:net'
import { randomInt } from 'node:crypto'

/** A port of 127.0.0.1 that nobody listens on: the preferred one, else one below the ports that outgoing calls take. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isFree(preferred))) return preferred
  for (;;) {
    const port = randomInt(15_000, 30_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => answer(true)))
  })
}
