/** What an axis said to a question: which of its codes, in which words, over which HTTP status. */
export type AxisSaid = { readonly http: number; readonly code: string; readonly words: string }

/** Why an axis did not do what it was asked. `unknown`: it may have done it all the same. */
export type AxisFault = {
  readonly kind: 'later' | 'refused'
  readonly code: string
  readonly text: string
  readonly unknown: boolean
}

/**
 * Codes of the gateway (standards: documents §4.6) that end a delivery: the file, its form, the receiver, the sender. A locked receiver (23) is an order of
 * the operator and no passing fault: the sender hears it today and sends again when the lock is lifted, instead of waiting for days. A packet that
 * the gateway could not work through (21) is not tried again either.
 */
const final = new Set(['10', '18', '19', '21', '22', '23'])

/** What a fault that an axis told means: try again, or never; a wrong id or secret (15, HTTP 401 and 403) is an alarm of its own. */
export function judgeAxisCode({ http, code, words }: AxisSaid): AxisFault {
  const text = words.slice(0, 500)
  if (code === '15') return { kind: 'later', code: 'axis-credentials', text, unknown: false }
  if (final.has(code)) return { kind: 'refused', code: `axis-${code}`, text, unknown: false }
  // The gateway's own fault may have come after it took the packet.
  if (/^[\w.-]{1,20}$/.test(code) && code !== '0')
    return { kind: 'later', code: `axis-${code}`, text, unknown: true }
  return judgeHttp(http, text)
}

/** What an answer without a code of the axis means: only its HTTP status speaks. */
export function judgeHttp(http: number, text = ''): AxisFault {
  if (http === 401 || http === 403) return { kind: 'later', code: 'axis-credentials', text, unknown: false }
  if (http === 413) return { kind: 'refused', code: 'axis-too-large', text, unknown: false }
  const strange = http >= 200 && http < 300
  return { kind: 'later', code: strange ? 'axis-answer-strange' : `axis-http-${http}`, text, unknown: true }
}
