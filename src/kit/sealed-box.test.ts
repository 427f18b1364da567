import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deriveKey, openBytes, sealBytes } from './sealed-box.ts'

const secret = Buffer.alloc(32, 7)
const key = deriveKey(secret, 'thử')
const plain = Buffer.from('khóa riêng')

test('what is sealed opens with the same key for the same words, and is another box each time', () => {
  const box = sealBytes(key, plain, 'gốc')
  assert.deepEqual(Buffer.from(openBytes(key, box, 'gốc')!), plain)
  assert.notDeepEqual(sealBytes(key, plain, 'gốc'), box)
})

test('another key, another use, other words or any changed byte: nothing opens', () => {
  const box = sealBytes(key, plain, 'gốc')
  assert.equal(openBytes(deriveKey(secret, 'khác'), box, 'gốc'), undefined)
  assert.equal(openBytes(deriveKey(Buffer.alloc(32, 8), 'thử'), box, 'gốc'), undefined)
  assert.equal(openBytes(key, box, 'cấp'), undefined)
  for (let at = 0; at < box.length; at++) {
    const changed = Buffer.from(box)
    changed[at]! ^= 1
    assert.equal(openBytes(key, changed, 'gốc'), undefined, `byte ${at}`)
  }
  assert.equal(openBytes(key, box.subarray(0, 27), 'gốc'), undefined)
})
