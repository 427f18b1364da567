/** What travels between authorities: a document with its attachments, or a report on what became of one (QCVN 102:2016/BTTTT, amendment 1:2022). */
import type { XmlDocument } from '#kit/xml/index.ts'

/** An organ as packets name it: the eight children of From and To. */
export type Organ = {
  /** Identification code (QĐ 20/2020), 35 characters at most since 2022. */
  readonly organId: string
  /** Superior organ (OrganizationInCharge). */
  readonly inCharge: string
  readonly name: string
  readonly address: string
  readonly email: string
  readonly telephone: string
  readonly fax: string
  readonly website: string
}

/** Number and symbol apart: `7816` and `VPCP-TTĐT`. */
export type PacketReference = { readonly number: string; readonly notation: string }

/** The document that is answered (ResponseFor). */
export type ResponseLink = {
  readonly organId: string
  /** Full reference as written: `7816/VPCP-TTĐT`. */
  readonly code: string
  readonly documentId: string
  readonly promulgatedOn: Temporal.PlainDate | null
}

/** Who may be asked about it (StaffInfo). */
export type Staff = {
  readonly department: string
  readonly departmentId: string
  readonly name: string
  readonly staffId: string
  readonly email: string
  readonly mobile: string
}

/** 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ. */
export type Priority = 0 | 1 | 2 | 3 | 4

/** What a packet is for (BussinessDocType 0–3). */
export const businessKinds = ['new', 'recall', 'update', 'replace'] as const
export type BusinessKind = (typeof businessKinds)[number]

/** What the sender wants done with the document (Bussiness). */
export type Business = {
  readonly kind: BusinessKind
  /** The document recalled, updated or replaced; its own identifier for a new one, or empty. */
  readonly documentId: string
  readonly reason: string
  /** Whether paper is sent as well. */
  readonly paper: boolean | null
  /** Updates only: what changed. */
  readonly update: {
    readonly documentChanged: boolean
    readonly receiversChanged: boolean
    readonly receivers: readonly { readonly organId: string; readonly change: 'removed' | 'added' }[]
  } | null
  /** Replacements only: which documents, and for whom. */
  readonly replaces: readonly { readonly documentId: string; readonly organIds: readonly string[] }[]
  readonly staff: Staff | null
}

/** One system that handled the packet (TraceHeader). */
export type Trace = { readonly organId: string; readonly at: Temporal.Instant | null }

/** An attachment as the manifest names it; its bytes travel beside. */
export type PacketAttachment = {
  /** Without `cid:`. */
  readonly contentId: string
  readonly name: string
  /** Media type as declared; what it is in truth is told from the bytes. */
  readonly type: string
  readonly description: string
}

/** A document on its way: every element of the standard, empty where it was not given. */
export type DocumentPacket = {
  readonly kind: 'document'
  readonly from: Organ
  readonly to: readonly Organ[]
  /** `<OrganId>,<yyyy/MM/dd>,<number>/<symbol>`: a key, never a file name. */
  readonly documentId: string
  readonly reference: PacketReference
  readonly place: string
  readonly promulgatedOn: Temporal.PlainDate | null
  readonly documentType: {
    readonly type: number | null
    readonly detail: number | null
    readonly name: string
  }
  readonly subject: string
  readonly content: string
  readonly signer: { readonly competence: string; readonly position: string; readonly fullName: string }
  readonly dueOn: Temporal.PlainDate | null
  readonly priority: Priority
  readonly sphere: string
  readonly typistNotation: string
  readonly copies: number | null
  readonly pages: number | null
  readonly appendixes: readonly string[]
  /** Extensions of the SDK, kept as they came. */
  readonly replyFors: string
  readonly direction: boolean | null
  readonly referenceCodes: string
  readonly answers: readonly ResponseLink[]
  /** 1 not steering, 2 steering, 3 report on steering; null where it was not said. */
  readonly steering: 1 | 2 | 3 | null
  readonly taskCodes: readonly string[]
  readonly applicationType: string
  /** Nơi nhận, beyond the machine receivers. */
  readonly toPlaces: readonly string[]
  readonly traces: readonly Trace[]
  readonly business: Business
  readonly attachments: readonly PacketAttachment[]
}

/** A report on a document that was received (status packet, QĐ 28/2018 Đ.6.3). */
export type StatusPacket = {
  readonly kind: 'status'
  readonly from: Organ
  readonly about: ResponseLink
  readonly staff: Staff | null
  /** Two digits; which mean what is dated data of the module, not of this reader. */
  readonly statusCode: string
  readonly description: string
  readonly at: Temporal.Instant | null
  readonly traces: readonly Trace[]
}

export type Packet = DocumentPacket | StatusPacket

/** A variation of live systems that was read all the same; each has a sentence in the module that shows it. */
export type Tolerance = {
  /** Stable code, e.g. `order`, `business-spelling`, `date-style`, `too-long`. */
  readonly code: string
  /** Path of local names: `MessageHeader/From/OrganId`. */
  readonly path: string
  readonly found: string
}

/** Why bytes are no packet: the element and the clause that says so. */
export type PacketFault = {
  /** Stable code: `xml-…`, `missing`, `out-of-range`, `malformed`, `too-long`, `repeated`, `content-…`. */
  readonly code: string
  readonly path: string
  /** Clause of the standard, e.g. `QCVN 102:2016/BTTTT`. */
  readonly clause: string
  readonly found: string
}

/** What stands where the packet's signature should be. */
export type SignatureFound = 'none' | 'empty' | 'dummy' | 'own-namespace' | 'xml-signature'

/** The bytes of one attachment as they travelled, decoded from base64. */
export type ContentFound = {
  /** Without `cid:`; joined with the manifest. */
  readonly contentId: string
  readonly size: number
  /** SHA-256, hexadecimal. */
  readonly hash: string
  /** A single entry in a ZIP that stands for the named file (declared `application/zip`, the name ends otherwise). */
  readonly wrapped: boolean
}

export type PacketRead = {
  readonly packet: Packet
  readonly tolerances: readonly Tolerance[]
  readonly signature: SignatureFound
  /** The packet's XML with the contents taken out, otherwise letter by letter as it came: what a signature is verified on. */
  readonly skeleton: string
  /** The same, as it was read. */
  readonly document: XmlDocument
  /** In the order in which they stood. */
  readonly contents: readonly ContentFound[]
}
