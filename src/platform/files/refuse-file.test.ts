import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#kit/refusal.ts'
import { fileRefusal, orStorageRefusal, sayBytes } from './refuse-file.ts'

const codeOf = (fault: unknown) => {
  try {
    return orStorageRefusal(fault)
  } catch (thrown) {
    return thrown instanceof Refusal ? thrown.reasons[0]!.code : thrown
  }
}

test('a full disk and a read-only disk are said in clear words, other faults stay faults', () => {
  assert.equal(codeOf({ code: 'ENOSPC' }), 'files.no-space')
  assert.equal(codeOf({ code: 'EDQUOT' }), 'files.no-space')
  assert.equal(codeOf({ code: 'EROFS' }), 'files.read-only')
  const fault = new Error('something else')
  assert.equal(codeOf(fault), fault)
})

test('a refusal has the status of its code', () => {
  assert.deepEqual(
    (
      [
        'files.too-large',
        'files.type-not-allowed',
        'files.not-found',
        'files.no-space',
        'files.macro',
      ] as const
    ).map((code) => fileRefusal(code).status),
    [413, 415, 404, 409, 422],
  )
})

test('sizes are said as people say them', () => {
  assert.deepEqual([0, 999, 1024, 20 * 1024 ** 2, 1.5 * 1024 ** 3].map(sayBytes), [
    '0 B',
    '999 B',
    '1 KB',
    '20 MB',
    '1,5 GB',
  ])
})
