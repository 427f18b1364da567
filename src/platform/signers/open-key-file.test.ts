import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { faultsOf, makeSignedData, readSignedData } from '#kit/cms/index.ts'
import { writeKeyFile } from '#kit/pki/index.ts'
import { trialAuthority } from '#platform/testing/index.ts'
import { openKeyFile } from './index.ts'

const authority = trialAuthority(Temporal.Now.instant())
const passphrase = 'Mật khẩu của tệp khóa, 2026'
const content = Buffer.from('Quyết định')
const digest = (hash: string) => createHash(hash).update(content).digest()

for (const [kind, algorithm] of [
  ['rsa-2048', 'rsa-pss-sha256'],
  ['rsa-2048', 'rsa-pkcs1-sha256'],
  ['p-384', 'ecdsa-sha384'],
] as const)
  // prettier-ignore
  test(`a key in a file signs with its passphrase: ${kind}, ${algorithm}`, async () => {
    const holder = authority.issue('Nguyễn Thị Hòa', { profile: 'person', kind })
    const file = await writeKeyFile({ ...holder, passphrase, friendlyName: 'Chữ ký', iterations: 1000 })
    const signer = await openKeyFile(file, passphrase, algorithm)
    const cms = await makeSignedData({ signer, contentDigest: digest('sha256'), digest: 'sha256' })
    assert.deepEqual(faultsOf(readSignedData(cms), { digest, whole: () => content }), [])
    assert.deepEqual([signer.algorithm, signer.chain.length], [algorithm, 1])
  })

test('with another passphrase nothing opens, and no fault or signer repeats one', async () => {
  const holder = authority.issue('Y Bhăn Niê', { profile: 'person' })
  const file = await writeKeyFile({ ...holder, passphrase, friendlyName: 'Chữ ký', iterations: 1000 })
  const fault = await openKeyFile(file, 'khác-hẳn').catch((one: unknown) => one)
  assert.equal((fault as { code: unknown }).code, 'wrong-passphrase')
  const told = inspect([fault, await openKeyFile(file, passphrase)], { depth: 8 })
  assert.ok(!told.includes('khác-hẳn') && !told.includes(passphrase))
})
