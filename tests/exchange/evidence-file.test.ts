import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { makeTimeStampToken } from '#kit/pki/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { openEvidence, type OpenedEvidence } from '../../src/commands/open-evidence.ts'
import type { Evidence, EvidencePiece } from '../../src/modules/exchange/evidence-file.ts'
import { writeEvidence } from '../../src/modules/exchange/evidence-file.ts'
import { hashOfEntry } from '../../src/modules/exchange/rules/evidence/canonical-form.ts'
import { checkEvidence } from '../../src/modules/exchange/rules/evidence/check-evidence.ts'
import type { EvidenceFile } from '../../src/modules/exchange/rules/evidence/evidence-files.ts'
import { findLastBatch } from '../../src/modules/exchange/store/evidence/log-batches.ts'
import { evidencePackages } from './evidence-package.ts'
import { evidenceSite } from './evidence-site.ts'

const site = await evidenceSite()
await site.stamping()
const packages = await evidencePackages(site)
for (let n = 0; n < 4; n++) await site.exchange()
const id = await packages.receive()
const sent = await site.exchange()
site.clock = site.clock.add({ minutes: 1 })
await site.seal()
const path = await packages.write(id)
const root = readCertificate(site.authority.authority.root.certificate)

const opened = (await openEvidence(path))!
const sound = JSON.parse(Buffer.from(opened.text).toString('utf8')) as Evidence
const [piece] = sound.evidence as [EvidencePiece]

const wrongIn = async ({ text, files }: Pick<OpenedEvidence, 'text' | 'files'>, trust = [root]) => {
  const { whole, pieces, holds } = await checkEvidence(text, files, trust)
  const wrong = [...whole, ...pieces.flatMap(({ answers }) => answers)].filter((one) => !one.holds)
  assert.equal(holds, wrong.length === 0)
  return wrong.map(({ question }) => question)
}
const fileOf = (bytes: Uint8Array): EvidenceFile => ({
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})
/** Evidence as a forger writes it anew: every digest of a file made to fit. */
const forged = (
  changed: Partial<EvidencePiece>,
  replaced: Readonly<Record<string, EvidenceFile | undefined>> = {},
) => {
  const files = new Map(opened.files)
  for (const [name, file] of Object.entries(replaced)) {
    if (file) files.set(name, file)
    else files.delete(name)
  }
  const digests = Object.fromEntries([...files].map(([name, { sha256 }]) => [name, sha256]))
  const evidence = { ...sound, digests, evidence: [{ ...piece, ...changed }] }
  return { text: Buffer.from(writeEvidence(evidence as Evidence)), files }
}

/** The newest batch, and a stamp for it alone, as if the service had been back for a moment. */
async function stampForLast(): Promise<{ number: bigint; token: Uint8Array }> {
  const { number, batchHash } = (await site.read(findLastBatch))!
  const authority = site.authority.authority.issue('Dấu thời gian', { profile: 'time-stamp' })
  const of = { authority, at: site.clock, serial: Uint8Array.of(1), policy: '2.999.1' }
  const imprint = { hash: 'sha256', digest: Buffer.from(batchHash, 'hex') } as const
  return { number, token: await makeTimeStampToken(imprint, of) }
}

