import { type Reason, reason, type Verdict } from '#kit/refusal.ts'
import type { Document } from '../../document.ts'
import type { StepKind } from '../../step.ts'
import type { SecrecyMark } from '../../withholding.ts'

/** The marks as stamps bear them (Luật 29/2018/QH14 Đ.8). */
export const marksOnPaper: Readonly<Record<SecrecyMark, string>> = {
  secret: 'MẬT',
  'high-secret': 'TỐI MẬT',
  'top-secret': 'TUYỆT MẬT',
}

/** Steps that lead a closed paper out of here. */
const waysOut: ReadonlySet<StepKind> = new Set(['return', 'recall', 'cancel', 'withdraw'])

/** Why nothing but the way out is open for a document that bears a mark of secrecy (NĐ 30/2020 Đ.16.3, 22.4). */
export const closedAsSecret = (mark: SecrecyMark): Reason =>
  reason('documents.closed-as-secret', { mark: marksOnPaper[mark] })

/** Whether a document that may be closed may still take one of these steps. */
export const mayGoOn = (
  { withheldMark }: Pick<Document, 'withheldMark'>,
  ...steps: readonly StepKind[]
): Verdict => (withheldMark && !steps.some((step) => waysOut.has(step)) ? [closedAsSecret(withheldMark)] : [])
