import { reason, type Verdict } from '#kit/refusal.ts'
import type { Document } from '../../document.ts'
import type { Standing } from '../access.ts'

const must = (fine: boolean, code: string): Verdict => (fine ? [] : [reason(code)])

/** Closing a paper that bears a mark of secrecy: whoever keeps the registry or leads. */
export const mayCloseAsSecret = (
  { registers, directs }: Standing,
  { withheldMark }: Pick<Document, 'withheldMark'>,
): Verdict => [
  ...must(registers || directs, 'documents.clerks-only'),
  ...must(withheldMark === null, 'documents.closed-already'),
]

/** Opening it again, where the mark was misread: whoever keeps the registry or leads. */
export const mayOpenAgain = (
  { registers, directs }: Standing,
  { withheldMark }: Pick<Document, 'withheldMark'>,
): Verdict => [
  ...must(registers || directs, 'documents.clerks-only'),
  ...must(withheldMark !== null, 'documents.not-closed'),
]
