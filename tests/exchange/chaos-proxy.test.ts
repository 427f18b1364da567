import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { silentLog } from '#platform/log/index.ts'
import { listenForPeers, openExchangeIdentity, openPeerClient, PeerCut, PeerUnreachable } from '#platform/peer-link/index.ts' // prettier-ignore
import { type ChaosProxy, type Cut, startChaosProxy, type StartChaosProxy } from '../../bench/chaos-proxy.ts'
import { throwDice } from '../../bench/first-pages/dice.ts'

const closing: (() => unknown)[] = []
after(async () => {
  for (const close of closing.toReversed()) await close()
})

/** Says back what it hears, and notes how each connection ended. */
const ends: string[] = []
const echo = createServer((socket) => {
  socket.on('error', ({ code }: NodeJS.ErrnoException) => ends.push(String(code)))
  socket.on('end', () => ends.push('end')).pipe(socket)
})
await new Promise<void>((ready) => echo.listen(0, '127.0.0.1', ready))
closing.push(() => echo.close())
const target = { host: '127.0.0.1', port: (echo.address() as AddressInfo).port }

async function proxyOf(more: Partial<StartChaosProxy>): Promise<ChaosProxy> {
  const proxy = await startChaosProxy({ target, ...more })
  closing.push(proxy.close)
  return proxy
}

/** Sends on a connection of its own and gives what came back, and the code of the fault that ended it. */
async function say(port: number, text: string): Promise<readonly [text: string, fault: string | undefined]> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  let heard = ''
  let fault: string | undefined
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.on('data', (part) => (heard += String(part))).on('error', ({ code }: NodeJS.ErrnoException) => (fault = code)) // prettier-ignore
  socket.end(text)
  await closed
  return [heard, fault]
}

test('without a chance of cuts everything passes, both ways and to its end', async () => {
  const proxy = await proxyOf({ chance: 0 })
  const long = 'Đakrông '.repeat(100_000)
  assert.deepEqual(await say(proxy.port, long), [long, undefined])
  assert.deepEqual([proxy.cuts(), proxy.passed()], [0, 1])
})

test('a cut falls after exactly the bytes that were drawn, and both ends are reset', async () => {
  const numbers = [0, 0.9, 0.5]
  const told: Cut[] = []
  const proxy = await proxyOf({ chance: 1, random: () => numbers[0]!, reach: 99, on: (cut) => told.push(cut) }) // prettier-ignore
  // Place 0 on the way there: nothing arrives.
  assert.deepEqual(await say(proxy.port, 'một hai ba'), ['', 'ECONNRESET'])
  assert.deepEqual(told, [{ direction: 'to-target', bytes: 0 }])
  let drawn = 0
  const back = await proxyOf({ chance: 1, random: () => numbers[drawn++ % 3]!, reach: 99, on: (cut) => told.push(cut) }) // prettier-ignore
  // (99 + 1) ^ 0.5 − 1 = 9 bytes of the way back.
  assert.deepEqual(await say(back.port, '0123456789abcdef'), ['012345678', 'ECONNRESET'])
  assert.deepEqual(told.at(-1), { direction: 'from-target', bytes: 9 })
  assert.ok(ends.includes('ECONNRESET'))
  assert.deepEqual([back.cuts(), back.passed()], [1, 0])
})

/** So many exchanges, each on a connection of its own or all on one that is opened again when it is cut; tells how many failed. */
async function failures(proxy: ChaosProxy, exchanges: number, kept: boolean): Promise<number> {
  const text = 'x'.repeat(50)
  let failed = 0
  let socket: ReturnType<typeof connect> | undefined
  for (let one = 0; one < exchanges; one++) {
    socket ??= connect(proxy.port, '127.0.0.1').setNoDelay(true)
    const line = socket
    const answered = await new Promise<boolean>((resolve) => {
      let heard = 0
      line.removeAllListeners('data').on('data', (part: Buffer) => {
        heard += part.length
        if (heard === text.length) resolve(true)
      })
      line.once('error', () => resolve(false)).once('close', () => resolve(false)).write(text) // prettier-ignore
    })
    line
      .removeAllListeners('close')
      .removeAllListeners('error')
      .on('error', () => {})
    if (!answered) failed++
    if (kept && answered) continue
    line.destroy()
    socket = undefined
  }
  socket?.destroy()
  return failed
}

