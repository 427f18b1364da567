import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request as openPlain } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { silentLog } from '#platform/log/index.ts'
import { plainServer } from '#platform/testing/index.ts'
import {
  listenForPeers,
  openExchangeIdentity,
  openPeerClient,
  type PeerAnswer,
  PeerCut,
  type PeerRequest,
} from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'krong-bodies-'))
const identity = (name: string) =>
  openExchangeIdentity({ secretsFolder: join(folder, name), name, at: Temporal.Now.instant() })
const [district, commune] = [identity('huyen'), identity('xa')]
const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true })]
after(async () => {
  for (const close of closing.toReversed()) await close()
})

async function pair(handle: (request: PeerRequest) => Promise<PeerAnswer>, timeoutMs = 20_000) {
  const server = await listenForPeers({ host: '127.0.0.1', port: 0, identity: district, log: silentLog, handle }) // prettier-ignore
  const client = clientOf(server.port, timeoutMs)
  closing.push(server.close, client.close)
  return client
}
const clientOf = (port: number, timeoutMs: number) =>
  openPeerClient({ url: `https://127.0.0.1:${port}`, certificates: [district.certificate], identity: commune, timeoutMs }) // prettier-ignore
const post = (body: Uint8Array | AsyncIterable<Uint8Array>, more = {}) => ({ method: 'POST', path: '/', body, ...more }) // prettier-ignore
const code = (asked: Promise<unknown>) => asked.then(() => 'answered', (fault: { code: unknown }) => fault.code) // prettier-ignore

const block = Buffer.alloc(256 * 1024, 'Đakrông ')
async function* blocks(count: number, sent = { blocks: 0 }) {
  for (; sent.blocks < count; sent.blocks++) yield block
}

test('200 MB go through without being held in memory, and come whole', async (context) => {
  const count = (200 * 1024 * 1024) / block.length
  const { ask } = await pair(async ({ body }) => {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const part of body) {
      hash.update(part)
      bytes += part.length
    }
    return { status: 200, body: `${bytes} ${hash.digest('hex')}` }
  })
  const hash = createHash('sha256')
  for (let one = 0; one < count; one++) hash.update(block)
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
  const { body } = await ask(post(blocks(count)))
  clearInterval(watch)
  context.diagnostic(`memory grew by ${Math.round((most - before) / 1024 / 1024)} MiB at most`)
  assert.equal(Buffer.from(body).toString(), `${count * block.length} ${hash.digest('hex')}`)
})

test('an answer may come before the body is sent: it is an answer, and the rest is not sent', async () => {
  for (const expectContinue of [true, false])
    for (const blocksRead of [0, 3]) {
      const { ask } = await pair(async ({ body }) => {
        let read = 0
        if (blocksRead > 0) for await (const _ of body) if (++read === blocksRead) break
        return { status: 413, headers: { 'x-read': String(read) }, body: 'Gói tin quá lớn' }
      })
      for (const whole of [false, true]) {
        const sent = { blocks: 0 }
        const body = whole ? Buffer.alloc(64 * 1024 * 1024) : blocks(4 * 1024, sent)
        const answer = await ask(post(body, { expectContinue }))
        assert.deepEqual([answer.status, Buffer.from(answer.body).toString()], [413, 'Gói tin quá lớn'])
        assert.equal(answer.headers['x-read'], String(blocksRead))
        assert.ok(sent.blocks < 1024, `${sent.blocks} of 4096 blocks were read from the source`)
        if (expectContinue && blocksRead === 0) assert.equal(sent.blocks, 0)
      }
    }
})

test('a body that waits for leave is sent once it is wanted', async () => {
  const { ask } = await pair(async ({ body, headers }) => {
    const parts = await Array.fromAsync(body)
    return { status: 200, body: `${headers['expect']} ${Buffer.concat(parts).length}` }
  })
  const { body } = await ask(post(blocks(2), { expectContinue: true }))
  assert.equal(Buffer.from(body).toString(), `100-continue ${2 * block.length}`)
})

