import type { Sending } from './mail.ts'

type Fault = {
  readonly code?: string
  readonly command?: string
  readonly response?: unknown
  readonly responseCode?: number
  readonly message?: string
}

/** What a server refuses for good with 5xx at these steps concerns the recipient or the mail; elsewhere it concerns us, and the operator can mend it. */
const stepsOfThisMail = ['RCPT TO', 'DATA']

/** Tells what a failed attempt means (RFC 5321 §4.2.1, §4.5.3.2.6); `handedOver` = the whole mail had gone out before it failed. */
export function outcomeOf(fault: unknown, handedOver: boolean): Sending {
  const { code, command = '', response, responseCode, message = 'failed' } = fault as Fault
  const answer = typeof response === 'string' && response !== '' ? response : message
  if (responseCode !== undefined) {
    const forGood = responseCode >= 500 && stepsOfThisMail.includes(command)
    return { outcome: forGood ? 'rejected' : 'later', answer }
  }
  if (code === 'EENVELOPE') return { outcome: 'rejected', answer }
  return { outcome: handedOver ? 'uncertain' : 'later', answer }
}
