/**
 * A TCP proxy that cuts connections at random bytes, both ends at once and by reset: a line as bad as one wants.
 *
 * What “5 % of connections at random bytes” means: a lot is drawn when a connection begins, again for each exchange on it (the client speaks after
 * the target has spoken), and again after every `reach` bytes, both ways together. So a connection that is kept for a thousand exchanges fares as a
 * thousand connections of one exchange do, and a large body is cut in its middle too. A drawn cut falls after 0 to `reach` bytes of one
 * direction, either as likely; small counts are as likely as large ones order by order of magnitude, so that greetings, headers and short answers
 * are hit and not only bodies. A cut that the exchange was too short for waits for the next. An exchange of n bytes thus comes to grief with
 * about 1 − (1 − chance)^⌈n / reach⌉; where bodies are far larger than `reach`, raise it. The greeting of TLS is an exchange of its own.
 *
 * Alone: node --import ./tools/tsx.ts bench/chaos-proxy.ts --listen=4000 --target=127.0.0.1:4001 --chance=0.05 --seed=1
 */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { parseArgs } from 'node:util'
import { throwDice } from './first-pages/dice.ts'

export type Direction = 'to-target' | 'from-target'

/** Where a connection was cut: after so many bytes of this direction since the lot was drawn. */
export type Cut = { readonly direction: Direction; readonly bytes: number }

export type StartChaosProxy = {
  readonly target: { readonly host: string; readonly port: number }
  /** Of a cut, at each lot; 0.05 unless told. */
  readonly chance?: number
  /** Gives numbers in [0, 1); the same ones at every start unless told. */
  readonly random?: () => number
  /** Bytes that a lot is drawn for; 64 KiB unless told. */
  readonly reach?: number
  readonly listen?: { readonly host?: string; readonly port?: number }
  /** Hears of each cut. */
  readonly on?: (cut: Cut) => void
}

export type ChaosProxy = {
  readonly port: number
  /** Connections that were cut. */
  readonly cuts: () => number
  /** Connections that ended by themselves. */
  readonly passed: () => number
  /** From the next lot on; a cut that was drawn stays drawn. */
  readonly setChance: (chance: number) => void
  readonly close: () => Promise<void>
}

type Lots = { chance: number; readonly random: () => number; readonly reach: number }

/** The lots of one connection: tells for each piece how much of it may pass, or nothing where all may. */
function drawLots(lots: Lots): (direction: Direction, bytes: number) => number | undefined {
  let drawn: { readonly direction: Direction; left: number } | undefined
  let last: Direction = 'to-target'
  let since = Number.POSITIVE_INFINITY
  return (direction, bytes) => {
    const isNewExchange = direction === 'to-target' && last === 'from-target'
    last = direction
    if (isNewExchange || since >= lots.reach) {
      since = 0
      const { random, reach } = lots
      // Every lot takes the same count of random numbers, whatever comes of it.
      const [fate, side, place] = [random(), random(), random()]
      if (!drawn && fate < lots.chance)
        drawn = {
          direction: side < 0.5 ? 'to-target' : 'from-target',
          left: Math.floor((reach + 1) ** place - 1),
        }
    }
    since += bytes
    if (drawn?.direction !== direction) return undefined
    if (bytes > drawn.left) return drawn.left
    drawn.left -= bytes
    return undefined
  }
}

const write = (to: Socket, part: Uint8Array) =>
  new Promise<void>((taken, failed) => to.write(part, (fault) => (fault ? failed(fault) : taken())))

/** Carries one direction to its end, no faster than the other side takes it; answers where it is to be cut, if it is. */
async function carry(
  from: Socket,
  to: Socket,
  direction: Direction,
  mayPass: ReturnType<typeof drawLots>,
): Promise<Cut | undefined> {
  let bytes = 0
  for await (const part of from.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    const most = mayPass(direction, part.length)
    if (most !== undefined) {
      if (most > 0) await write(to, part.subarray(0, most))
      return { direction, bytes: bytes + most }
    }
    await write(to, part)
    bytes += part.length
  }
  to.end()
  return undefined
}

/** Starts the proxy. Rejects when its port cannot be had. */
export async function startChaosProxy(options: StartChaosProxy): Promise<ChaosProxy> {
  const { target, listen = {}, on } = options
  const dice = throwDice(1)
  const lots: Lots = { chance: options.chance ?? 0.05, random: options.random ?? dice.next, reach: options.reach ?? 65_536 } // prettier-ignore
  const open = new Set<Socket>()
  let [cuts, passed] = [0, 0]

  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const upstream = connect({ ...target, allowHalfOpen: true, noDelay: true })
    const both = [client, upstream]
    for (const socket of both) {
      open.add(socket)
      // Whatever breaks is seen where the connection is carried.
      socket.on('error', () => {}).once('close', () => open.delete(socket))
    }
    const reset = () => both.forEach((socket) => socket.resetAndDestroy())
    let over = false
    const end = (cut?: Cut) => {
      if (over) return
      over = true
      if (!cut) return void passed++
      cuts++
      reset()
      on?.(cut)
    }
    const broken = () => {
      end()
      reset()
    }
    const mayPass = drawLots(lots)
    const way = async (from: Socket, to: Socket, direction: Direction) => {
      const cut = await carry(from, to, direction, mayPass)
      if (cut) end(cut)
    }
    Promise.all([way(client, upstream, 'to-target'), way(upstream, client, 'from-target')]).then(
      () => end(),
      broken,
    )
  })

  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(listen.port ?? 0, listen.host ?? '127.0.0.1', ready)
  })
  return {
    port: (server.address() as AddressInfo).port,
    cuts: () => cuts,
    passed: () => passed,
    setChance: (chance) => void (lots.chance = chance),
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        open.forEach((socket) => socket.destroy())
      }),
  }
}

/** Host and port of `host:port` or of a port alone. */
function place(text: string): { readonly host: string; readonly port: number } {
  const at = text.lastIndexOf(':')
  return { host: at < 0 ? '127.0.0.1' : text.slice(0, at), port: Number(text.slice(at + 1)) }
}

if (import.meta.main) {
  const text = { type: 'string' } as const
  const options = { listen: text, target: text, chance: text, reach: text, seed: text }
  const { listen = '0', target, chance = '0.05', reach = '65536', seed = '1' } = parseArgs({ options }).values // prettier-ignore
  if (!target) throw new Error('--target=host:port is missing')
  const proxy = await startChaosProxy({
    target: place(target),
    listen: place(listen),
    chance: Number(chance),
    reach: Number(reach),
    random: throwDice(Number(seed)).next,
    on: (cut) => process.stdout.write(`${JSON.stringify(cut)}\n`),
  })
  process.stderr.write(`127.0.0.1:${proxy.port} → ${target}\n`)
  process.on('SIGINT', () => {
    process.stderr.write(`${proxy.cuts()} cut, ${proxy.passed()} passed\n`)
    process.exit()
  })
}
