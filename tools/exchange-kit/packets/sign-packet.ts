import { softwareSigner } from '#kit/cms/index.ts'
import { signXml } from '#kit/xades/index.ts'
import type { ExchangeIdentity } from '#platform/peer-link/index.ts'
import { type Content, hashOf } from './content.ts'
import { qcvn } from './letter-xml.ts'

const place = ['edXML', 'edXMLEnvelope', 'edXMLHeader'].map((local) => ({ namespace: qcvn, local }))

/** Signs a packet as peers do: XAdES in the header, over the envelope and every attachment, which may be larger than memory. */
export async function signPacket(
  xml: string,
  contents: readonly Content[],
  { privateKey, certificate }: Pick<ExchangeIdentity, 'privateKey' | 'certificate'>,
  at: Temporal.Instant,
): Promise<string> {
  const { bytes } = await signXml(xml, {
    signer: softwareSigner({ privateKey, certificate, chain: [] }),
    at,
    place,
    references: [
      { uri: '#envelope' },
      ...contents.map((content) => ({
        uri: `cid:${content.contentId}` as const,
        sha256: hashOf(content),
        mimeType: content.type,
      })),
    ],
  })
  return Buffer.from(bytes).toString('utf8')
}
