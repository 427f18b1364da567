import { serve } from '@hono/node-server'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '#kit/refusal.ts'
import { createFiles } from './create-files.ts'
import { keepUpload } from './keep-upload.ts'
import { openFileStore } from './open-file-store.ts'
import { documents } from './policies.ts'
import { readUpload } from './read-upload.ts'
import { refusedCode } from './testing/refused.ts'
import { samplePdf } from './testing/samples.ts'
import { uploadLimits } from './upload-body.ts'

const folder = await mkdtemp(join(tmpdir(), 'krong-upload-'))
after(() => rm(folder, { recursive: true }))
const noted: string[] = []
const { store, staging } = await openFileStore({ folder })
const ledger = async ({ hash }: { hash: string }) => void noted.push(hash)
const files = createFiles({ store, staging, ledger })
const waiting = () => readdir(join(folder, 'uploads'))

const boundary = 'ranhgioi'
type Part = { headers: string; body: string | Buffer }
const fieldPart = (name: string, body: string): Part => ({ headers: `name="${name}"`, body })
const filePart = (field: string, name: string, body: Buffer | string): Part => ({
  headers: `name="${field}"; filename="${name}"\r\nContent-Type: text/html`,
  body,
})
function multipart(parts: Part[]): Buffer {
  const each = parts.map(({ headers, body }) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${headers}\r\n\r\n`),
      Buffer.from(body as string),
      Buffer.from('\r\n'),
    ]),
  )
  return Buffer.concat([...each, Buffer.from(`--${boundary}--\r\n`)])
}
function requestOf(body: Buffer | ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Request {
  const init = {
    method: 'POST',
    body: body as BodyInit,
    duplex: 'half',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
  }
  return new Request('http://x/', init)
}
const take = (request: Request, limits = uploadLimits) =>
  keepUpload(files, request, { policy: documents, limits })

test('fields and files arrive in order, in NFC, files kept under clean names', async () => {
  const pdf = samplePdf()
  const form = multipart([
    fieldPart('trích yếu', 'Về việc'.normalize('NFD')),
    filePart('tệp', '..\\..\\Tờ trình.pdf', pdf),
    fieldPart('chọn', 'a'),
    fieldPart('chọn', 'b'),
    { headers: 'name="để trống"; filename=""\r\nContent-Type: application/octet-stream', body: '' },
  ])
  const { fields, files: kept } = await take(requestOf(form))
  assert.deepEqual({ ...fields }, { 'trích yếu': 'Về việc', chọn: ['a', 'b'] })
  assert.equal(kept.length, 1)
  assert.equal(kept[0]!.field, 'tệp')
  assert.equal(kept[0]!.kept.name, 'Tờ trình.pdf')
  assert.equal(kept[0]!.kept.type, 'application/pdf')
  assert.equal(kept[0]!.kept.hash, createHash('sha256').update(pdf).digest('hex'))
  assert.equal(await store.size(kept[0]!.kept.hash), pdf.length)
  assert.equal(noted.at(-1), kept[0]!.kept.hash)
  assert.deepEqual(await waiting(), [])
})

test('fields are as clean as those of every other form', async () => {
  const form = multipart([fieldPart('a', ' Nội\u0000 quy\u202e\u200b\r\nchợ\u00a0Tà Rụt\u0007 ')])
  assert.equal((await take(requestOf(form))).fields['a'], 'Nội quy\nchợ Tà Rụt')
})

test('whoever reads only part of a file still gets the parts after it', async () => {
  const seen: string[] = []
  for await (const part of readUpload(
    requestOf(multipart([filePart('a', 'a.bin', Buffer.alloc(300_000)), fieldPart('b', 'x')])),
  )) {
    seen.push(part.field)
    if (part.kind === 'file') for await (const chunk of part.content) if (chunk.length > 0) break
  }
  assert.deepEqual(seen, ['a', 'b'])
})

test('the form is asked for its token before any file is kept', async () => {
  const before = noted.length
  const request = requestOf(multipart([fieldPart('csrf', 'wrong'), filePart('a', 'a.pdf', samplePdf())]))
  const admit = () => {
    throw new Refusal(403, [{ code: 'web.form-expired' }])
  }
  assert.equal(
    await refusedCode(keepUpload(files, request, { policy: documents, admit })),
    'web.form-expired',
  )
  assert.equal(noted.length, before)
})

test('a form refused before its first file still tells what was typed, and is asked for its token', async () => {
  const limits = { ...uploadLimits, maxFieldBytes: 100 }
  const form = multipart([
    fieldPart('csrf', 'own'),
    fieldPart('title', 'Nội quy chợ'),
    fieldPart('body', 'x'.repeat(200)),
  ])
  const seen: string[] = []
  const admit = (fields: { readonly [name: string]: string | string[] }) =>
    void seen.push(String(fields['title']))
  assert.equal(
    await refusedCode(keepUpload(files, requestOf(form), { policy: documents, limits, admit })),
    'files.upload-fields',
  )
  assert.deepEqual(seen, ['Nội quy chợ'])
  const strange = () => {
    throw new Refusal(403, [{ code: 'web.form-expired' }])
  }
  assert.equal(
    await refusedCode(keepUpload(files, requestOf(form), { policy: documents, limits, admit: strange })),
    'web.form-expired',
  )
  const tooLarge = requestOf(form, { 'content-length': String(uploadLimits.maxBytes + 1) })
  assert.equal(
    await refusedCode(keepUpload(files, tooLarge, { policy: documents, admit: strange })),
    'files.upload-too-large',
  )
})

test('a refused file names its reason and leaves nothing behind', async () => {
  const form = multipart([filePart('a', 'a.pdf', '<html><script>alert(1)</script>')])
  assert.equal(await refusedCode(take(requestOf(form))), 'files.type-not-allowed')
  assert.deepEqual(await waiting(), [])
})

test('an upload cut anywhere is refused and leaves nothing behind', async () => {
  const form = multipart([
    fieldPart('x', 'y'),
    filePart('a', 'a.pdf', Buffer.concat([samplePdf(), Buffer.alloc(200_000, 32)])),
  ])
  for (const share of [0.01, 0.5, 0.99]) {
    assert.equal(
      await refusedCode(take(requestOf(form.subarray(0, Math.floor(form.length * share))))),
      'files.upload-broken',
    )
    assert.deepEqual(await waiting(), [])
  }
})

test('a connection that breaks in the middle is refused the same way', async () => {
  const form = multipart([filePart('a', 'a.pdf', Buffer.alloc(200_000, 32))])
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(form.subarray(0, 50_000)),
    pull: (controller) => controller.error(new Error('ECONNRESET')),
  })
  assert.equal(await refusedCode(take(requestOf(body))), 'files.upload-broken')
  assert.deepEqual(await waiting(), [])
})

test('a sender that falls silent is not waited for', async () => {
  const form = multipart([filePart('a', 'a.pdf', Buffer.alloc(200_000, 32))])
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(form.subarray(0, 50_000)),
  })
  assert.equal(
    await refusedCode(take(requestOf(body), { ...uploadLimits, idleMilliseconds: 50 })),
    'files.upload-slow',
  )
  assert.deepEqual(await waiting(), [])
})

test('a sender that drips is not waited for either', async () => {
  const form = multipart([filePart('a', 'a.pdf', Buffer.alloc(200_000, 32))])
  let at = 0
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await wait(5)
      controller.enqueue(form.subarray(at, ++at))
    },
  })
  const limits = { ...uploadLimits, minPace: 100_000, paceAfterMilliseconds: 60 }
  assert.equal(await refusedCode(take(requestOf(body), limits)), 'files.upload-slow')
})

const tooMuch: readonly (readonly [string, Part[], Partial<typeof uploadLimits>, string])[] = [
  ['too many fields', [fieldPart('a', '1'), fieldPart('b', '2')], { maxFields: 1 }, 'files.upload-fields'],
  ['a field too long', [fieldPart('a', 'x'.repeat(200))], { maxFieldBytes: 100 }, 'files.upload-fields'],
  ['a field name too long', [fieldPart('a'.repeat(500), 'x')], {}, 'files.upload-fields'],
  [
    'too many files',
    [filePart('a', 'a.pdf', samplePdf()), filePart('b', 'b.pdf', samplePdf())],
    { maxFiles: 1 },
    'files.upload-fields',
  ],
  [
    'more bytes than allowed without announcing them',
    [filePart('a', 'a.pdf', Buffer.alloc(5000))],
    { maxBytes: 3000 },
    'files.upload-too-large',
  ],
]
for (const [says, parts, limits, code] of tooMuch) {
  test(`refused: ${says}`, async () => {
    const body = new Blob([new Uint8Array(multipart(parts))]).stream()
    assert.equal(await refusedCode(take(requestOf(body), { ...uploadLimits, ...limits })), code)
    assert.deepEqual(await waiting(), [])
  })
}

test('what is not a multipart form is refused', async () => {
  for (const type of ['application/json', 'multipart/form-data', '']) {
    assert.equal(
      await refusedCode(take(requestOf(Buffer.from('{}'), { 'content-type': type }))),
      'files.upload-not-form',
    )
  }
  assert.equal(
    await refusedCode(take(requestOf(Buffer.from('no boundary here at all')))),
    'files.upload-broken',
  )
})

/** A real server that answers as the web room does: status of the refusal, connection closed after 413. */
async function startServer() {
  const server = serve({
    hostname: '127.0.0.1',
    port: 0,
    fetch: async (request) => {
      try {
        const { files: kept } = await take(request)
        return Response.json(kept.map((file) => file.kept.hash))
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault
        return new Response(fault.reasons[0]!.code, {
          status: fault.status,
          headers: { connection: 'close' },
        })
      }
    },
  })
  if (!server.listening) await once(server, 'listening')
  after(() => new Promise((done) => server.close(done)))
  return (server.address() as AddressInfo).port
}

test('10 GB announced is answered at once, and the connection closed, before a byte is sent', async () => {
  const socket = connect(await startServer(), '127.0.0.1')
  const started = performance.now()
  socket.write(
    `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${10 * 1024 ** 3}\r\n\r\n`,
  )
  let answer = ''
  for await (const chunk of socket) answer += String(chunk)
  assert.match(answer, /^HTTP\/1.1 413 /)
  assert.match(answer, /connection: close/i)
  assert.match(answer, /files\.upload-too-large/)
  assert.ok(performance.now() - started < 1500)
})

test('a large upload through a real server is kept whole in little memory', async () => {
  const port = await startServer()
  const pdf = Buffer.concat([
    samplePdf().subarray(0, -6),
    Buffer.alloc(60_000_000, 'A trang '),
    Buffer.from('\n%%EOF\n'),
  ])
  const memory = process.memoryUsage.rss()
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: new Uint8Array(multipart([filePart('a', 'a.pdf', pdf)])),
  })
  assert.deepEqual(await response.json(), [createHash('sha256').update(pdf).digest('hex')])
  assert.ok(process.memoryUsage.rss() - memory < 300_000_000)
})
