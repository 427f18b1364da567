import { createHash, X509Certificate } from 'node:crypto'
import { issueCertificate, newKeyPair } from '#kit/pki/index.ts'
import { listDeliveriesAbout, prepareExchange } from '#modules/exchange/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'
import { noteDelivery } from '../acts/exchange/note-delivery.ts'
import type { DocumentId } from '../document.ts'

/** Gives the test's process an identity towards other instances. */
export function becomeInstance(): void {
  const keys = newKeyPair('p-256')
  const at = Temporal.Now.instant()
  const certificate = issueCertificate({
    subject: { commonName: 'test' },
    publicKey: keys.publicKey,
    issuer: keys,
    profile: 'authority-seal',
    notBefore: at.subtract({ hours: 1 }),
    notAfter: at.add({ hours: 24 }),
  })
  prepareExchange({
    identity: {
      privateKey: keys.privateKey,
      certificate,
      fingerprint: createHash('sha256').update(certificate).digest('hex'),
      certificatePem: new X509Certificate(certificate).toString(),
      keyPem: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
    name: 'test',
    key: new Uint8Array(32),
    largestPacket: 1024 * 1024 * 1024,
  })
}

const actor = { kind: 'system', name: 'test' } as const
const origin = { requestId: 'test', channel: 'job' } as const

/** Where packets about a document go, with their states. */
export const sendingsOf = async ({ transactor }: TestDatabase, id: DocumentId) =>
  transactor.read(
    actor,
    async (reader) =>
    (await listDeliveriesAbout(reader, { type: 'document', id })).map(({ business, toName, state }) => [business, toName, state]), // prettier-ignore
  )

/** Tells documents that every recipient of a paper gave its receipt, as exchange does. */
export async function receiptsCome({ transactor }: TestDatabase, id: DocumentId): Promise<void> {
  const deliveries = await transactor.read(actor, (reader) =>
    listDeliveriesAbout(reader, { type: 'document', id }),
  )
  for (const { packetId, business, toCode, toName } of deliveries)
    await transactor.act({ actor, origin }, noteDelivery, {
      packetId,
      business,
      toCode,
      toName,
      about: {
        type: 'document',
        id,
      },
      state: 'delivered',
      text: null,
    })
}
