import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'

const folder = mkdtempSync(join(tmpdir(), 'krong-tls-'))
const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
// prettier-ignore
execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=tsa.test', '-addext', 'subjectAltName=DNS:tsa.test', '-keyout', key, '-out', certificate], { stdio: 'ignore' })

let asked = 0
const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
  asked++
  if (request.url === '/to-http') response.writeHead(302, { location: `http://tsa.test:${port}/` }).end()
  else response.end(`${request.headers.host}`)
}) // prettier-ignore
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const { port } = server.address() as AddressInfo
after(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

/** Asks in a program of its own, which trusts one more authority, as an operator sets it up. */
async function ask(name: string, trusted: boolean, path = '/'): Promise<string> {
  const script = `const { fetchOutside } = await import(process.argv[1])
const allow = { outside: [], internal: [process.argv[2]] }
const answer = await fetchOutside('https://' + process.argv[2] + process.argv[3], { allow, resolve: async () => ['127.0.0.1'] }).catch((one) => one)
process.stdout.write(answer.code ?? Buffer.from(answer.bytes).toString())`
  const env = { ...process.env, ...(trusted ? { NODE_EXTRA_CA_CERTS: certificate } : {}) }
  const module = new URL('./index.ts', import.meta.url).href
  const args = ['--no-warnings', '--input-type=module', '-e', script, module, `${name}:${port}`, path]
  return (await promisify(execFile)(process.execPath, args, { env })).stdout
}

test('over HTTPS the name in the address has to be the one in a certificate that is trusted', async () => {
  assert.equal(await ask('tsa.test', true), `tsa.test:${port}`)
  assert.equal(asked, 1)
  assert.equal(await ask('tsa.test', false), 'unreachable')
  assert.equal(await ask('other.test', true), 'unreachable')
  assert.equal(asked, 1)
})

test('a redirect from HTTPS to HTTP is refused, even to the same host', async () => {
  assert.equal(await ask('tsa.test', true, '/to-http'), 'redirect-refused')
})
