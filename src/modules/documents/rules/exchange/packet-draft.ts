import type { Business, Priority, ResponseLink } from '#kit/edxml/index.ts'
import type { PacketDraft } from '#modules/exchange/index.ts'
import type { Document, Urgency } from '../../document.ts'

const priorities: Readonly<Record<Urgency, Priority>> = { ordinary: 0, urgent: 1, 'very-urgent': 2, flash: 3 }

/** What is wanted with a document: that it is taken in. */
export const asNew: Business = {
  kind: 'new',
  documentId: '',
  reason: '',
  paper: false,
  update: null,
  replaces: [],
  staff: null,
}

/** Number and symbol of a reference as it is written: `05/KH-UBND`. */
export function partsOfReference(reference: string): { readonly number: string; readonly notation: string } {
  const slash = reference.indexOf('/')
  return slash === -1
    ? { number: reference.trim(), notation: '' }
    : { number: reference.slice(0, slash).trim(), notation: reference.slice(slash + 1).trim() }
}

export type DraftFrom = {
  readonly document: Document
  /** Name of the type: `Công văn`, `Quyết định`. */
  readonly typeName: string
  /** Where it was issued: `Đakrông`. */
  readonly place: string
  readonly answers: readonly ResponseLink[]
  /** Further recipients that no packet reaches, as printed. */
  readonly toPlaces: readonly string[]
  readonly business: Business
}

/** A paper of our own as packets tell it (QCVN 102; NĐ 30/2020 PL VI.II). */
export function packetDraft({
  document,
  typeName,
  place,
  answers,
  toPlaces,
  business,
}: DraftFrom): PacketDraft {
  return {
    reference: partsOfReference(document.reference),
    place,
    promulgatedOn: document.issuedOn,
    documentType: { type: 2, detail: null, name: typeName },
    subject: document.abstract,
    content: '',
    signer: {
      competence: document.signingForm,
      position: document.signerTitle,
      fullName: document.signerName,
    },
    dueOn: null,
    priority: priorities[document.urgency],
    sphere: '',
    typistNotation: '',
    copies: null,
    pages: document.pages,
    appendixes: [],
    replyFors: '',
    direction: null,
    referenceCodes: '',
    answers,
    steering: null,
    taskCodes: [],
    applicationType: '',
    toPlaces,
    business,
  }
}
