import { createDecipheriv, createECDH, createHmac, createPublicKey, randomBytes, verify } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { plainServer } from '#platform/testing/index.ts'

export type Told = {
  readonly title: string
  readonly body: string
  readonly address: string
  readonly tag: string
  readonly urgent: boolean
  readonly headers: Readonly<Record<string, string>>
}
type Mood = 'take' | 'gone' | 'missing' | 'slow-down' | 'down' | 'hang-up' | 'refuse' | 'to-the-inside'

const hmac = (key: Uint8Array, ...parts: Uint8Array[]) =>
  createHmac('sha256', key).update(Buffer.concat(parts)).digest()
const text = (words: string) => Buffer.from(words)
const numbered = Buffer.of(1)

/** A browser that was asked: its keys, and what it reads of a message, step by step as RFC 8291, clause 3.4 writes them. */
function newBrowser() {
  const keys = createECDH('prime256v1')
  keys.generateKeys()
  const own = keys.getPublicKey()
  const auth = randomBytes(16)
  function read(body: Buffer): object {
    const [salt, size, length] = [body.subarray(0, 16), body.readUInt32BE(16), body.readUInt8(20)]
    if (body.length > 4096 || size < 18 || length !== 65) throw new Error('not a message of RFC 8291')
    const sender = body.subarray(21, 86)
    const first = hmac(auth, keys.computeSecret(sender))
    const input = hmac(first, text('WebPush: info\0'), own, sender, numbered)
    const second = hmac(salt, input)
    const key = hmac(second, text('Content-Encoding: aes128gcm\0'), numbered).subarray(0, 16)
    const nonce = hmac(second, text('Content-Encoding: nonce\0'), numbered).subarray(0, 12)
    const open = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(body.subarray(-16))
    const plain = Buffer.concat([open.update(body.subarray(86, -16)), open.final()])
    if (plain.at(-1) !== 2) throw new Error('the last record does not end as one')
    return JSON.parse(plain.subarray(0, -1).toString('utf8')) as object
  }
  return { read, p256dh: own.toString('base64url'), auth: auth.toString('base64url') }
}

/** What a push service finds wrong with who sends (RFC 8292), undefined where nothing. */
function senderFault(
  header: string,
  origin: string,
  now: Temporal.Instant,
  bound: string,
): string | undefined {
  // prettier-ignore
  const [, token = '', key = ''] = /^vapid t=([\w-]+\.[\w-]+\.[\w-]+), k=([\w-]{87})$/.exec(header) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  if (key !== bound) return 'another key than the subscription is bound to'
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' })
  const signed = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  if (!verify('sha256', text(`${head}.${claims}`), signed, Buffer.from(signature, 'base64url')))
    return 'the signature does not fit'
  const said = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown> // prettier-ignore
  const { aud, exp, sub } = said(claims)
  const left = Number(exp) - now.epochMilliseconds / 1000
  if (said(head)['alg'] !== 'ES256' || said(head)['typ'] !== 'JWT') return 'not a token of ES256'
  if (aud !== origin) return 'for another service'
  if (!(left > 0 && left <= 24 * 3600)) return 'not valid for at most a day'
  return /^(https|mailto):/.test(String(sub)) ? undefined : 'nobody to tell of trouble'
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}

/** A stand-in for a push service and the browsers behind it: checks path, key, signature and every header as the standards have them, and reads what was sent. */
export async function pushServer(clock: () => Temporal.Instant) {
  const browsers = new Map<string, ReturnType<typeof newBrowser> & { told: Told[]; bound: string }>()
  const state = { mood: 'take' as Mood, retryAfter: '120', calls: 0, faults: [] as string[], browsers, meanwhile: async (): Promise<unknown> => undefined } // prettier-ignore
  const server = await plainServer(async (request, response) => {
    state.calls++
    const { mood } = state
    // What happens elsewhere while it is asked.
    await state.meanwhile()
    if (mood === 'hang-up') return void request.socket.destroy()
    if (mood === 'to-the-inside')
      return void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end()
    const end = (status: number, headers: Record<string, string> = {}) => void response.writeHead(status, headers).end() // prettier-ignore
    const fault = (said: string, status: number) => (state.faults.push(said), end(status))
    if (mood === 'slow-down') return end(429, { 'retry-after': state.retryAfter })
    if (mood === 'down') return end(503)
    if (mood === 'refuse') return end(413)
    const browser = browsers.get(request.url ?? '')
    if (!browser || mood === 'missing') return end(404)
    if (mood === 'gone') return end(410)
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])) // prettier-ignore
    const said = senderFault(headers['authorization'] ?? '', server.url.replace(/\/$/, ''), clock(), browser.bound) // prettier-ignore
    if (said) return fault(said, 403)
    if (request.method !== 'POST') return fault('not a POST', 405)
    if (headers['content-encoding'] !== 'aes128gcm') return fault('content-encoding', 400)
    if (!/^\d{1,7}$/.test(headers['ttl'] ?? '')) return fault('ttl', 400)
    if (!/^(very-low|low|normal|high)$/.test(headers['urgency'] ?? '')) return fault('urgency', 400)
    if (!/^[\w-]{1,32}$/.test(headers['topic'] ?? '')) return fault('topic', 400)
    browser.told.push({ ...(browser.read(await bodyOf(request)) as Omit<Told, 'headers'>), headers })
    return end(201, { location: `${server.url}m/${browser.told.length}` })
  })
  const open = (bound: string) => {
    const path = `/push/${randomBytes(12).toString('base64url')}`
    const browser = { ...newBrowser(), told: [] as Told[], bound }
    browsers.set(path, browser)
    const { p256dh, auth, told } = browser
    return { receiver: { endpoint: `${server.url.replace(/\/$/, '')}${path}`, p256dh, auth }, told }
  }
  return Object.assign(state, { host: server.host, open })
}