test('a connection that is kept is cut as often, exchange for exchange, as connections of one exchange', async (context) => {
  // A reach of 20 bytes: each lot that falls does so within its exchange.
  const shares = []
  for (const kept of [false, true]) {
    const proxy = await proxyOf({ chance: 0.1, random: throwDice(7).next, reach: 20 })
    const failed = await failures(proxy, 600, kept)
    assert.equal(proxy.cuts(), failed)
    shares.push(failed / 600)
  }
  context.diagnostic(`cut: ${shares.map((share) => `${(share * 100).toFixed(1)} %`).join(' and ')} of exchanges`) // prettier-ignore
  // Two lots for each exchange, one a piece: 19 %. A cut drawn too late for its own exchange falls in the next, if there is one: else 14.5 %.
  for (const share of shares) assert.ok(share > 0.08 && share < 0.3, String(shares))
})

test('peers that ask again until they are answered get everything across a bad line, and every cut is seen for what it is', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'krong-chaos-'))
  closing.push(() => rmSync(folder, { recursive: true }))
  const identity = (name: string) =>
    openExchangeIdentity({ secretsFolder: join(folder, name), name, at: Temporal.Now.instant() })
  const [district, commune] = [identity('huyen'), identity('xa')]
  const arrived = new Map<string, number>()
  let cutInBody = 0
  const server = await listenForPeers({
    host: '127.0.0.1',
    port: 0,
    identity: district,
    log: silentLog,
    handle: async ({ path, body }) => {
      let bytes = 0
      try {
        for await (const part of body) bytes += part.length
      } catch (fault) {
        assert.ok(fault instanceof PeerCut)
        cutInBody++
        throw fault
      }
      arrived.set(path, (arrived.get(path) ?? 0) + 1)
      return { status: 200, body: String(bytes) }
    },
  })
  const proxy = await proxyOf({ target: { host: '127.0.0.1', port: server.port }, chance: 0.2 })
  const client = openPeerClient({ url: `https://127.0.0.1:${proxy.port}`, certificates: [district.certificate], identity: commune, timeoutMs: 5_000 }) // prettier-ignore
  closing.push(server.close, client.close)

  const faults: Record<string, number> = {}
  async function post(packet: number): Promise<void> {
    const body = Buffer.alloc(1000 * packet, packet)
    for (;;) {
      try {
        const answer = await client.ask({ method: 'POST', path: `/${packet}`, body })
        return assert.equal(Buffer.from(answer.body).toString(), String(body.length))
      } catch (fault) {
        assert.ok(fault instanceof PeerUnreachable, String(fault))
        faults[fault.code] = (faults[fault.code] ?? 0) + 1
      }
    }
  }
  await Promise.all(Array.from({ length: 100 }, (_, packet) => post(packet)))

  context.diagnostic(`${proxy.cuts()} cuts: ${JSON.stringify(faults)}, ${cutInBody} in bodies; ${[...arrived.values()].filter((times) => times > 1).length} arrived again`) // prettier-ignore
  assert.equal(arrived.size, 100)
  assert.deepEqual(Object.keys(faults).toSorted(), ['cut', 'unreachable'])
  assert.ok(cutInBody > 0)

  proxy.setChance(0)
  client.close()
  const cuts = proxy.cuts()
  for (let packet = 1; packet < 20; packet++) await post(packet)
  assert.equal(proxy.cuts(), cuts)
})

test('the proxy runs alone', async () => {
  const script = join(import.meta.dirname, '../../bench/chaos-proxy.ts')
  const child = spawn(process.execPath, ['--no-warnings', script, `--target=127.0.0.1:${target.port}`, '--chance=0']) // prettier-ignore
  closing.push(() => child.kill())
  const [line] = (await child.stderr.setEncoding('utf8').take(1).toArray()) as string[]
  const port = Number(/:(\d+) /.exec(line ?? '')?.[1])
  assert.deepEqual(await say(port, 'Chào'), ['Chào', undefined])
})
