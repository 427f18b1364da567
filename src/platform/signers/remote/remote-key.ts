import { setTimeout as pause } from 'node:timers/promises'
import type { z } from 'zod'
import { digestBytes, digestOf, type SignatureAlgorithm, type Signer } from '#kit/cms/index.ts'
import { type Certificate, readCertificate } from '#kit/x509/index.ts'
import { checkedSignature } from '../checked-signature.ts'
import type { Call } from './remote-call.ts'
import { unavailable } from './post-remote.ts'
import { bestAlgorithm, digestIdentifiers, signAlgo } from './remote-algorithms.ts'
import { authorizeAnswer, type credentialAnswer, signAnswer } from './remote-answers.ts'

/** How a key is woken for one authorisation. */
export type Activation = {
  /** What the person gave, by the identifiers in `asks`; sent once and kept nowhere. */
  readonly given?: Readonly<Record<string, string>>
  /** What is signed, in words that the service shows to the person. */
  readonly description?: string
  /** Ours, kept by the service with what it did. */
  readonly reference?: string
  readonly algorithm?: SignatureAlgorithm
  /** How long to wait for a person who approves on a telephone; 2 minutes unless told. */
  readonly patienceMs?: number
}

/** A key at a remote signing service. */
export type RemoteKey = {
  readonly certificate: Certificate
  readonly chain: readonly Uint8Array[]
  /** What the person has to give before the key signs, e.g. PIN and OTP; empty where the service asks them itself. */
  readonly asks: readonly { readonly id: string; readonly label: string }[]
  /** Most signatures under one activation. */
  readonly most: number
  /** One signature for each piece, all under one activation. */
  signAll(pieces: readonly Uint8Array[], activation: Activation): Promise<readonly Uint8Array[]>
  /** A signer for one piece at a time, each with this activation. */
  signer(activation: Activation): Signer
}

type About = z.output<typeof credentialAnswer>
type Asked = { readonly credentialID: string; readonly hashes: readonly string[]; readonly hashAlgorithmOID: string } // prettier-ignore

/** Asks for signature activation data over these digests alone (CSC API v2, clause 11.6), waiting for a person elsewhere if need be. */
async function authorize(call: Call, asked: Asked, { given = {}, description, patienceMs = 120_000 }: Activation): Promise<string> {
  const authData = Object.entries(given).map(([id, value]) => ({ id, value }))
  const question = { ...asked, numSignatures: asked.hashes.length, ...(authData.length > 0 ? { authData } : {}), ...(description ? { description } : {}) }
  let { SAD, handle } = await call('credentials/authorize', question, authorizeAnswer)
  for (const until = performance.now() + patienceMs; !SAD; ) {
    if (!handle) throw unavailable('remote-answer-wrong')
    if (performance.now() > until) throw unavailable('remote-approval-late')
    await pause(Math.min(1_500, patienceMs / 4))
    const next = await call('credentials/authorizeCheck', { handle }, authorizeAnswer)
    SAD = next.SAD
    handle = next.handle ?? handle
  }
  return SAD
} // prettier-ignore

function certificatesOf({ cert }: About): readonly [Certificate, ...Certificate[]] {
  try {
    const [first, ...others] = cert.certificates.map((one) => readCertificate(Buffer.from(one, 'base64')))
    return [first!, ...others]
  } catch (fault) {
    throw unavailable('remote-answer-wrong', fault)
  }
}

/** A key as `credentials/info` describes it. Every signature is held against the certificate before it is given on. */
export function remoteKey(call: Call, id: string, about: About): RemoteKey {
  const [certificate, ...chain] = certificatesOf(about)
  // Approval in the browser (OAuth code) would lead away from the paper that is being signed.
  if (!['explicit', 'implicit'].includes(about.auth.mode)) throw unavailable('remote-mode-unknown')
  if (about.key.status !== 'enabled') throw unavailable('key-missing', new Error('disabled'))
  const asks = about.auth.mode === 'explicit' ? (about.auth.objects ?? []) : []
  const offered = about.key.algo

  const signAll: RemoteKey['signAll'] = async (pieces, activation) => {
    const algorithm = activation.algorithm ?? bestAlgorithm(certificate, offered)
    const how = signAlgo(algorithm, offered)
    if (asks.some((one) => !activation.given?.[one.id])) throw unavailable('activation-missing')
    if (pieces.length === 0) return []
    if (pieces.length > about.multisign) throw unavailable('remote-refused', new Error('too many at once'))
    const digest = digestOf(algorithm)
    const hashes = pieces.map((one) => Buffer.from(digestBytes(digest, one)).toString('base64'))
    const asked = { credentialID: id, hashes, hashAlgorithmOID: digestIdentifiers[digest] }
    const given = Object.fromEntries(asks.map((one) => [one.id, activation.given?.[one.id] ?? '']))
    const SAD = await authorize(call, asked, { ...activation, given })
    const { signatures } = await call('signatures/signHash', { ...asked, SAD, ...how }, signAnswer)
    if (signatures.length !== pieces.length) throw unavailable('remote-answer-wrong')
    return pieces.map((one, at) =>
      checkedSignature(certificate, algorithm, one, Buffer.from(signatures[at]!, 'base64')),
    )
  }
  return {
    certificate,
    chain: chain.map(({ der }) => der),
    asks: asks.map((one) => ({ id: one.id, label: one.label ?? one.id })),
    most: about.multisign,
    signAll,
    signer(activation) {
      const algorithm = activation.algorithm ?? bestAlgorithm(certificate, offered)
      return {
        certificate: certificate.der,
        chain: chain.map(({ der }) => der),
        algorithm,
        sign: async (data) => (await signAll([data], { ...activation, algorithm }))[0]!,
      }
    },
  }
}
