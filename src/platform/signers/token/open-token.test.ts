import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it, test } from 'node:test'
import { faultsOf, makeSignedData, readSignedData, type SignatureAlgorithm } from '#kit/cms/index.ts'
import { softToken, trialAuthority } from '#platform/testing/index.ts'
import { createHash } from 'node:crypto'
import { listTokens, openToken, type TokenToOpen } from '../index.ts'
import { codeOfFault } from './token-fault.ts'

const authority = trialAuthority(Temporal.Now.instant())
const seal = authority.issue('Con dấu số', { profile: 'authority-seal', kind: 'rsa-2048' })
const leader = authority.issue('Nguyễn Thị Hòa', { profile: 'person', kind: 'p-256' })
const clerk = authority.issue('Y Bhăn Niê', { profile: 'person', kind: 'p-384' })
const stranger = authority.issue('Người khác', { profile: 'person', kind: 'p-256' })
const keysOfToken = [
  { id: 'a1', label: 'seal', key: seal.privateKey, certificate: seal.certificate },
  { id: 'b2', label: 'leader', key: leader.privateKey, certificate: leader.certificate },
  { id: 'c3', label: 'clerk', key: clerk.privateKey, certificate: clerk.certificate },
]
const newToken = () => softToken(keysOfToken, [authority.issuing.certificate, authority.root.certificate])
const { module, environment, label, pin } = newToken()
const usual: TokenToOpen = { module, environment, token: label, pin }
const opening = async (options: Partial<TokenToOpen> = {}) => {
  const token = await openToken({ ...usual, ...options })
  after(() => token.close())
  return token
}
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const hasCode = (code: string) => (fault: unknown) => (fault as { code: unknown }).code === code

describe('keys on a token sign', async () => {
  const token = await opening()
  const cases: readonly (readonly [string, SignatureAlgorithm])[] = [
    ['seal', 'rsa-pss-sha256'],
    ['seal', 'rsa-pss-sha384'],
    ['seal', 'rsa-pkcs1-sha256'],
    ['seal', 'rsa-pkcs1-sha512'],
    ['leader', 'ecdsa-sha256'],
    ['clerk', 'ecdsa-sha384'],
  ]
  for (const [key, algorithm] of cases)
    it(`${key} with ${algorithm}, as a reader of CMS sees it`, async () => {
      const signer = token.signer(key, { algorithm })
      const content = Buffer.from('Quyết định')
      const digest = (hash: string) => createHash(hash).update(content).digest()
      const cms = await makeSignedData({ signer, contentDigest: digest('sha256'), digest: 'sha256' })
      const signed = readSignedData(cms)
      assert.deepEqual(faultsOf(signed, { digest, whole: () => content }), [])
      assert.deepEqual(
        signer.chain.map(hex),
        [authority.issuing, authority.root].map((one) => hex(one.certificate)),
      )
    })
  it('many at once, each in a session of its own', async () => {
    const signer = token.signer('a1')
    const all = await Promise.all(Array.from({ length: 40 }, (_, at) => signer.sign(Buffer.from(`Văn bản ${at}`)))) // prettier-ignore
    assert.equal(new Set(all.map(hex)).size, 40)
  })
  it('a token says what it is, and which keys it has', async () => {
    assert.deepEqual((await listTokens(usual)).map((one) => one.label), [label]) // prettier-ignore
    assert.deepEqual(token.keys.map((one) => [one.id, one.label, one.kind]).toSorted(), [['a1', 'seal', 'rsa'], ['b2', 'leader', 'ec'], ['c3', 'clerk', 'ec']]) // prettier-ignore
  })
})

test('a wrong PIN, a token or a key that is not there: each by its code', async () => {
  await assert.rejects(opening({ pin: '000000' }), hasCode('wrong-pin'))
  await assert.rejects(opening({ pin: '1' }), hasCode('wrong-pin'))
  await assert.rejects(opening({ token: 'Xã khác' }), hasCode('token-missing'))
  await assert.rejects(opening({ module: '/usr/lib/none.so' }), hasCode('token-failed'))
  const token = await opening()
  assert.throws(() => token.signer('none'), hasCode('key-missing'))
  assert.deepEqual([0xa4, 0x60, 0x30, 0xe0].map((code) => codeOfFault({ code }).code), ['pin-locked', 'key-missing', 'token-failed', 'token-missing']) // prettier-ignore
})

test('a token that knows no PSS signs by PKCS #1 v1.5, and says so', async () => {
  const older = softToken(keysOfToken, [], 'CKM_RSA_PKCS')
  const token = await opening({ environment: older.environment })
  const signer = token.signer('seal')
  assert.equal(signer.algorithm, 'rsa-pkcs1-sha256')
  assert.equal((await signer.sign(Buffer.from('x'))).length, 256)
  for (const [key, algorithm] of [
    ['seal', 'rsa-pss-sha256'],
    ['leader', 'ecdsa-sha256'],
  ] as const)
    // prettier-ignore
    assert.throws(() => token.signer(key, { algorithm }), hasCode('token-algorithm-missing'))
})

test('a signature by another key than the certificate says is not taken', async () => {
  const token = await opening()
  const signer = token.signer('leader', { certificate: stranger.certificate })
  await assert.rejects(signer.sign(Buffer.from('x')), hasCode('remote-signature-wrong'))
})

test('a token that was pulled out: what is asked then fails by a code, and one that is put in works again', async () => {
  const pulled = newToken()
  const options = { ...usual, environment: pulled.environment }
  const token = await opening(options)
  const signer = token.signer('leader')
  assert.ok((await signer.sign(Buffer.from('x'))).length > 60)
  pulled.remove()
  await assert.rejects(signer.sign(Buffer.from('x')), hasCode('key-missing'))
  await assert.rejects(opening(options), hasCode('token-missing'))
  assert.ok((await (await opening()).signer('leader').sign(Buffer.from('x'))).length > 60)
})

test('a process that is killed takes what waits with it and nothing else', async () => {
  const token = await opening()
  const signer = token.signer('seal')
  const started = Array.from({ length: 30 }, () => signer.sign(Buffer.from('x')))
  const ended = Promise.allSettled(started)
  process.kill(token.pid!, 'SIGKILL')
  const codes = (await ended).flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : [])) // prettier-ignore
  assert.deepEqual([...new Set(codes)], ['token-failed'])
  assert.equal(token.pid, undefined)
  await assert.rejects(signer.sign(Buffer.from('x')), hasCode('token-failed'))
})

test('a module that hangs or falls is left after its time, and the program goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'krong-module-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, body] of [['hangs', 'for (;;) sleep(1);'], ['falls', 'abort();']] as const) {
    const source = join(folder, `${name}.c`)
    writeFileSync(source, `#include <unistd.h>\n#include <stdlib.h>\nint C_GetFunctionList(void *list) { ${body} return 0; }\n`)
    const library = join(folder, `${name}.so`)
    execFileSync('gcc', ['-shared', '-fPIC', '-o', library, source])
    await assert.rejects(opening({ module: library, milliseconds: 1_500 }), hasCode('token-failed'))
  }
}) // prettier-ignore

test('the PIN is in no environment and on no command line', async () => {
  const token = await opening()
  const told = execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(token.pid)], { encoding: 'utf8' })
  assert.ok(told.includes('token-process.ts') && !told.includes(pin))
})
