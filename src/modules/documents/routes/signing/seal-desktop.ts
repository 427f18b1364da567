import { reason, refuse } from '#kit/refusal.ts'
import { checkKey, handOut, signatureUrls, type SigningKeyId } from '#modules/signatures/index.ts'
import { desktopQuestion } from '#platform/signers/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { publicAddress } from '../../acts/public-address.ts'
import { intendSealAtDesk, listAtDesk, takeSealedAtDesk } from '../../acts/signing/seal-desktop.ts'
import { openDocument } from '../../acts/standing.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { answering } from './answering.ts'

const official = { who: 'official' } as const

/** Hands the next file that the authority has to sign to the program at the registry's machine, with number and date for it to write. */
const prepare = (visit: Visit) =>
  answering(visit, async () => {
    const [documentId, keyId] = [idIn(visit), idIn<'signing-key'>(visit, 'key') as SigningKeyId]
    if (!visit.session?.freshlyAuthenticated) refuse(403, reason('identity.confirm-again-first'))
    await checkKey(visit, keyId)
    const { document, next, now } = await visit.read(async (reader) => {
      const { document: found } = await openDocument(reader, documentId)
      const files = await listAtDesk(reader, documentId)
      return { document: found, next: files.find(({ brought }) => !brought)?.version, now: reader.now }
    })
    if (!next?.file) return refuse(409, reason('documents.sealed-already'))
    const intentionId = await visit.act(intendSealAtDesk, { documentId, keyId, fileHash: next.file.hash })
    const { slip, secret } = await visit.act(handOut, {
      intentionId,
      keyId,
      matter: { documentId, part: next.part },
    })
    const address = (path: string) => publicAddress(path, visit.url.href)
    const [number = ''] = document.reference.split('/')
    const question = desktopQuestion({
      fileUrl: address(signatureUrls.desktopFile({ secret })),
      uploadUrl: address(signatureUrls.desktopUpload({ secret })),
      documentNumber: next.part === 0 ? number : document.reference,
      issuedAt: now,
    })
    return { question, slip }
  })

/** Takes the files once all of them came; else the page goes on with the next one. */
const finish = (visit: Visit) =>
  answering(visit, async () => {
    const documentId = idIn(visit)
    const whole = await visit.act(takeSealedAtDesk, { documentId })
    return { to: whole ? urls.document({ id: documentId }) : urls.seal({ id: documentId }) }
  })

/** Signing for the authority with a USB token at the registry's machine: number and date are given before, the program writes them. */
export const sealDesktopRoutes = defineRoutes(({ post }) => {
  post(urls.sealDesktop, official, prepare)
  post(urls.sealDesktopDone, official, finish)
})
