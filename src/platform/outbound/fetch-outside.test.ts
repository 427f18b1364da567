import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { describe, it, test } from 'node:test'
import { plainServer } from '#platform/testing/index.ts'
import { type AllowList, fetchOutside, type FetchOutside } from './index.ts'

const nothing: AllowList = { outside: [], internal: [] }
const server = await plainServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://here')
  if (url.pathname === '/to') {
    const status = Number(url.searchParams.get('status') ?? 302)
    return response.writeHead(status, { location: url.searchParams.get('at') ?? '' }).end()
  }
  if (url.pathname === '/endless') {
    const more = () => response.write(Buffer.alloc(65_536)) && setImmediate(more)
    response.on('drain', more)
    return more()
  }
  if (url.pathname === '/slow') {
    const timer = setInterval(() => response.write('.'), 50)
    return response.on('close', () => clearInterval(timer))
  }
  if (url.pathname === '/silent') return undefined
  const told = { host: request.headers.host, authorization: request.headers.authorization, method: request.method } // prettier-ignore
  return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told))
})
const victim = await plainServer((_, response) => response.end('secret'))
const victim6 = await plainServer((_, response) => response.end('secret'), '::1')
const internal: AllowList = { outside: [], internal: [server.host] }
const codeOf = (url: string, options: Partial<FetchOutside> = {}) =>
  fetchOutside(url, { allow: internal, timeoutMs: 3_000, ...options }).then(
    ({ status }) => status,
    ({ code }: { code: unknown }) => code,
  )
const to = (at: string, status = 302) => `${server.url}to?status=${status}&at=${encodeURIComponent(at)}`

describe('addresses from outside lead nowhere but where the list allows (trust.md §3)', () => {
  const { port } = victim
  const outside = { outside: [`127.0.0.1:${port}`, `[::1]:${victim6.port}`, `name.test:${port}`, `[::ffff:7f00:1]:${port}`, `169.254.169.254`, `0.0.0.0:${port}`, `[::]:${port}`, `[64:ff9b::7f00:1]:${port}`], internal: [server.host] } // prettier-ignore
  const name = (...found: string[]) => ({ allow: outside, resolve: async () => found })
  const cases: readonly (readonly [string, string, string, Partial<FetchOutside>?])[] = [
    ['a loopback address', `http://127.0.0.1:${port}/`, 'host-not-allowed'],
    ['a loopback address on the list of outside ones', `http://127.0.0.1:${port}/`, 'address-not-public', { allow: outside }],
    ['IPv6 loopback', `http://[::1]:${victim6.port}/`, 'address-not-public', { allow: outside }],
    ['the unspecified address', `http://0.0.0.0:${port}/`, 'address-not-public', { allow: outside }],
    ['the unspecified IPv6 address', `http://[::]:${port}/`, 'address-not-public', { allow: outside }],
    ['an IPv4-mapped address', `http://[::ffff:127.0.0.1]:${port}/`, 'address-not-public', { allow: outside }],
    ['a NAT64 address', `http://[64:ff9b::127.0.0.1]:${port}/`, 'address-not-public', { allow: outside }],
    ['the address of cloud metadata', 'http://169.254.169.254/latest/meta-data/', 'address-not-public', { allow: outside }],
    ['a decimal host', `http://2130706433:${port}/`, 'host-form-refused', { allow: outside }],
    ['an octal host', `http://0177.0.0.1:${port}/`, 'host-form-refused', { allow: outside }],
    ['a hexadecimal host', `http://0x7f000001:${port}/`, 'host-form-refused', { allow: outside }],
    ['a short host', `http://127.1:${port}/`, 'host-form-refused', { allow: outside }],
    ['full-width digits', `http://１27.0.0.1:${port}/`, 'host-form-refused', { allow: outside }],
    ['a name that leads inside', `http://name.test:${port}/`, 'address-not-public', name('127.0.0.1')],
    ['a name that leads both ways', `http://name.test:${port}/`, 'address-not-public', name('8.8.8.8', '10.0.0.1')],
    ['a name that nobody knows', `http://name.test:${port}/`, 'name-unknown', name()],
    ['user information', `http://127.0.0.1:${server.port}@127.0.0.1:${port}/`, 'userinfo-refused', { allow: outside }],
    ['empty user information', `http://@127.0.0.1:${port}/`, 'userinfo-refused', { allow: outside }],
    ['a backslash', `http://127.0.0.1:${port}\\@${server.host}/`, 'host-not-allowed'],
    ['another port', `http://127.0.0.1:${port + 1}/`, 'host-not-allowed', { allow: outside }],
    ['a name that only begins alike', `http://127.0.0.1.test:${server.port}/`, 'host-not-allowed'],
    ['a file', 'file:///etc/passwd', 'scheme-refused', { allow: outside }],
    ['gopher', `gopher://127.0.0.1:${port}/`, 'scheme-refused', { allow: outside }],
    ['a redirect to a file', to('file:///etc/passwd'), 'scheme-refused'],
    ['a redirect to gopher', to(`gopher://127.0.0.1:${port}/`), 'scheme-refused'],
    ['a redirect to another server', to(victim.url), 'host-not-allowed'],
    ['a redirect without a scheme', to(`//${victim.host}/`), 'host-not-allowed'],
    ['a redirect to a decimal host', to(`http://2130706433:${port}/`), 'host-form-refused', { allow: outside }],
    ['a redirect to what is not public', to(victim.url), 'address-not-public', { allow: outside }],
  ] // prettier-ignore
  for (const [what, url, code, options] of cases)
    it(what, async () => {
      assert.equal(await codeOf(url, options), code)
      assert.deepEqual([victim.connections(), victim6.connections()], [0, 0])
    })
})

