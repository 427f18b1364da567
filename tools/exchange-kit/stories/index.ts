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

/** Stories about one thing. */
export type Chapter = { readonly vi: string; readonly en: string; readonly stories: readonly Story[] }

const changes = [recalled, recalledFirst, updated]
const ends = [foreignSender, wrongAddressee, expired, senderDiffers, addresseeDiffers]
const bodies = [otherBody, shorterBody, noPacket]
const signatures = [unsigned, signedByAnother, changedAfterSigning, changedAttachment, unsignedAttachment]
const files = [tooManyAttachments, zipBomb, pathInZip]

const chapters: readonly Chapter[] = [
  { vi: 'Gói tin đúng', en: 'Right packets', stories: [rightPacket, severalAttachments, reply, status] },
  {
    vi: 'Gửi lặp lại',
    en: 'Repeats',
    stories: [repeated, repeatedAnew, askedAfter, sameIdOtherContent, sameDocumentAgain],
  },
  { vi: 'Thu hồi, cập nhật', en: 'Recalls and updates', stories: changes },
  { vi: 'Ai được kết nối', en: 'Who may connect', stories: [noCertificate, unknownCertificate] },
  { vi: 'Lời khai giả', en: 'False statements', stories: wrongStatements },
  { vi: 'Sai bên gửi, bên nhận, thời hạn', en: 'Wrong ends and times', stories: ends },
  { vi: 'Nội dung khác lời khai', en: 'Another body than stated', stories: bodies },
  { vi: 'Sai cấu trúc', en: 'Wrong schema', stories: wrongSchema },
  { vi: 'Chữ ký của gói tin', en: 'The signature of the packet', stories: signatures },
  { vi: 'Bọc chữ ký', en: 'Signature wrapping', stories: wrapped },
  { vi: 'XML độc', en: 'Hostile XML', stories: [...hostileXml, fetchedEntity] },
  { vi: 'Tệp đính kèm độc', en: 'Hostile attachments', stories: files },
  { vi: 'Đường truyền đứt', en: 'Broken lines', stories: [cutPost, cutAndResumed, wrongOffset, large] },
]

/** Everything that a node must do, in the order in which it is told. */
export const stories: readonly Story[] = chapters.flatMap((chapter) => chapter.stories)

/** The chapter that a story opens; undefined where it goes on with one. */
export const opens = (story: Story): Chapter | undefined =>
  chapters.find((chapter) => chapter.stories[0] === story)
