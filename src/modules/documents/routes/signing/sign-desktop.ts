import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import {
  broughtFor,
  checkKey,
  handOut,
  type HandoutId,
  signatureUrls,
  type SigningKeyId,
} from '#modules/signatures/index.ts'
import type { Kept } from '#platform/files/index.ts'
import { desktopQuestion } from '#platform/signers/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { publicAddress } from '../../acts/public-address.ts'
import { intendStep, type SignedStep, signedSteps, takeSignedStep } from '../../acts/signing/sign-step.ts'
import type { DocumentId } from '../../document.ts'
import type { SetBody } from '../../place-on-page.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { answering } from './answering.ts'
import { keepSigned } from './kept-bytes.ts'
import { preparePaper } from './prepare-paper.ts'

const official = { who: 'official' } as const

/** What is known again when the signed file comes back. */
type Matter = {
  readonly documentId: DocumentId
  readonly step: SignedStep
  readonly from: Parameters<typeof takeSignedStep>[1]['from']
  readonly body: SetBody
}

const stepIn = (visit: Visit): SignedStep =>
  signedSteps.find((one) => one === visit.param('step')) ?? refuse(404, reason('documents.unknown'))

/** Prepares the paper, keeps that it is about to be signed, and makes the two addresses for the program on the person's machine. */
const prepare = (visit: Visit) =>
  answering(visit, async () => {
    const [documentId, step, keyId] = [
      idIn(visit),
      stepIn(visit),
      idIn<'signing-key'>(visit, 'key') as SigningKeyId,
    ]
    if (!visit.session?.freshlyAuthenticated) refuse(403, reason('identity.confirm-again-first'))
    await checkKey(visit, keyId)
    const { from, bytes, hash, body } = await preparePaper(visit, documentId, step)
    await keepSigned(visit, bytes, 'van-ban-trinh-ky.pdf')
    const intentionId = await visit.act(intendStep, {
      documentId,
      step,
      keyId,
      fileHash: hash,
      from: from.id,
    })
    const matter: Matter = { documentId, step, from: from.id, body }
    const { slip, secret } = await visit.act(handOut, { intentionId, keyId, matter })
    const address = (path: string) => publicAddress(path, visit.url.href)
    const question = desktopQuestion({
      fileUrl: address(signatureUrls.desktopFile({ secret })),
      uploadUrl: address(signatureUrls.desktopUpload({ secret })),
    })
    return { question, slip }
  })

/** Takes the signed file that the program brought, and makes the step. */
const finish = (visit: Visit) =>
  answering(visit, async () => {
    const { slip } = await visit.fields()
    if (typeof slip !== 'string' || !isId(slip)) return refuse(404, reason('signatures.desktop-file-missing'))
    const [documentId, step] = [idIn(visit), stepIn(visit)]
    const came = await visit.read((reader) => broughtFor(reader, slip as HandoutId))
    const matter = came.matter as Matter
    if (matter.documentId !== documentId || matter.step !== step)
      return refuse(404, reason('signatures.desktop-file-missing'))
    const { intentionId, level, brought } = came
    await visit.act(takeSignedStep, { ...matter, intentionId, level, note: '', kept: brought as Kept })
    return { to: urls.document({ id: documentId }) }
  })

/** Signing with a USB token at the person's own machine: the page asks the program there, which fetches and brings the file itself. */
export const signDesktopRoutes = defineRoutes(({ post }) => {
  post(urls.signDesktop, official, prepare)
  post(urls.signDesktopDone, official, finish)
})
