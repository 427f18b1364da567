import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Letter, Mail, Mailer } from '../letter.ts'
import { defineNoticeKinds, type NoticeKind } from '../notice-kind.ts'

/** Which of these matters still concern their owners: asked of the module that told them, before anything is shown in a letter. */
export type StillConcerns = (
  reader: Reader,
  matters: readonly { readonly subjectId: string; readonly accountId: Id<'account'> }[],
) => Promise<readonly boolean[]>

export type NoticesSettings = {
  /** Every kind that the modules of this program tell. */
  readonly kinds: readonly NoticeKind[]
  /** Address that people open, without a closing slash: links in e-mail begin with it. */
  readonly publicUrl: string
  /** Puts a letter into words; made in pages/, where words live. */
  readonly compose: (letter: Letter, publicUrl: string) => Mail
  /** By type of subject; what nobody answers for still concerns its owner. */
  readonly stillConcerns?: Readonly<Record<string, StillConcerns>>
  /** Absent where no mail server is named: then nothing leaves by e-mail. */
  readonly mailer?: Mailer
}

let current: NoticesSettings | undefined

/** Tells the module about its instance; the composition root calls it once, before the first request. Throws a TypeError when kinds are badly declared. */
export function prepareNotices(settings: NoticesSettings): void {
  defineNoticeKinds(settings.kinds)
  current = Object.freeze({ ...settings })
}

/** The settings of this instance; undefined in a program that only tells (tests of higher modules): then every kind is known and nothing leaves. */
export function settings(): NoticesSettings | undefined {
  return current
}

/** The declared kinds, in the order of the modules. */
export function noticeKinds(): readonly NoticeKind[] {
  return current?.kinds ?? []
}

/** Whether this instance sends e-mail at all. */
export function sendsMail(): boolean {
  return current?.mailer !== undefined
}

/** A declared kind; what is told without a declaration stays in the workspace. */
export function kindOf(kind: string): NoticeKind {
  return (
    noticeKinds().find((one) => one.kind === kind) ?? { kind, label: kind, channel: 'in-app', duty: true }
  )
}
