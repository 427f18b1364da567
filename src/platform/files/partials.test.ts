import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { openPartials } from './partials.ts'

const folder = await mkdtemp(join(tmpdir(), 'krong-partials-'))
after(() => rm(folder, { recursive: true }))
const partials = await openPartials(join(folder, 'cut'))
const key = 'a'.repeat(64)
async function* of(...pieces: string[]) {
  for (const piece of pieces) {
    if (piece === 'cut') throw new Error('the line was cut')
    yield Buffer.from(piece)
  }
}

it('an upload that was cut goes on from where it was, and is whole in the end', async () => {
  assert.equal(await partials.size(key), 0)
  await assert.rejects(partials.append(key, 0, of('gói ', 'tin', 'cut'), 100), /cut/)
  const size = await partials.size(key)
  assert.equal(size, Buffer.byteLength('gói tin'))
  assert.equal(await partials.append(key, 3, of('khác'), 100), false)
  assert.equal(await partials.append(key, size, of(' số 12'), 100), true)
  await using staged = await partials.take(key)
  assert.equal(staged?.hash, createHash('sha256').update('gói tin số 12').digest('hex'))
})

it('an upload never grows beyond its limit, and begins anew from nothing', async () => {
  const other = 'b'.repeat(64)
  await assert.rejects(partials.append(other, 0, of('12345678', '9'), 8))
  assert.equal(await partials.size(other), 8)
  assert.equal(await partials.append(other, 0, of('x'), 8), false)
  await partials.remove(other)
  assert.equal(await partials.append(other, 0, of('x'), 8), true)
  assert.equal(await partials.size(other), 1)
})
