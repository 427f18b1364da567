import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressWrong } from './services-address.ts'

const cases: readonly [string, 'time-stamp' | 'remote', boolean, string | undefined][] = [
  ['http://tsa.example.vn/', 'time-stamp', false, undefined],
  ['https://ky.example.vn/csc/v2', 'remote', false, undefined],
  ['http://10.1.2.3:8080/csc/v2', 'remote', true, undefined],
  ['http://ky.example.vn/csc/v2', 'remote', false, 'signatures.service-https-needed'],
  ['ftp://tsa.example.vn/', 'time-stamp', false, 'signatures.service-url-wrong'],
  ['tsa.example.vn', 'time-stamp', false, 'signatures.service-url-wrong'],
  ['https://ai:gi@ky.example.vn/', 'remote', false, 'signatures.service-url-wrong'],
  ['', 'time-stamp', true, 'signatures.service-url-wrong'],
]

test('an address of a service is a web address without secrets in it, and secrets travel by https', () => {
  for (const [url, kind, internal, code] of cases)
    assert.deepEqual(
      addressWrong({ url, kind, internal }).map((one) => one.code),
      code ? [code] : [],
      url,
    )
})
