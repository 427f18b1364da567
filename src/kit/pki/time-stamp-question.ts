import { type DerValue, derAt, MalformedDer, partsOf, readStrictly } from '#kit/x509/index.ts'

/** What a question for a time stamp asks. */
export type TimeStampQuestion = {
  readonly imprint: DerValue
  /** Identifier of the digest of the imprint, and its value. */
  readonly algorithm: Uint8Array
  readonly digest: Uint8Array
  readonly policy: Uint8Array | undefined
  readonly nonce: DerValue | undefined
  readonly certificates: boolean
  readonly extended: boolean
}

/** Reads a question of RFC 3161, clause 2.4.1; MalformedDer where it is none. */
export function readTimeStampQuestion(der: Uint8Array): TimeStampQuestion {
  return readStrictly(() => {
    const question = derAt(der)
    const [version, imprint, ...rest] = partsOf(question)
    if (question.whole.length !== der.length || version?.content[0] !== 1 || imprint?.tag !== 0x30)
      throw new MalformedDer('not a question')
    const [algorithm, digest, ...more] = partsOf(imprint)
    const type = algorithm?.tag === 0x30 && partsOf(algorithm)[0]
    if (!type || digest?.tag !== 0x04 || more.length > 0) throw new MalformedDer('imprint')
    return {
      imprint,
      algorithm: type.whole,
      digest: digest.content,
      policy: rest.find(({ tag }) => tag === 0x06)?.whole,
      nonce: rest.find(({ tag }) => tag === 0x02),
      certificates: rest.some(({ tag, content }) => tag === 0x01 && content[0] !== 0),
      extended: rest.some(({ tag }) => tag === 0xa0),
    }
  })
}
