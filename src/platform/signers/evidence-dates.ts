import { type DerValue, derAt, instantIn, MalformedDer, partsOf, readStrictly } from '#kit/x509/index.ts'

/** When evidence was made, and until when it is the newest; undefined where it does not say. */
export type EvidenceDates = {
  readonly made: Temporal.Instant
  readonly next: Temporal.Instant | undefined
}

const utcTime = 0x17
const generalizedTime = 0x18
const isTime = ({ tag }: DerValue) => tag === utcTime || tag === generalizedTime

/** The dates of a revocation list (RFC 5280, clause 5.1.2). */
export function datesOfList(der: Uint8Array): EvidenceDates {
  return readStrictly(() => {
    const [made, next] = partsOf(partsOf(derAt(der))[0]!).filter(isTime)
    if (!made) throw new MalformedDer('no thisUpdate')
    return { made: instantIn(made), next: next && instantIn(next) }
  })
}

const child = (value: DerValue | undefined, tag: number) =>
  value && partsOf(value).find((one) => one.tag === tag)

/** BasicOCSPResponse inside of an answer (RFC 6960, clause 4.2.1); MalformedDer where the answer is a refusal. */
function dataOf(der: Uint8Array): DerValue {
  const bytes = child(child(derAt(der), 0xa0), 0x30)
  const basic = bytes && child(bytes, 0x04)
  const data = basic && partsOf(derAt(basic.content))[0]
  if (!data) throw new MalformedDer('no answer')
  return data
}

const nonceType = '2b0601050507300102'

/** The dates of one answer about one certificate (RFC 6960, clause 4.2.1, SingleResponse). */
function datesOfOne(single: DerValue): EvidenceDates {
  const made = partsOf(single).find(isTime)
  if (!made) throw new MalformedDer('no thisUpdate')
  const next = child(child(single, 0xa0), generalizedTime)
  return { made: instantIn(made), next: next && instantIn(next) }
}

/** The nonce in the extensions of an answer (RFC 9654), if any. */
function nonceOf(extensions: DerValue | undefined): Uint8Array | undefined {
  const found = (extensions ? partsOf(extensions) : []).find(
    (one) => Buffer.from(partsOf(one)[0]!.content).toString('hex') === nonceType,
  )
  const value = found && partsOf(found).at(-1)!.content
  return value && (value[0] === 0x04 ? derAt(value).content : value)
}

/** The dates of an OCSP response, which we ask about one certificate: one that answers about more of them is none. With its nonce. */
export function datesOfOcsp(der: Uint8Array): EvidenceDates & { readonly nonce: Uint8Array | undefined } {
  return readStrictly(() => {
    const fields = partsOf(dataOf(der))
    const at = fields.findIndex(({ tag }) => tag === 0x30)
    const answers = at >= 0 ? partsOf(fields[at]!) : []
    if (answers.length !== 1) throw new MalformedDer('not one answer')
    // [1] stands for the responder's name as well, before the answers.
    const extensions = fields.slice(at + 1).find(({ tag }) => tag === 0xa1)
    return { ...datesOfOne(answers[0]!), nonce: nonceOf(child(extensions, 0x30)) }
  })
}
