import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createClamdScan, parseClamdAddress } from './clamd.ts'
import { refusedCode } from './testing/refused.ts'

const folder = await mkdtemp(join(tmpdir(), 'krong-clamd-'))
after(() => rm(folder, { recursive: true }))
/** Written in two pieces, so that scanners leave this source alone. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-')

/** The pieces of an INSTREAM conversation that has ended, or undefined while it goes on. */
function unframe(bytes: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0'
  if (bytes.subarray(0, command.length).toString() !== command) return undefined
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

/** A stand-in that speaks clamd's protocol: finds EICAR, calls everything else what `otherwise` says. */
async function startClamd(otherwise: string, listen: { port?: number; path?: string } = {}): Promise<Server> {
  const server = createServer((socket: Socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk as Buffer])
      const content = unframe(received)
      if (content)
        socket.end(content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : `${otherwise}\0`)
      else if (otherwise === 'INSTREAM size limit exceeded. ERROR' && received.length > 100_000)
        socket.end(`${otherwise}\0`)
    })
  })
  if (listen.path) server.listen(listen.path)
  else server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => server.close())
  return server
}
const addressOf = (server: Server) => ({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })
async function onDisk(content: string | Buffer): Promise<string> {
  const path = join(folder, 'file')
  await writeFile(path, content)
  return path
}

test('a clean file passes, over TCP and over a Unix socket, also a large one', async () => {
  const tcp = createClamdScan(addressOf(await startClamd('stream: OK')))
  await tcp(await onDisk('sạch'))
  await tcp(await onDisk(Buffer.alloc(3_000_000, 7)))
  const path = join(folder, 'clamd.ctl')
  await startClamd('stream: OK', { path })
  await createClamdScan({ path })(await onDisk('sạch'))
})

test('a found virus refuses', async () => {
  const scan = createClamdScan(addressOf(await startClamd('stream: OK')))
  assert.equal(await refusedCode(scan(await onDisk(eicar))), 'files.infected')
})

for (const answer of [
  'stream: OK ',
  'stream: ok',
  'OK',
  'stream: OK\nstream: OK',
  'UNKNOWN COMMAND',
  'INSTREAM size limit exceeded. ERROR',
  '',
]) {
  test(`anything but the exact word of clean refuses: ${JSON.stringify(answer)}`, async () => {
    const scan = createClamdScan(addressOf(await startClamd(answer)))
    assert.equal(await refusedCode(scan(await onDisk(Buffer.alloc(500_000)))), 'files.scan-failed')
  })
}

test('no clamd and a silent clamd refuse', async () => {
  const path = await onDisk('x')
  assert.equal(
    await refusedCode(createClamdScan({ path: join(folder, 'nobody.ctl') })(path)),
    'files.scan-failed',
  )
  const sockets = new Set<Socket>()
  const silent = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  assert.equal(
    await refusedCode(createClamdScan(addressOf(silent), { milliseconds: 100 })(path)),
    'files.scan-failed',
  )
  for (const socket of sockets) socket.destroy()
  silent.close()
})

test('addresses are read or refused', () => {
  assert.deepEqual(parseClamdAddress('tcp://127.0.0.1:3310'), { host: '127.0.0.1', port: 3310 })
  assert.deepEqual(parseClamdAddress('tcp://[::1]'), { host: '::1', port: 3310 })
  assert.deepEqual(parseClamdAddress('unix:/run/clamav/clamd.ctl'), { path: '/run/clamav/clamd.ctl' })
  assert.throws(() => parseClamdAddress('clamav'), TypeError)
})
