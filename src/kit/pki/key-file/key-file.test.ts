import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { SignerUnavailable } from '#kit/cms/index.ts'
import { derAt, partsOf, tagged } from '#kit/x509/index.ts'
import { issueCertificate } from '../issue-certificate.ts'
import { newKeyPair } from '../key-pair.ts'
import { definite } from './definite.ts'
import { readKeyFile } from './read-key-file.ts'
import { writeKeyFile } from './write-key-file.ts'

const from = Temporal.Instant.from('2026-01-01T00:00:00Z')
const valid = { notBefore: from, notAfter: from.add({ hours: 24 * 365 }) }
const keys = { root: newKeyPair('p-256'), person: newKeyPair('p-384'), other: newKeyPair('p-256') }
const root = issueCertificate({
  subject: { commonName: 'Gốc thử' },
  publicKey: keys.root.publicKey,
  issuer: keys.root,
  profile: 'root',
  ...valid,
})
const issuer = { certificate: root, privateKey: keys.root.privateKey }
const certificate = issueCertificate({
  subject: { commonName: 'Hồ Văn Ngươi' },
  publicKey: keys.person.publicKey,
  issuer,
  profile: 'person',
  ...valid,
})
const { privateKey } = keys.person
const passphrase = 'Đường về Đakrông'
const written = await writeKeyFile({
  privateKey,
  certificate,
  chain: [root],
  passphrase,
  friendlyName: 'Ký số',
  iterations: 10,
})
const code = (expected: string) => (fault: unknown) =>
  fault instanceof SignerUnavailable && fault.code === expected

/** DER with all its lengths left open and its strings in pieces of so many bytes, as Java programs write. */
function leftOpen(der: Uint8Array, piece: number): Uint8Array {
  const { tag, whole, content } = derAt(der)
  const open = (...parts: Uint8Array[]) =>
    Buffer.concat([Uint8Array.of(tag | 0x20, 0x80), ...parts, Uint8Array.of(0, 0)])
  if ((tag & 0x20) !== 0) return open(...partsOf(derAt(der)).map((part) => leftOpen(part.whole, piece)))
  if (tag !== 0x04) return whole
  const pieces = Array.from({ length: Math.ceil(content.length / piece) }, (_, at) =>
    tagged(0x04, content.subarray(at * piece, (at + 1) * piece)),
  )
  return open(...pieces)
}

describe('a key file', () => {
  it('gives back key, certificate and chain to who knows the passphrase', async () => {
    const opened = await readKeyFile(written, passphrase)
    assert.ok(opened.privateKey.equals(privateKey))
    assert.deepEqual(Buffer.from(opened.certificate), Buffer.from(certificate))
    assert.deepEqual(opened.chain.map(Buffer.from), [Buffer.from(root)])
  })

  it('opens whichever way the letters of the passphrase were put together', async () => {
    assert.ok((await readKeyFile(written, passphrase.normalize('NFD'))).privateKey.equals(privateKey))
  })

  it('stays closed to another passphrase', async () => {
    await assert.rejects(readKeyFile(written, 'Duong ve Dakrong'), code('wrong-passphrase'))
  })

  it('whose lengths are left open and whose strings are in pieces is read like any other', async () => {
    for (const piece of [1, 50, 100_000]) {
      const open = leftOpen(written, piece)
      assert.notDeepEqual(Buffer.from(open), Buffer.from(written))
      assert.ok((await readKeyFile(open, passphrase)).privateKey.equals(privateKey))
      assert.deepEqual(Buffer.from(definite(open)), Buffer.from(written))
    }
  })

  it('whose key belongs to none of its certificates is no use', async () => {
    const pfx = await writeKeyFile({
      privateKey: keys.other.privateKey,
      certificate,
      chain: [root],
      passphrase,
      friendlyName: 'Ký',
      iterations: 10,
    })
    await assert.rejects(readKeyFile(pfx, passphrase), code('key-file-without-certificate'))
  })

  it('that was changed anywhere is refused by a code, or gives back the very same key', async () => {
    const known = new Set(['wrong-passphrase', 'key-file-malformed', 'key-file-encryption-unknown'])
    await fc.assert(
      fc.asyncProperty(fc.nat(written.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(written)
        changed[at]! ^= by
        try {
          assert.ok((await readKeyFile(changed, passphrase)).privateKey.equals(privateKey))
        } catch (fault) {
          assert.ok(fault instanceof SignerUnavailable, String(fault))
          assert.ok(known.has(fault.code), fault.code)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is not made of just anything', async () => {
    for (const bytes of [
      '',
      '30',
      '3080',
      '30800000',
      '3003020103',
      '3006020103300102',
      '30'.repeat(60),
      'ff'.repeat(99),
    ])
      await assert.rejects(readKeyFile(Buffer.from(bytes, 'hex'), passphrase), code('key-file-malformed'))
    await assert.rejects(readKeyFile(certificate, passphrase), code('key-file-malformed'))
    await assert.rejects(
      readKeyFile(Buffer.from('3080'.repeat(5000), 'hex'), passphrase),
      code('key-file-malformed'),
    )
  })
})
