import type { IncomingMessage, ServerResponse } from 'node:http'
import { timeStampRequest } from '#kit/cms/index.ts'
import {
  answerOcsp,
  answerTimeStamp,
  type CertificateStatus,
  makeRevocationList,
  type Holder,
} from '#kit/pki/index.ts'
import { derAt, partsOf } from '#kit/x509/index.ts'
import { behave, type Broken } from './behave.ts'
import { plainServer } from './plain-server.ts'
import { trialAuthority, type TrialAuthority, type TrialHolder } from './trial-authority.ts'

/** How a road of the server behaves: as it should, out of order, or lying. */
export type StampMood = 'honest' | Broken | 'refusing' | 'other-nonce' | 'other-hash' | 'future' | 'wrong-signer' | 'untrusted' // prettier-ignore
export type EvidenceMood = 'honest' | Broken | 'old' | 'expired' | 'wrong-signer' | 'other-nonce' | 'future'

export type TrialAuthorityServer = {
  readonly authority: TrialAuthority
  readonly host: string
  /** Addresses to put into certificates. */
  readonly addresses: {
    readonly ocspAddress: string
    readonly crlAddress: string
    readonly issuersAddress: string
  }
  readonly stampUrl: string
  stamps: StampMood
  ocsp: EvidenceMood
  crl: EvidenceMood
  /** Questions that came, by road. */
  readonly asked: Record<'tsa' | 'ocsp' | 'crl' | 'ca' | 'root', number>
  readonly revoked: Map<string, Temporal.Instant>
}

const hours = (at: Temporal.Instant, count: number) => at.add({ hours: count })

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}

/** A question as somebody asked it, with another nonce or about another digest. */
function altered(question: Uint8Array, mood: StampMood): Uint8Array {
  const [, imprint, nonce] = partsOf(derAt(question))
  const digest = Buffer.from(partsOf(imprint!)[1]!.content)
  const other = Buffer.from(nonce!.content)
  if (mood === 'other-nonce') other[other.length - 1]! ^= 1
  if (mood === 'other-hash') digest[0]! ^= 1
  return timeStampRequest({ hash: 'sha256', digest, nonce: other })
}

/**
 * A server that stamps times, answers about certificates and hands out lists on this machine, as well or as badly as it is told. Where it is
 * `revocable`, its issuing authority and its clock name addresses of revocation too.
 */
export async function trialAuthorityServer(
  now: () => Temporal.Instant = Temporal.Now.instant,
  { revocable = false }: { readonly revocable?: boolean } = {},
): Promise<TrialAuthorityServer> {
  const { url, host } = await plainServer((request, response) => void answer(request, response))
  const authority = trialAuthority(now(), revocable ? { rootListAddress: `${url}root` } : {})
  const foreign = trialAuthority(now())
  const stampers: Readonly<Record<string, TrialHolder>> = {
    'wrong-signer': authority.issue('Không phải dấu thời gian', { profile: 'person' }),
    untrusted: foreign.issue('Dấu thời gian lạ', { profile: 'time-stamp' }),
  }
  const addresses = { ocspAddress: `${url}ocsp`, crlAddress: `${url}crl`, issuersAddress: `${url}ca` }
  const stamper = authority.issue('Dấu thời gian', { profile: 'time-stamp', ...(revocable ? addresses : {}) })
  const responder = authority.issue('Trả lời trạng thái', { profile: 'ocsp' })
  let stamped = 1

  const stamp = (question: Uint8Array, mood: StampMood) =>
    answerTimeStamp(mood === 'refusing' ? Buffer.from('3000', 'hex') : altered(question, mood), {
      authority: stampers[mood] ?? stamper,
      at: hours(now(), mood === 'future' ? 2 : 0),
      serial: Buffer.from((stamped++).toString(16).padStart(8, '0'), 'hex'),
      policy: '1.3.6.1.4.1.99999.2',
    })
  const statusOf = (serial: string): CertificateStatus => {
    const at = server.revoked.get(serial)
    return at ? { status: 'revoked', at } : { status: 'good' }
  }
  const dates = (mood: EvidenceMood) => {
    const from = hours(now(), mood === 'old' ? -24 * 30 : mood === 'expired' ? -48 : mood === 'future' ? 24 : 0)
    return { thisUpdate: from, nextUpdate: hours(from, mood === 'old' ? 24 * 60 : 24) }
  }
  const signerOf = (mood: EvidenceMood, honest: Holder): Holder => (mood === 'wrong-signer' ? foreign.issuing : honest)
  const answerAbout = (question: Uint8Array, mood: EvidenceMood) => {
    const asked = Buffer.from(question)
    // The nonce stands at the very end of the question.
    if (mood === 'other-nonce') asked[asked.length - 1]! ^= 1
    return answerOcsp(asked, { issuer: authority.issuing.certificate, responder: signerOf(mood, responder), statusOf, ...dates(mood) })
  }
  const list = (mood: EvidenceMood, issuer: Holder = authority.issuing) =>
    makeRevocationList({
      issuer: signerOf(mood, issuer),
      revoked: [...server.revoked].map(([serial, at]) => ({ serial: Buffer.from(serial, 'hex'), at })),
      number: 1,
      ...dates(mood),
    })

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const question = await bodyOf(request)
    const give = (type: string, bytes: Uint8Array) => response.writeHead(200, { 'content-type': type }).end(bytes)
    const road = request.url?.slice(1).split('?', 1)[0] as keyof TrialAuthorityServer['asked']
    server.asked[road]++
    const mood = road === 'tsa' ? server.stamps : road === 'ocsp' ? server.ocsp : road === 'crl' ? server.crl : 'honest'
    if (behave(mood, request, response)) return
    const wanted = { tsa: 'application/timestamp-query', ocsp: 'application/ocsp-request' }[road as string]
    if (wanted && (request.method !== 'POST' || request.headers['content-type'] !== wanted)) response.writeHead(415).end()
    else if (road === 'tsa') give('application/timestamp-reply', await stamp(question, mood as StampMood))
    else if (road === 'ocsp') give('application/ocsp-response', answerAbout(question, mood as EvidenceMood))
    else if (road === 'crl') give('application/pkix-crl', list(mood as EvidenceMood))
    else if (road === 'root') give('application/pkix-crl', list('honest', authority.root))
    else if (road === 'ca') give('application/pkix-cert', authority.issuing.certificate)
    else response.writeHead(404).end()
  }
  const server: TrialAuthorityServer = {
    authority,
    host,
    addresses,
    stampUrl: `${url}tsa`,
    stamps: 'honest',
    ocsp: 'honest',
    crl: 'honest',
    asked: { tsa: 0, ocsp: 0, crl: 0, ca: 0, root: 0 },
    revoked: new Map(),
  }
  return server
} // prettier-ignore
