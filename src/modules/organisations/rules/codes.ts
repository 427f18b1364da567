import { reason, type Verdict } from '#kit/refusal.ts'
import type { CodeScheme } from '../code.ts'

const shapes: Readonly<Record<CodeScheme, RegExp>> = {
  /** Province 2, district 3, commune 5 digits. */
  gso: /^(\d{2}|\d{3}|\d{5})$/,
  /** Level 1 first, dots between levels, at most 35 characters (QĐ 20/2020). */
  qd20: /^(?=.{3,35}$)[A-K]\d{2}(\.[0-9A-Z]{1,6})*$/,
  /** 13 characters in four groups, the lowest level first (QCVN 102:2016). */
  qcvn102: /^\d{3}\.\d{2}\.\d{2}\.[A-K]\d{2}$/,
}

/** Whether a code has the shape of its list; whether it exists is another question. */
export function mayAssign(scheme: CodeScheme, code: string): Verdict {
  return shapes[scheme].test(code) ? [] : [reason('organisations.code-malformed', { code, scheme })]
}
