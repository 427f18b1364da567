import { createHash, X509Certificate } from 'node:crypto'
import { issueCertificate, newKeyPair } from '#kit/pki/index.ts'
import { addPeer, enterOrgan, type PeerId } from '#modules/exchange/index.ts'
import type { ExchangeIdentity } from '#platform/peer-link/index.ts'
import { strangeIdentity } from '../../tools/exchange-kit/identities.ts'
import { type Kit, openKit } from '../../tools/exchange-kit/kit.ts'
import type { Finding } from '../../tools/exchange-kit/story.ts'
import { type Instance, newInstance } from './instance.ts'

/** Something that an instance must turn away, and how far it may come: the stage that README promises. */
export type Attack = {
  readonly name: string
  /** `none`: answered without a refusal that is worth a row. */
  readonly stage: 'connection' | 'statement' | 'body' | 'packet' | 'none'
  readonly tell: (site: AttackedSite) => Promise<Finding>
}

export type AttackedSite = {
  readonly node: Instance
  /** A peer that does everything right, unless an attack turns it. */
  readonly kit: Kit
  /** Another peer of the same instance, with an organ of its own. */
  readonly neighbour: Kit
  /** Lets one more peer in, which speaks for this organ. */
  readonly admit: (organId: string, identity?: ExchangeIdentity) => Promise<{ kit: Kit; peerId: PeerId }>
}

/** An identity like that of every instance, but for its dates. */
export function identityWithin(notBefore: Temporal.Instant, notAfter: Temporal.Instant): ExchangeIdentity {
  const { privateKey, publicKey } = newKeyPair('p-256')
  const certificate = issueCertificate({
    subject: { commonName: 'Hệ thống bạn' },
    publicKey,
    issuer: { privateKey },
    profile: 'authority-seal',
    notBefore,
    notAfter,
    overrides: { purposes: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.36'] },
  })
  return {
    privateKey,
    certificate,
    certificatePem: new X509Certificate(certificate).toString(),
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    fingerprint: createHash('sha256').update(certificate).digest('hex'),
    validUntil: notAfter,
  }
}

/** One whole instance with two authorities, and the peers around it. */
export async function attackedSite(): Promise<AttackedSite> {
  const node = await newInstance('bia', [
    { code: 'H50.X00.X03', name: 'UBND xã Tà Long' },
    { code: 'H50.X00.X04', name: 'UBND xã Ba Nang' },
  ])
  const by = 'test'
  const admit: AttackedSite['admit'] = async (
    organId,
    identity = strangeIdentity(Temporal.Now.instant()),
  ) => {
    const peerId = await node.act(undefined, addPeer, {
      name: `Hệ thống của ${organId}`,
      url: 'https://127.0.0.1:9',
      certificates: identity.certificatePem,
      by,
      reason: 'test',
    })
    await node.act(undefined, enterOrgan, { organId, name: `Cơ quan ${organId}`, peerId, axisId: null, by })
    const kit = openKit({
      node: { host: '127.0.0.1', port: node.exchangePort, base: '', certificate: node.identity.certificate },
      identity,
      stranger: strangeIdentity(Temporal.Now.instant()),
      from: organId,
      to: 'H50.X00.X03',
      large: 1,
      run: organId.replaceAll('.', ''),
    })
    return { kit, peerId }
  }
  const [{ kit }, { kit: neighbour }] = [await admit('H50.X99'), await admit('H50.X98')]
  return { node, kit, neighbour, admit }
}
