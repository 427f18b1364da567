import type { PacketDraft } from '../acts/send-packet.ts'

/** A document that says little but all that must be said. */
export const someDraft = (
  number: number,
  subject = 'V/v triển khai kế hoạch chuyển đổi số',
): PacketDraft => ({
  reference: { number: String(number), notation: 'UBND-VX' },
  place: 'Đakrông',
  promulgatedOn: Temporal.PlainDate.from('2026-11-26'),
  documentType: { type: 2, detail: null, name: 'Công văn' },
  subject,
  content: '',
  signer: { competence: 'KT.', position: 'Phó Chủ tịch', fullName: 'Hồ Văn Ngươi' },
  dueOn: null,
  priority: 0,
  sphere: '',
  typistNotation: '',
  copies: null,
  pages: 1,
  appendixes: [],
  replyFors: '',
  direction: null,
  referenceCodes: '',
  answers: [],
  steering: null,
  taskCodes: [],
  applicationType: '',
  toPlaces: [],
  business: {
    kind: 'new',
    documentId: '',
    reason: '',
    paper: false,
    update: null,
    replaces: [],
    staff: null,
  },
})
