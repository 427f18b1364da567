import assert from 'node:assert/strict'
import { it } from 'node:test'
import { softwareSigner } from '#kit/cms/index.ts'
import { signPdf } from '#kit/pades/making/index.ts'
import { readPdf } from '#kit/pdf/index.ts'
import { verifyPdf } from '#kit/pades/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { httpTimeStamper } from '#platform/signers/index.ts'
import { type StampMood, trialAuthorityServer, type TrialHolder } from '#platform/testing/index.ts'
import { raiseFile, type RaisedFile } from '../../src/modules/signatures/outside/raise-file.ts'
import { lacking, pdfsigOpinions, qpdfComplaints } from './second-opinions.ts'
import { smallPdf, threePages } from './small-pdf.ts'

/** The clock of this file: every service and every question goes by it. */
let clock = Temporal.Instant.from('2026-11-26T02:00:00Z')
const now = () => clock
const goTo = (text: string) => void (clock = Temporal.Instant.from(text))

const first = await trialAuthorityServer(now, { revocable: true })
const authorities = [first]
let at = first

const trust = () => ({
  anchors: authorities.map(({ authority }) => authority.root.certificate),
  trialAnchors: [],
  allow: { outside: [], internal: authorities.map(({ host }) => host) },
})
const stamper = () => httpTimeStamper({ url: at.stampUrl, allow: trust().allow, now, timeoutMs: 400 })
const raise = (bytes: Uint8Array, more: Partial<Parameters<typeof raiseFile>[1]> = {}) =>
  raiseFile(bytes, {
    trust: trust(),
    now: clock,
    stamperFor: stamper,
    archive: true,
    timeoutMs: 400,
    ...more,
  })

const leader = (more = {}): TrialHolder =>
  first.authority.issue('Lê Văn Tám', { profile: 'person', ...first.addresses, ...more })
const sign = async (holder: TrialHolder, stamped = true) =>
  (
    await signPdf(smallPdf(threePages), {
      field: 'LanhDao',
      at: clock,
      signer: softwareSigner(holder),
      ...(stamped ? { timeStamper: stamper() } : {}),
    })
  ).bytes

/** How many answers of OCSP stand in the store of a revision, the newest unless told. */
function answersIn(bytes: Uint8Array, at = -1): number {
  const revision = readPdf(bytes).revisions.at(at)!
  const store = revision.dict(revision.dict(revision.trailer.get('Root'))?.get('DSS'))
  return revision.array(store?.get('OCSPs')).length
}

/** What a verifier says that asks nobody, as of the clock. */
const alone = (bytes: Uint8Array) => {
  const { signatures } = verifyPdf(bytes, { ...trust(), at: clock }).report
  const { indication, subIndication, level } = signatures[0]!
  return [indication, subIndication, level]
}

/** Byte for byte what was there, and nothing that other programs stumble over. */
function extended(before: Uint8Array, { bytes }: RaisedFile): void {
  assert.ok(Buffer.from(bytes.subarray(0, before.length)).equals(before))
  if (lacking('qpdf') || lacking('pdfsig')) return
  assert.equal(qpdfComplaints(bytes), '')
  const own = pdfsigOpinions(bytes).filter(({ field }) => field === 'LanhDao')
  assert.deepEqual(own.map(({ valid }) => valid), [true]) // prettier-ignore
}

it('a signature with a time is raised to B-LTA at once, with everything a verifier needs inside', async () => {
  const signed = await sign(leader())
  const raised = await raise(signed)
  assert.deepEqual([raised.level, raised.lacking], ['B-LTA', []])
  assert.deepEqual(alone(raised.bytes), ['TOTAL-PASSED', null, 'B-LTA'])
  extended(signed, raised)
  const newest = readPdf(raised.bytes).revisions.at(-1)!
  const store = newest.dict(newest.dict(newest.trailer.get('Root'))?.get('DSS'))!
  const about = newest.dict(store.get('VRI'))!
  const told = [...about.entries.values()].map((one) => newest.dict(one)!)
  assert.ok(told.length >= 1 && told.every((one) => newest.array(one.get('OCSP')).length > 0))
  const again = await raise(raised.bytes)
  assert.equal(again.bytes.length, raised.bytes.length, 'nothing is left to do')
})

it('without stamps for the archive it stays B-LT', async () => {
  const raised = await raise(await sign(leader()), { archive: false })
  assert.deepEqual([raised.level, raised.lacking], ['B-LT', []])
})

it('signed while no time could be stamped: a time over the whole file proves it later, and the level is told as it is', async () => {
  const signed = await sign(leader(), false)
  const without = await raise(signed, { stamperFor: () => undefined })
  assert.deepEqual([without.level, without.lacking], ['B-B', ['time-stamp-service-missing']])
  assert.equal(without.bytes.length, signed.length)
  const raised = await raise(signed)
  assert.deepEqual([raised.level, raised.lacking], ['B-LTA', []])
  assert.deepEqual(alone(raised.bytes), ['TOTAL-PASSED', null, 'B-LTA'])
  extended(signed, raised)
})

