import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readReceipt } from './receipt-claims.ts'

const letters = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const said = { id: 'm1', from: 'H50', to: 'H50.41', hash: 'ab', message: 'cd', outcome: 'received', code: '', text: '', at: '2026-11-26T05:00:00Z' } // prettier-ignore

it('a receipt is taken apart claim by claim, with whose key signed it', () => {
  const claims = readReceipt(`${letters({ alg: 'ES256', kid: 'ef' })}.${letters(said)}.AA`)
  assert.deepEqual({ ...claims, at: String(claims?.at) }, { ...said, signer: 'ef' })
})

it('what is no receipt is shown as none, and never breaks the page', () => {
  const head = letters({ kid: 'ef' })
  const others = [
    '',
    'abc',
    '{}',
    `${head}.${letters(null)}.`,
    `${head}.${letters({ ...said, at: 'hôm qua' })}.`,
  ]
  for (const other of [...others, `${head}.${letters({ ...said, outcome: 'lost' })}.`, `!.${letters(said)}.`])
    assert.equal(readReceipt(other), undefined, other)
})
