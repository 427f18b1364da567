import { reason, type Verdict } from '#kit/refusal.ts'
import type { Choices } from '../arrangement.ts'
import type { NoticeKind } from '../notice-kind.ts'

/** Whether a person may be told so: of their own work nobody is left untold. */
export const mayChoose = (choices: Choices, kinds: readonly NoticeKind[]): Verdict =>
  kinds.some(({ kind, duty }) => duty && choices[kind] === 'off') ? [reason('notices.duty-stays')] : []