test('an allowed internal address is asked; what it answers comes whole', async () => {
  const { status, bytes, contentType } = await fetchOutside(`${server.url}x`, { allow: internal, authorization: 'Bearer t' }) // prettier-ignore
  const told = JSON.parse(Buffer.from(bytes).toString()) as object
  assert.deepEqual([status, contentType], [200, 'application/json'])
  assert.deepEqual(told, { host: server.host, authorization: 'Bearer t', method: 'GET' })
  assert.equal(await codeOf(server.url, { allow: nothing }), 'host-not-allowed')
})

test('a name is resolved once and its address is connected to as it was checked: rebinding comes too late', async () => {
  const answers = [['127.0.0.1'], ['127.0.0.99']]
  const asked: string[] = []
  const resolve = async (host: string) => {
    asked.push(host)
    return answers[asked.length - 1] ?? []
  }
  const allow = { outside: [], internal: [`tsa.test:${server.port}`] }
  assert.equal(await codeOf(`http://tsa.test:${server.port}/x`, { allow, resolve }), 200)
  assert.deepEqual(asked, ['tsa.test'])
})

test('the next address of a name is tried when one does not answer', async () => {
  const allow = { outside: [], internal: [`tsa.test:${server.port}`] }
  const resolve = async () => ['127.0.0.77', '127.0.0.1']
  assert.equal(await codeOf(`http://tsa.test:${server.port}/x`, { allow, resolve }), 200)
})

test('redirects: to allowed addresses, three at most, a POST only where it stays one, credentials to the same host only', async () => {
  assert.equal(await codeOf(to('/x')), 200)
  assert.equal(await codeOf(to(to(to('/x')))), 200)
  assert.equal(await codeOf(to(to(to(to('/x'))))), 'too-many-redirects')
  assert.equal(await codeOf(to('/x', 302), { method: 'POST' }), 'redirect-refused')
  assert.equal(await codeOf(to('/x', 307), { method: 'POST' }), 200)
  const other = await plainServer((request, response) =>
    response.end(`${request.headers.authorization ?? 'none'} ${request.headers['x-secretkey'] ?? 'none'}`),
  )
  const allow = { outside: [], internal: [server.host, other.host] }
  const { bytes } = await fetchOutside(to(other.url), {
    allow,
    authorization: 'Bearer t',
    headers: { 'X-SecretKey': 's' },
  })
  assert.equal(Buffer.from(bytes).toString(), 'none none')
  const straight = await fetchOutside(other.url, {
    allow,
    headers: { 'X-SecretKey': 's', host: 'elsewhere' },
  })
  assert.equal(
    Buffer.from(straight.bytes).toString(),
    'none s',
    'asked without a detour it hears the headers',
  )
})

test('bodies have a limit, and all of it together has a time', async () => {
  assert.equal(await codeOf(`${server.url}endless`, { maxBytes: 200_000 }), 'too-large')
  assert.equal(await codeOf(`${server.url}x`, { maxBytes: 10 }), 'too-large')
  assert.equal(await codeOf(`${server.url}slow`, { timeoutMs: 300 }), 'timeout')
  assert.equal(await codeOf(`${server.url}silent`, { timeoutMs: 300 }), 'timeout')
  const resolve = () => new Promise<never>(() => {})
  const allow = { outside: ['name.test'], internal: [] }
  assert.equal(await codeOf('http://name.test/', { allow, resolve, timeoutMs: 200 }), 'timeout')
  assert.equal(await codeOf('http://127.0.0.1:1/', { allow: { outside: [], internal: ['127.0.0.1:1'] } }), 'unreachable') // prettier-ignore
})

test('a proxy named by the environment is not asked', async () => {
  const proxy = await plainServer((_, response) => response.end('proxied'))
  const script = `const { fetchOutside } = await import(process.argv[1])
const { status } = await fetchOutside(process.argv[2], { allow: { outside: [], internal: [process.argv[3]] } })
process.stdout.write(String(status))`
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1', HTTP_PROXY: proxy.url, http_proxy: proxy.url, ALL_PROXY: proxy.url } // prettier-ignore
  const module = new URL('./index.ts', import.meta.url).href
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, module, `${server.url}x`, server.host], { env }) // prettier-ignore
  const [told] = await Promise.all([child.stdout.setEncoding('utf8').toArray(), new Promise((ended) => child.on('close', ended))]) // prettier-ignore
  assert.deepEqual([told.join(''), proxy.connections()], ['200', 0])
})
