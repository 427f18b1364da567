import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parseRange } from './byte-range.ts'
import { contentDisposition } from './content-disposition.ts'
import { fileResponse } from './file-response.ts'
import { openFileStore } from './open-file-store.ts'

const folder = await mkdtemp(join(tmpdir(), 'krong-response-'))
after(() => rm(folder, { recursive: true }))
const { store, staging } = await openFileStore({ folder })
const content = 'Cộng hòa xã hội chủ nghĩa Việt Nam'
const size = Buffer.byteLength(content)
const staged = await staging.receive(
  (async function* () {
    yield Buffer.from(content)
  })(),
  1000,
)
await store.put(staged)
const file = { hash: staged.hash, name: 'Quyết định.txt', size, type: 'text/plain' }
const get = (headers: Record<string, string> = {}, options = {}, more = {}) =>
  fileResponse({ store, request: new Request('http://x/', { headers }) }, { ...file, ...more }, options)

test('a file is answered whole, named in Vietnamese, locked down and cacheable only by its reader', async () => {
  const response = await get()
  assert.equal(await response.text(), content)
  assert.equal(response.status, 200)
  const { headers } = response
  assert.equal(headers.get('content-type'), 'text/plain; charset=utf-8')
  assert.equal(
    headers.get('content-disposition'),
    `attachment; filename="Quyet dinh.txt"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.txt`,
  )
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.match(headers.get('content-security-policy')!, /default-src 'none';.*sandbox/)
  assert.equal(headers.get('cache-control'), 'private, no-cache')
  assert.equal(headers.get('etag'), `"${file.hash}"`)
  assert.equal(headers.get('content-length'), String(size))
})

test('only harmless kinds are shown in place', async () => {
  const shown = async (type: string) =>
    (await get({}, { inline: true }, { type })).headers.get('content-disposition')!.split(';')[0]
  assert.equal(await shown('application/pdf'), 'inline')
  assert.equal(await shown('image/png'), 'inline')
  for (const type of ['text/html', 'image/svg+xml', 'application/xml', 'application/zip', 'made/up']) {
    assert.equal(await shown(type), 'attachment')
  }
})

test('an unchanged file is not sent again', async () => {
  assert.equal((await get({ 'if-none-match': `"x", W/"${file.hash}"` })).status, 304)
  assert.equal((await get({ 'if-none-match': '"x"' })).status, 200)
})

test('a part is sent as a part, unless the file changed since', async () => {
  const part = await get({ range: 'bytes=0-3' })
  assert.deepEqual(
    [part.status, part.headers.get('content-range'), part.headers.get('content-length')],
    [206, `bytes 0-3/${size}`, '4'],
  )
  assert.equal(
    Buffer.from(await part.arrayBuffer()).toString('hex'),
    Buffer.from(content).subarray(0, 4).toString('hex'),
  )
  assert.equal((await get({ range: `bytes=${size}-` })).status, 416)
  assert.equal((await get({ range: 'bytes=0-3', 'if-range': '"old"' })).status, 200)
  assert.equal((await get({ range: 'bytes=0-3', 'if-range': `"${file.hash}"` })).status, 206)
})

test('ranges are read as RFC 9110 says', () => {
  assert.deepEqual(parseRange('bytes=2-', 10), { start: 2, end: 9 })
  assert.deepEqual(parseRange('bytes=-3', 10), { start: 7, end: 9 })
  assert.deepEqual(parseRange('bytes=-99', 10), { start: 0, end: 9 })
  assert.deepEqual(parseRange('bytes=2-99', 10), { start: 2, end: 9 })
  for (const nonsense of [
    null,
    '',
    'bytes=',
    'bytes=-',
    'bytes=5-2',
    'bytes=0-1,3-4',
    'lines=1-2',
    'bytes=a-b',
  ]) {
    assert.equal(parseRange(nonsense, 10), undefined)
  }
  assert.equal(parseRange('bytes=-0', 10), 'unsatisfiable')
  assert.equal(parseRange('bytes=10-', 10), 'unsatisfiable')
})

test('a name cannot break out of its header', () => {
  const hostile = contentDisposition('a"; filename="x.exe\r\nSet-Cookie: a=b', false)
  assert.doesNotMatch(hostile, /[\r\n]/)
  assert.equal(hostile.split('"').length, 3)
  assert.equal(contentDisposition('plain.pdf', true), 'inline; filename="plain.pdf"')
})
