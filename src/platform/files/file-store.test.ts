import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, truncate, utimes } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import S3rver from 's3rver'
import { type FileStore, MissingFile, verifyKept } from './file-store.ts'
import type { Hash } from './hash.ts'
import { openFileStore } from './open-file-store.ts'
import { openS3Store } from './s3-store.ts'
import { openStaging } from './staging.ts'
import { refusedCode } from './testing/refused.ts'

const folder = await mkdtemp(join(tmpdir(), 'krong-store-'))
after(() => rm(folder, { recursive: true }))
const staging = await openStaging(join(folder, 'uploads'))

const s3rver = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory: join(folder, 's3'),
  configureBuckets: [{ name: 'krong', configs: [] }],
})
const address = (await s3rver.run()) as AddressInfo
after(() => s3rver.close())
const s3 = openS3Store({
  bucket: 'krong',
  region: 'us-east-1',
  endpoint: `http://127.0.0.1:${address.port}`,
  accessKeyId: 'S3RVER',
  secretAccessKey: 'S3RVER',
  prefix: 'office/',
})
after(() => s3.close())
const { store: local } = await openFileStore({ folder })

async function* pieces(bytes: Buffer, size = 60_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex') as Hash
async function keep(store: FileStore, bytes: Buffer): Promise<Hash> {
  await using staged = await staging.receive(pieces(bytes), 100_000_000)
  await store.put(staged)
  return staged.hash
}

for (const [name, store] of [
  ['local', local],
  ['S3', s3],
] as const) {
  test(`${name} store: bytes come back unchanged under their hash, whole and in parts`, async () => {
    for (const size of [1, 65_536, 20_000_003]) {
      const bytes = randomBytes(size)
      const hash = await keep(store, bytes)
      assert.equal(hash, hashOf(bytes))
      assert.equal(await store.size(hash), size)
      assert.equal(await verifyKept(store, hash), true)
      const part = await buffer(await store.open(hash, { start: Math.floor(size / 2), end: size - 1 }))
      assert.deepEqual(part, bytes.subarray(Math.floor(size / 2)))
    }
  })

  test(`${name} store: the same file twenty times at once is kept once`, async () => {
    const bytes = randomBytes(100_000)
    const hashes = new Set(await Promise.all(Array.from({ length: 20 }, () => keep(store, bytes))))
    assert.deepEqual([...hashes], [hashOf(bytes)])
    const listed = (await Array.fromAsync(store.list())).filter((hash) => hashes.has(hash))
    assert.equal(listed.length, 1)
    assert.equal(await verifyKept(store, hashOf(bytes)), true)
  })

  test(`${name} store: what is not there is missing, and removing it is harmless`, async () => {
    const hash = hashOf(Buffer.from('nowhere'))
    assert.equal(await store.size(hash), undefined)
    await assert.rejects(store.open(hash), MissingFile)
    const kept = await keep(store, Buffer.from('gone soon'))
    await store.remove(kept)
    await store.remove(kept)
    assert.equal(await store.size(kept), undefined)
  })
}

test('a local file is private, and a damaged one is found out', async () => {
  const hash = await keep(local, randomBytes(5000))
  const path = join(folder, 'kept', hash.slice(0, 2), hash.slice(2, 4), hash)
  assert.equal((await stat(path)).mode & 0o777, 0o600)
  assert.equal((await stat(join(folder, 'kept'))).mode & 0o777, 0o700)
  await truncate(path, 4999)
  assert.equal(await verifyKept(local, hash), false)
})

test('keeping again never touches the file that is there', async () => {
  const bytes = randomBytes(1000)
  const hash = await keep(local, bytes)
  const path = join(folder, 'kept', hash.slice(0, 2), hash.slice(2, 4), hash)
  const before = await stat(path)
  await keep(local, bytes)
  const again = await stat(path)
  assert.deepEqual([again.ino, again.mtimeMs, again.nlink], [before.ino, before.mtimeMs, 1])
})

test('the size limit holds to the byte, and refused uploads leave nothing', async () => {
  const take = async (size: number) => {
    await using staged = await staging.receive(pieces(Buffer.alloc(size, 1)), 1000)
    return staged.size
  }
  assert.equal(await take(999), 999)
  assert.equal(await take(1000), 1000)
  assert.equal(await refusedCode(take(1001)), 'files.too-large')
  assert.equal(await refusedCode(take(0)), 'files.empty')
  assert.deepEqual(await readdir(join(folder, 'uploads')), [])
})

test('an upload cut in the middle leaves nothing; one left by a killed process is swept', async () => {
  const cut = async function* () {
    yield Buffer.alloc(1000)
    throw new Error('connection lost')
  }
  await assert.rejects(staging.receive(cut(), 5000), /connection lost/)
  assert.deepEqual(await readdir(join(folder, 'uploads')), [])
  const orphan = await staging.receive(pieces(Buffer.from('left behind')), 5000)
  assert.equal(await staging.sweep(Temporal.Duration.from({ hours: 1 })), 0)
  const old = new Date(Date.now() - 2 * 3_600_000)
  await utimes(orphan.path, old, old)
  assert.equal(await staging.sweep(Temporal.Duration.from({ hours: 1 })), 1)
})

test('the S3 trap stays closed: what the server holds is byte for byte what was sent', async () => {
  const bytes = Buffer.from('nội dung không được lẫn chữ ký của từng khúc')
  const hash = await keep(s3, bytes)
  const response = await fetch(
    `http://127.0.0.1:${address.port}/krong/office/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`,
  )
  assert.deepEqual(Buffer.from(await response.arrayBuffer()), bytes)
})