test('whoever is cut in the middle of a body knows it: the server by PeerCut, the sender by its own fault', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const { ask } = await pair(async ({ body }) => {
    try {
      for await (const _ of body);
    } catch (fault) {
      resolve(fault)
      throw fault
    }
    return { status: 200 }
  })
  async function* breaking() {
    yield* blocks(2)
    throw Object.assign(new Error('the file is gone'), { code: 'file-gone' })
  }
  assert.equal(await code(ask(post(breaking()))), 'file-gone')
  assert.ok((await promise) instanceof PeerCut)
})

/** A server that holds the right certificate and behaves badly. */
async function badServer(behave: Parameters<typeof createServer>[1] & {}) {
  const server = createServer({ cert: district.certificatePem, key: district.keyPem }, behave)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  closing.push(() => server.close(), () => server.closeAllConnections()) // prettier-ignore
  const client = clientOf((server.address() as AddressInfo).port, 300)
  closing.push(client.close)
  return client
}

test('a server that cuts, stalls or trickles is told apart', async () => {
  const beforeAnswer = await badServer(({ socket }) => socket.destroy())
  assert.equal(await code(beforeAnswer.ask(post(blocks(100)))), 'cut')
  const inAnswer = await badServer((_, response) => {
    response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy())
  })
  assert.equal(await code(inAnswer.ask(post(Buffer.from('x')))), 'cut')
  const stalls = await badServer(() => {})
  assert.equal(await code(stalls.ask(post(Buffer.from('x')))), 'timeout')
  assert.equal(await code(stalls.ask(post(blocks(4096)))), 'timeout')
  const trickles = await badServer((_, response) => {
    const timer = setInterval(() => response.write('.'), 50)
    response.on('close', () => clearInterval(timer))
  })
  assert.equal(await code(trickles.ask(post(Buffer.from('x')))), 'timeout')
})

test('an answer has a limit, told beforehand or not', async () => {
  const { ask } = await pair(async ({ path }) => ({ status: 200, body: path === '/whole' ? block : blocks(8) })) // prettier-ignore
  const get = (path: string, maxBytes?: number) => ask({ method: 'GET', path, ...(maxBytes ? { maxBytes } : {}) }) // prettier-ignore
  assert.equal((await get('/whole')).body.length, block.length)
  assert.equal(await code(get('/whole', 1000)), 'answer-too-large')
  assert.equal(await code(get('/')), 'answer-too-large')
  assert.equal((await get('/', 8 * block.length)).body.length, 8 * block.length)
})

test('an answer that breaks off is cut, not taken for whole', async () => {
  const { ask } = await pair(async () => ({
    status: 200,
    body: (async function* () {
      yield block
      throw new Error('the file is gone')
    })(),
  }))
  assert.equal(await code(ask({ method: 'GET', path: '/' })), 'cut')
})

test('posts of 100 KB over kept connections (printed, beside plain HTTP)', async (context) => {
  const body = Buffer.alloc(100 * 1024, 1)
  let arrived = 0
  const { ask } = await pair(async (request) => {
    for await (const part of request.body) arrived += part.length
    return { status: 202 }
  })
  const plain = await plainServer((request, response) => {
    request.on('end', () => response.end()).resume()
  })
  const rate = async (send: () => Promise<unknown>) => {
    const begun = performance.now()
    await Promise.all(Array.from({ length: 4 }, async () => { for (let one = 0; one < 100; one++) await send() })) // prettier-ignore
    return Math.round(400_000 / (performance.now() - begun))
  }
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  closing.push(() => agent.destroy())
  const postPlain = async () => {
    const [answer] = (await once(openPlain(plain.url, { method: 'POST', agent }).end(body), 'response')) as [IncomingMessage] // prettier-ignore
    await answer.resume().toArray()
  }
  const rates = [await rate(() => ask(post(body))), await rate(postPlain)]
  context.diagnostic(`${rates[0]} posts/s over mutual TLS, ${rates[1]} over plain HTTP`)
  assert.equal(arrived, 400 * body.length)
})