describe('evidence of a message', () => {
  it('holds by itself: entry, path, batch, stamp, statements and packet, down to the root that one trusts', async () => {
    assert.equal(opened.whole, true)
    assert.deepEqual(await wrongIn(opened), [])
    assert.deepEqual(await wrongIn(opened, []), [], 'without trust it tells whose stamp it is')
    assert.deepEqual([...opened.files.keys()].toSorted(), [
      'README.txt', 'packet.edxml', 'receiver.cer', 'sender.cer', 'time-stamp-chain-2.cer', 'time-stamp-chain.cer', 'time-stamp.tsr',
    ]) // prettier-ignore
    const { pieces } = await checkEvidence(opened.text, opened.files, [root])
    const told = (question: string) => pieces[0]!.answers.find((one) => one.question === question)?.told
    assert.match(told('message')!, new RegExp(site.peer.fingerprint))
    assert.match(told('time-stamp-chain')!, new RegExp(root.fingerprint))
    assert.match(Buffer.from(opened.files.get('README.txt')!.bytes!).toString('utf8'), new RegExp(id))
  })

  it('of what was sent holds too, and says so of every message of a document', async () => {
    const { evidence, files } = await packages.collect(sent.messageId)
    const named = new Map([...files].map(([name, bytes]) => [name, fileOf(bytes)]))
    assert.deepEqual(await wrongIn({ text: Buffer.from(writeEvidence(evidence)), files: named }), [])
    const all = await packages.collect('H50.X00,2026/11/23,125/KH-UBND')
    assert.deepEqual(
      all.evidence.evidence.map(({ entry }) => entry.messageId),
      [id],
    )
  })

  it('does not hold once a byte anywhere in any part is another', { timeout: 240_000 }, async () => {
    const parts = new Map<string, Uint8Array>([['evidence.json', opened.text]])
    for (const [name, { bytes }] of opened.files) if (bytes) parts.set(name, bytes)
    let flipped = 0
    for (const [name, bytes] of parts) {
      const step = Math.max(1, Math.floor(bytes.length / 80))
      for (let at = 0; at < bytes.length; at += step) {
        const other = Buffer.from(bytes)
        other[at]! ^= 1 << (at % 8)
        const files = new Map(opened.files)
        if (name !== 'evidence.json') files.set(name, fileOf(other))
        const text = name === 'evidence.json' ? other : opened.text
        assert.notDeepEqual(await wrongIn({ text, files }), [], `${name} ${at}`)
        flipped++
      }
    }
    assert.ok(flipped > 450, String(flipped))
  })

  it('shows that the package is another, whichever of its bytes changed', { timeout: 240_000 }, async () => {
    const bytes = await readFile(path)
    const step = Math.max(1, Math.floor(bytes.length / 120))
    const other = `${path}.khac`
    for (let at = 0; at < bytes.length; at += step) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1 << (at % 8)
      await writeFile(other, changed)
      assert.notEqual((await openEvidence(other))?.whole, true, String(at))
    }
    await writeFile(other, bytes.subarray(0, -1))
    assert.notEqual((await openEvidence(other))?.whole, true)
    await writeFile(other, Buffer.concat([bytes, Buffer.from('\n')]))
    assert.notEqual((await openEvidence(other))?.whole, true)
  })

  it('names what a forger changed who makes every digest fit again', async () => {
    const entry = { ...piece.entry, outcome: 'refused' } as const
    const rehashed = { ...entry, entryHash: hashOfEntry(entry) }
    const otherRoot = { ...piece.batch, root: '1'.repeat(64) }
    const stranger = fileOf(site.own.certificate)
    const has = async (question: string, evidence: ReturnType<typeof forged>) =>
      assert.ok(
        (await wrongIn(evidence)).some((one) => one === question),
        question,
      )
    await has('entry', forged({ entry }))
    await has('path', forged({ entry: rehashed }))
    await has('receipt-agrees', forged({ entry: rehashed }))
    await has('batch', forged({ batch: otherRoot }))
    await has('path', forged({ place: piece.place === 0 ? 1 : 0 }))
    await has('path', forged({ path: piece.path.slice(1) }))
    await has('log-signature', forged({ signature: null }))
    await has('time-stamp', forged({ files: { ...piece.files, timeStamp: null } }))
    await has('message', forged({}, { 'sender.cer': stranger }))
    await has('packet-signature', forged({}, { 'sender.cer': stranger }))
    await has('entry', forged({ message: null }))
    await has('entry', forged({ message: sent.message }))
    await has('receipt', forged({ files: { ...piece.files, receiver: null } }))
    await has('entry', forged({ receipt: sent.receipt }))
    await has('packet', forged({}, { 'packet.edxml': fileOf(Buffer.from('<edXML/>')) }))
    await has('files', forged({}, { 'receiver.cer': undefined }))
    await has('files', forged({}, { 'more.txt': fileOf(Buffer.from('thêm')) }))
    await has(
      'chain',
      forged({ chain: [{ ...piece.batch, number: String(BigInt(piece.batch.number) + 2n) }] }),
    )
  })

  it('asks for the root that one trusts, and for no other', async () => {
    assert.deepEqual(await wrongIn(opened, [readCertificate(site.own.certificate)]), ['time-stamp-chain'])
  })

  it('without a stamp of its own follows the chain to the next one, and does not hold before there is any', async () => {
    site.authority.stamps = 'down'
    const { messageId } = await site.exchange()
    await site.seal()
    const asked = async () => {
      const { evidence, files } = await packages.collect(messageId)
      const named = new Map([...files].map(([name, bytes]) => [name, fileOf(bytes)]))
      return { evidence, wrong: await wrongIn({ text: Buffer.from(writeEvidence(evidence)), files: named }) }
    }
    assert.deepEqual((await asked()).wrong, ['time-stamp'])
    for (let n = 0; n < 3; n++) {
      await site.exchange()
      await site.seal()
    }
    const { number, token } = await stampForLast()
    await site.tamper(
      `UPDATE exchange.log_batches SET time_stamp = '\\x${Buffer.from(token).toString('hex')}', stamped_at = now(), stamp_fault = NULL,
        failing_since = NULL WHERE number = ${number}`,
    )
    const { evidence, wrong } = await asked()
    assert.equal(evidence.evidence[0]!.chain.length, 3)
    assert.deepEqual(wrong, [])
  })
})
