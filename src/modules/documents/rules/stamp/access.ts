import { reason, type Verdict } from '#kit/refusal.ts'
import type { Document } from '../../document.ts'
import { closedAsSecret } from '../reading/secrecy.ts'

/** Whether a copy with the arrival stamp can be made of it: a registered arrival whose files are open. @see NĐ 30/2020 Đ.22, PL IV.V */
export const mayBeStamped = ({ direction, arrivalNumber, withheldMark }: Document): Verdict => [
  ...(direction === 'incoming' ? [] : [reason('documents.stamp-incoming-only')]),
  ...(direction === 'incoming' && arrivalNumber === null ? [reason('documents.stamp-unregistered')] : []),
  ...(withheldMark ? [closedAsSecret(withheldMark)] : []),
]
