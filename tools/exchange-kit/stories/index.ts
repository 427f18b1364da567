import type { Story } from '../story.ts'
import { recalled, recalledFirst, updated } from './changes-of-a-document.ts'
import { cutAndResumed, large } from './cut-and-resumed.ts'
import { cutPost } from './cut-post.ts'
import { pathInZip, tooManyAttachments, zipBomb } from './hostile-attachments.ts'
import { fetchedEntity, hostileXml } from './hostile-xml.ts'
import { noPacket, otherBody, shorterBody } from './other-body.ts'
import { askedAfter, repeated, repeatedAnew } from './repeated.ts'
import { reply } from './reply.ts'
import { rightPacket } from './right-packet.ts'
import { sameDocumentAgain } from './same-document-again.ts'
import { sameIdOtherContent } from './same-id-other-content.ts'
import { severalAttachments } from './several-attachments.ts'
import { status } from './status.ts'
import { wrapped } from './wrapped.ts'
import { noCertificate, unknownCertificate } from './wrong-certificate.ts'
import { addresseeDiffers, expired, foreignSender, senderDiffers, wrongAddressee } from './wrong-ends.ts'
import { wrongOffset } from './wrong-offset.ts'
import { wrongSchema } from './wrong-schema.ts'
import {
  changedAfterSigning,
  changedAttachment,
  signedByAnother,
  unsigned,
  unsignedAttachment,
} from './wrong-signature.ts'
import { wrongStatements } from './wrong-statement.ts'

/** By what they are about: what is received, who may send, what is no packet, whose signature, hostility, bad lines. */
const chapters: readonly (readonly Story[])[] = [
  [rightPacket, severalAttachments, reply, status],
  [repeated, repeatedAnew, askedAfter, sameIdOtherContent, sameDocumentAgain],
  [recalled, recalledFirst, updated],
  [noCertificate, unknownCertificate],
  wrongStatements,
  [foreignSender, wrongAddressee, expired, otherBody, shorterBody, noPacket, senderDiffers, addresseeDiffers],
  wrongSchema,
  [unsigned, signedByAnother, changedAfterSigning, changedAttachment, unsignedAttachment],
  wrapped,
  hostileXml,
  [fetchedEntity, tooManyAttachments, zipBomb, pathInZip],
  [cutPost, cutAndResumed, wrongOffset, large],
]

/** Everything that a node must do, in the order in which it is told. */
export const stories: readonly Story[] = chapters.flat()