for (const [mood, code] of [
  ['down', 'time-stamp-unavailable'],
  ['silent', 'time-stamp-unavailable'],
  ['slow', 'time-stamp-unavailable'],
  ['garbage', 'time-stamp-broken'],
  ['refusing', 'time-stamp-refused'],
  ['other-nonce', 'time-stamp-nonce'],
  ['other-hash', 'time-stamp-imprint'],
  ['future', 'time-stamp-future'],
  ['wrong-signer', 'time-stamp-broken'],
  ['untrusted', 'time-stamp-untrusted'],
] as const satisfies readonly (readonly [StampMood, string])[])
  it(`no stamp is taken from an authority of time that is ${mood}`, async () => {
    const [basic, stamped] = [await sign(leader(), false), await sign(leader())]
    first.stamps = mood
    try {
      const unproven = await raise(basic)
      assert.deepEqual([unproven.level, unproven.lacking], ['B-B', [code]])
      assert.equal(unproven.bytes.length, basic.length)
      const proven = await raise(stamped)
      assert.deepEqual([proven.level, proven.lacking], ['B-LT', [code]])
    } finally {
      first.stamps = 'honest'
    }
  })

for (const mood of ['down', 'slow', 'old', 'expired', 'wrong-signer', 'future'] as const)
  it(`no evidence is taken that is ${mood}; the signature stays where it is and is raised when better comes`, async () => {
    goTo(clock.add({ hours: 2 }).toString())
    const signed = await sign(leader())
    first.ocsp = first.crl = mood
    const early = await raise(signed)
    first.ocsp = first.crl = 'honest'
    assert.equal(early.bytes.length, signed.length)
    assert.ok(early.lacking.some((code) => code.startsWith('evidence-')))
    assert.notEqual(early.level, 'B-LT')
    assert.equal((await raise(early.bytes)).level, 'B-LTA')
  })

it('evidence from before the signature is not enough: what is asked for is made after it', async () => {
  goTo(clock.add({ hours: 2 }).toString())
  const holder = leader()
  await raise(await sign(holder))
  goTo(clock.add({ minutes: 30 }).toString())
  const before = first.asked.ocsp
  await raise(await sign(holder))
  assert.ok(first.asked.ocsp > before, 'an answer that was kept is from before this signature')
})

it('a chain that the file forgot is completed from the address in the certificate', async () => {
  const signed = await sign({ ...leader(), chain: [] }, false)
  const raised = await raise(signed)
  assert.equal(raised.level, 'B-LTA')
  assert.deepEqual(alone(raised.bytes), ['TOTAL-PASSED', null, 'B-LTA'])
})

it('revoked after it was signed and stamped: raised, and good for ever (S07)', async () => {
  goTo(clock.add({ hours: 2 }).toString())
  const holder = leader()
  const [stamped, unstamped] = [await sign(holder), await sign(holder, false)]
  goTo(clock.add({ hours: 1 }).toString())
  first.revoked.set(readCertificate(holder.certificate).serial, clock)
  goTo(clock.add({ hours: 1 }).toString())
  const raised = await raise(stamped)
  assert.deepEqual([raised.level, raised.lacking], ['B-LTA', []])
  assert.ok(raised.report.signatures[0]!.findings.includes('revoked-after-proof'))
  const late = await raise(unstamped)
  assert.equal(late.report.signatures[0]!.subIndication, 'REVOKED_NO_POE')
  assert.deepEqual(late.lacking, ['signature-open'])
  assert.equal(late.bytes.length, unstamped.length)
})

it('what was changed after signing is not raised', async () => {
  const signed = await sign(leader())
  const forged = Buffer.from(signed)
  forged[forged.indexOf('/Rect [1 1 2 2]') + 7] = 0x32
  const raised = await raise(forged)
  assert.deepEqual([raised.level, raised.lacking], [null, ['signature-broken']])
  assert.equal(raised.bytes.length, forged.length)
  assert.deepEqual((await raise(Buffer.from('không phải PDF'))).lacking, ['file-unreadable'])
})

it('twelve and seventeen years later, renewed in time, with every certificate of before long ended (S09)', async () => {
  goTo('2026-12-01T02:00:00Z')
  const signed = await sign(leader({ notAfter: Temporal.Instant.from('2028-12-01T00:00:00Z') }))
  let raised = await raise(signed)
  const unrenewed = raised.bytes
  let renewals = 0
  for (let year = 2027; year <= 2043; year++)
    for (const month of ['02', '05', '08', '11']) {
      goTo(`${year}-${month}-01T02:00:00Z`)
      if (year === 2030 || year === 2036 || year === 2042) {
        if (month === '02') {
          at = await trialAuthorityServer(now, { revocable: true })
          authorities.push(at)
        }
      }
      const due = Temporal.Instant.compare(raised.renewAt!, clock) <= 0
      const next = await raise(raised.bytes)
      assert.equal(next.bytes.length > raised.bytes.length, due, `${clock}: ${next.lacking.join(' ')}`)
      if (due) {
        renewals++
        const { revision } = next.report.signatures.at(-1)!
        assert.ok(answersIn(next.bytes, revision) > answersIn(raised.bytes), 'evidence about the stamp before lies under the new one') // prettier-ignore
      }
      extended(raised.bytes, next)
      raised = next
      if (year === 2038 && month === '11') {
        assert.deepEqual(alone(raised.bytes), ['TOTAL-PASSED', null, 'B-LTA'])
        assert.equal(alone(unrenewed)[0], 'INDETERMINATE')
      }
    }
  assert.ok(renewals >= 2, String(renewals))
  assert.deepEqual(alone(raised.bytes), ['TOTAL-PASSED', null, 'B-LTA'])
  extended(signed, raised)
})
