import assert from 'node:assert/strict'
import { it } from 'node:test'
import { addDocumentTimeStamp, addValidationData, signPdf } from '#kit/pades/making/index.ts'
import { at, signedAt } from './authorities.ts'
import { ask, authorities, bodies, leader, later } from './gallery/paper.ts'
import { smallPdf } from './small-pdf.ts'

const inTenYears = at('2036-11-25T10:00:00')
const beforeItEnds = at('2033-06-01T10:00:00')
const { root, issuing, clock } = authorities

/** The paper as it climbs: each level is the one before with something more. */
const basic = (
  await signPdf(smallPdf(bodies), { field: 'LanhDao', at: signedAt, signer: authorities.signer(leader) })
).bytes
const stamped = (
  await signPdf(smallPdf(bodies), {
    field: 'LanhDao',
    at: signedAt,
    signer: authorities.signer(leader),
    timeStamper: authorities.stampsAt(signedAt),
  })
).bytes
const proofAt = (when: Temporal.Instant, ...holders: readonly { readonly certificate: Uint8Array }[]) => ({
  certificates: [root.certificate, issuing.certificate, ...holders.map(({ certificate }) => certificate)],
  ocsp: holders.map(({ certificate }) => authorities.ocsp(certificate, { made: when })),
  crls: [authorities.rootList(when)],
})
const proven = addValidationData(stamped, proofAt(later, leader, clock))
const archived = await addDocumentTimeStamp(proven, {
  timeStamper: authorities.stampsAt(later.add({ minutes: 1 })),
})
/** Renewed before the certificate of the first archive stamp ends, by a clock that was set up meanwhile. */
const newClock = authorities.issue('Đồng hồ mới', {
  profile: 'time-stamp',
  notBefore: at('2032-01-01T00:00:00'),
  notAfter: at('2042-01-01T00:00:00'),
})
const renewed = await addDocumentTimeStamp(
  addValidationData(archived, proofAt(beforeItEnds, clock, newClock)),
  {
    timeStamper: authorities.stampsAt(beforeItEnds.add({ minutes: 1 }), newClock),
  },
)

const told = (bytes: Uint8Array, when?: Temporal.Instant) => {
  const { signatures } = ask(bytes, when ? { at: when } : {})
  const { indication, subIndication, level } = signatures[0]!
  return [indication, subIndication, level]
}

it('a signature climbs from B-B to B-LTA, each level told for what it is', () => {
  const now = { ocsp: [authorities.ocsp(leader.certificate, { made: at('2026-11-25T09:00:00') })], crls: [authorities.rootList(at('2026-11-25T09:00:00'))] } // prettier-ignore
  const { signatures } = ask(basic, now)
  assert.deepEqual([signatures[0]!.indication, signatures[0]!.level], ['TOTAL-PASSED', 'B-B'])
  assert.ok(signatures[0]!.findings.includes('claimed-time-only'))
  assert.deepEqual(told(basic), ['INDETERMINATE', 'TRY_LATER', 'B-B'])
  assert.deepEqual(told(proven), ['TOTAL-PASSED', null, 'B-LT'])
  assert.deepEqual(told(archived), ['TOTAL-PASSED', null, 'B-LTA'])
})

it('ten years later, with the signing certificate long expired, only what was archived and renewed passes', () => {
  assert.deepEqual(told(basic, inTenYears), ['INDETERMINATE', 'OUT_OF_BOUNDS_NO_POE', 'B-B'])
  assert.equal(told(stamped, inTenYears)[0], 'INDETERMINATE')
  assert.equal(told(proven, inTenYears)[0], 'INDETERMINATE')
  assert.equal(told(archived, inTenYears)[0], 'INDETERMINATE', 'the certificate of its stamp has ended too')
  assert.deepEqual(told(renewed, inTenYears), ['TOTAL-PASSED', null, 'B-LTA'])
})

it('revoked after it was signed and stamped: still good, and told', () => {
  const revoked = addValidationData(stamped, {
    ...proofAt(later, clock),
    ocsp: [
      authorities.ocsp(leader.certificate, { made: later, revokedAt: signedAt.add({ minutes: 30 }) }),
      authorities.ocsp(clock.certificate, { made: later }),
    ],
  })
  const { signatures } = ask(revoked)
  assert.equal(signatures[0]!.indication, 'TOTAL-PASSED')
  assert.ok(signatures[0]!.findings.includes('revoked-after-proof'))
  assert.equal(signatures[0]!.revokedAt?.toString(), signedAt.add({ minutes: 30 }).toString())
})
