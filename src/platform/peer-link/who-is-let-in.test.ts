import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request as openRequest } from 'node:https'
import { connect as connectPlain } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { connect } from 'node:tls'
import { createLog } from '#platform/log/index.ts'
import {
  type ExchangeIdentity,
  listenForPeers,
  openExchangeIdentity,
  openPeerClient,
  type PeerAnswer,
  type PeerRequest,
  type Pins,
} from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'krong-peers-'))
const now = Temporal.Now.instant()
const identity = (name: string, at = now) =>
  openExchangeIdentity({ secretsFolder: join(folder, name), name, at })
const [district, commune, stranger] = [identity('huyen'), identity('xa'), identity('la')]
const expired = identity('het-han', now.subtract({ hours: 24 * 365 * 6 }))
const toCome = identity('chua-den', now.add({ hours: 24 }))

const seen: PeerRequest[] = []
const lines: string[] = []
const listen = (own = district, patience = {}) =>
  listenForPeers({
    host: '127.0.0.1',
    port: 0,
    identity: own,
    patience,
    log: createLog({ level: 'info', write: (line) => lines.push(line) }),
    handle: async (request): Promise<PeerAnswer> => {
      seen.push(request)
      if (request.path === '/fault') throw new Error('secret of the house')
      if (request.path === '/to') return { status: 302, headers: { location: 'https://example.vn/' } }
      return { status: 200, headers: { 'x-peer': request.peer?.fingerprint ?? '' }, body: 'Đã nhận' }
    },
  })
const server = await listen()
const expiredServer = await listen(expired)
const hasty = await listen(district, { headersMs: 100 })
const closing: (() => void)[] = []
after(async () => {
  closing.forEach((close) => close())
  await Promise.all([server.close(), expiredServer.close(), hasty.close()])
  rmSync(folder, { recursive: true })
})

type Way = { readonly port?: number; readonly own?: ExchangeIdentity; readonly url?: string }
const client = (pins: Pins, { port = server.port, own = commune, url }: Way = {}) => {
  const address = url ?? `https://127.0.0.1:${port}`
  const opened = openPeerClient({ ...pins, url: address, identity: own, timeoutMs: 3_000 })
  closing.push(opened.close)
  return opened
}
const pinned = (...those: readonly { readonly fingerprint: string }[]) => ({
  fingerprints: those.map(({ fingerprint }) => fingerprint),
})
const get = (path = '/') => ({ method: 'GET', path })
const faultOf = (pins: Pins, more: Way = {}) =>
  client(pins, more)
    .ask(get())
    .then(
      ({ status }) => status,
      ({ code }: { code: unknown }) => code,
    )

test('a peer is known by its certificate, also on a session that is resumed', async () => {
  const { ask, close } = client(pinned(district))
  for (let round = 0; round < 3; round++) {
    const { status, headers, body } = await ask({ ...get('/a?b=c'), headers: { 'X-Kind': 'thu' } }) // prettier-ignore
    assert.deepEqual([status, headers['x-peer'], Buffer.from(body).toString()], [200, commune.fingerprint, 'Đã nhận']) // prettier-ignore
    const { peer, unproven, path, method, address, headers: sent } = seen.at(-1)!
    assert.deepEqual([path, method, address, sent['x-kind'], unproven], ['/a?b=c', 'GET', '127.0.0.1', 'thu', undefined]) // prettier-ignore
    assert.deepEqual(peer?.certificate, commune.certificate)
    close()
  }
})

test('who shows no certificate, or one past its dates, is told to the handler as nobody', async () => {
  const { port } = server
  const asked = openRequest({ host: '127.0.0.1', port, rejectUnauthorized: false, agent: false }).end()
  await once(asked, 'response')
  assert.deepEqual([seen.at(-1)?.peer, seen.at(-1)?.unproven], [undefined, 'no-certificate'])
  asked.destroy()
  for (const own of [expired, toCome]) {
    assert.equal(await faultOf(pinned(district), { own }), 200)
    assert.deepEqual([seen.at(-1)?.peer, seen.at(-1)?.unproven], [undefined, 'certificate-expired'])
  }
})

test('nothing is sent to whoever does not hold the certificate that is pinned, or holds it past its dates', async () => {
  const before = seen.length
  assert.equal(await faultOf(pinned(stranger)), 'certificate-wrong')
  assert.equal(await faultOf({ fingerprints: [] }), 'certificate-wrong')
  assert.equal(await faultOf({ certificates: [stranger.certificate] }), 'certificate-wrong')
  assert.equal(await faultOf(pinned(expired), { port: expiredServer.port }), 'certificate-expired')
  assert.equal(seen.length, before)
})

test('a peer that changes its certificate is known by either meanwhile, however the fingerprint is written', async () => {
  const { fingerprint256 } = new X509Certificate(district.certificate)
  assert.equal(await faultOf(pinned(stranger, district)), 200)
  assert.equal(await faultOf({ certificates: [stranger.certificate, district.certificate] }), 200)
  assert.equal(await faultOf({ fingerprints: [fingerprint256] }), 200)
})

test('TLS 1.2 is refused on both sides', async () => {
  const socket = connect({ host: '127.0.0.1', port: server.port, maxVersion: 'TLSv1.2', rejectUnauthorized: false }) // prettier-ignore
  const [fault] = (await once(socket, 'error')) as [NodeJS.ErrnoException]
  assert.match(String(fault.code), /PROTOCOL_VERSION/)
  const old = createServer({ cert: district.certificatePem, key: district.keyPem, maxVersion: 'TLSv1.2' })
  await once(old.listen(0, '127.0.0.1'), 'listening')
  assert.equal(await faultOf(pinned(district), { port: (old.address() as AddressInfo).port }), 'unreachable')
  old.close()
})

test('only https is asked, and a redirect is an answer like others', async () => {
  for (const url of ['http://127.0.0.1/', 'https://a:b@127.0.0.1/', 'đâu đó'])
    assert.throws(() => client(pinned(district), { url }), { code: 'address-refused' })
  const { status, headers } = await client(pinned(district)).ask(get('/to'))
  assert.deepEqual([status, headers['location']], [302, 'https://example.vn/'])
  const below = client(pinned(district), { url: `https://127.0.0.1:${server.port}/truc/` })
  await below.ask(get('/goi-tin'))
  assert.equal(seen.at(-1)?.path, '/truc/goi-tin')
})

test('a peer that is not there is told from one whose name nobody knows', async () => {
  assert.equal(await faultOf(pinned(district), { url: 'https://127.0.0.1:1' }), 'unreachable')
  assert.equal(await faultOf(pinned(district), { url: 'https://khong-co.invalid' }), 'name-unknown')
})

test('a fault is answered with a reference that the log knows, and with nothing else', async () => {
  const { status, body } = await client(pinned(district)).ask(get('/fault'))
  const text = Buffer.from(body).toString()
  const { reference, ...rest } = JSON.parse(text) as { reference: string }
  assert.deepEqual([status, rest], [500, {}])
  assert.match(reference, /^[0-9a-f]{12}$/)
  assert.match(
    lines.join(''),
    new RegExp(`${reference}.*secret of the house|secret of the house.*${reference}`),
  )
})

test('who connects and says nothing is let go, greeted or not', async () => {
  const silent = connectPlain(hasty.port, '127.0.0.1').resume()
  const greeted = connect({ host: '127.0.0.1', port: hasty.port, rejectUnauthorized: false }).resume()
  await Promise.all([silent, greeted].map((socket) => once(socket, 'close')))
})
