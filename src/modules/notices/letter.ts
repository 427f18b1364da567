import type { Id } from '#kit/ids.ts'
import type { NoticeId, Subject, Title, Urgency } from './notice.ts'

export type LetterId = Id<'letter'>

/** How a letter ended: taken by the mail server, refused for good, handed over without an answer, or nothing left to tell. */
export type Outcome = 'sent' | 'rejected' | 'uncertain' | 'empty'

export type LetterItem = {
  readonly noticeId: NoticeId
  readonly kind: string
  readonly subject: Subject
  readonly ownerId: Id<'account'>
  /** Name of who lent powers to the recipient, when it is their matter. */
  readonly onBehalfOf: string | null
  readonly title: Title
  readonly urgency: Urgency
  readonly times: number
  readonly lastToldAt: Temporal.Instant
}

/** A letter before it is put into words: to whom, and what it tells. */
export type Letter = {
  readonly id: LetterId
  readonly address: string
  readonly recipient: string
  readonly language: 'vi' | 'en'
  /** Name of the authority in whose name it is sent. */
  readonly office: string
  /** True when it says what each matter is. */
  readonly namesMatters: boolean
  /** Ends e-mail for this person without signing in, once. */
  readonly unsubscribeToken: string
  readonly items: readonly LetterItem[]
}

/** An e-mail as it is handed to the mail server. */
export type Mail = {
  /** RFC 5322 §3.6.4, without angle brackets; the same at every attempt. */
  readonly messageId: string
  readonly fromName: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** The outer wall of e-mail: hands one mail to the server and tells how that ended, with the server's words; `later` is no end, it may be tried again. */
export type Mailer = {
  /** Where mail goes and whose name it bears, without credentials. */
  readonly about: {
    readonly host: string
    readonly port: number
    readonly security: 'tls' | 'starttls' | 'starttls-if-offered'
    readonly user: string
    readonly from: string
  }
  send(
    mail: Mail,
  ): Promise<{ readonly outcome: Exclude<Outcome, 'empty'> | 'later'; readonly answer: string }>
}
