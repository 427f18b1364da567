import assert from 'node:assert/strict'
import { it } from 'node:test'
import { numberKey, publicNumberIn, referenceIn, referenceKey } from './reference.ts'

it('references are the same however they are typed', () => {
  assert.equal(referenceKey('Số: 12/2021/QĐ-UBND'), referenceKey('12/2021/qd-ubnd'))
  assert.equal(referenceKey('12 /2021/ QĐ-UBND'), '12/2021/qd-ubnd')
})

it('a reference is found in a sentence that names a document', () => {
  assert.equal(referenceIn('Quyết định số 12/2021/QĐ-UBND ngày 3/2/2021 của UBND huyện'), '12/2021/QĐ-UBND')
  assert.equal(referenceIn('Luật Đất đai ngày 18/1/2024'), undefined)
  assert.equal(referenceIn('Nghị quyết 05/NQ-HĐND'), '05/NQ-HĐND')
})

it('an address names a document by its number', () => {
  assert.equal(publicNumberIn('https://dakrong.gov.vn/van-ban-phap-luat/12-2021-qd-ubnd-45'), 45n)
  assert.equal(publicNumberIn('12/2021/QĐ-UBND'), undefined)
})

it('two documents of one number differ by who issued them or by their year', () => {
  const facts = {
    issuer: 'UBND huyện',
    reference: '05/QĐ-UBND',
    issuedOn: Temporal.PlainDate.from('2024-02-01'),
  }
  assert.equal(numberKey(facts), numberKey({ ...facts, reference: 'số 05/qđ-ubnd' }))
  assert.notEqual(numberKey(facts), numberKey({ ...facts, issuedOn: Temporal.PlainDate.from('2025-02-01') }))
  assert.notEqual(numberKey(facts), numberKey({ ...facts, issuer: 'HĐND huyện' }))
})
