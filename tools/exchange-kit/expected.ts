import { digestOfStatement } from '#kit/statements/index.ts'
import type { Message } from './message.ts'
import type { Reply } from './reply.ts'

/** An answer in the protocol's terms. */
export type Expected = {
  readonly status: number | '4xx'
  /** `none`: no receipt may come, the sender is to try again. */
  readonly receipt: 'received' | 'refused' | 'expired' | 'none'
  /** Codes; one that ends in `-` stands for its group. */
  readonly codes?: readonly string[]
  /** A word that code or text must hold: the element that is wrong. */
  readonly naming?: string
}

/** 200 with a receipt that says `received`. */
export const received: Expected = { status: 200, receipt: 'received' }
/** 422 with a signed receipt that says `refused`, for one of these reasons. */
export const refused = (...codes: readonly string[]): Expected => ({ status: 422, receipt: 'refused', codes })
/** 4xx without a receipt, for one of these reasons. */
export const turnedAway = (...codes: readonly string[]): Expected => ({
  status: '4xx',
  receipt: 'none',
  codes,
})

/** An expectation as the table shows it. */
export const written = ({ status, receipt, codes, naming }: Expected): string =>
  [
    String(status),
    receipt === 'none' ? 'no receipt' : receipt,
    ...(codes ? [codes.map(group).join(' | ')] : []),
    ...(naming ? [`“${naming}”`] : []),
  ].join(' · ')

const group = (code: string) => (code.endsWith('-') ? `${code}…` : code)

/** An answer as the table shows it. */
export const shown = ({ status, said, receipt, code }: Reply): string =>
  [
    String(status),
    said?.outcome ?? (receipt === undefined ? 'no receipt' : 'bad receipt'),
    ...(code ? [code] : []),
  ].join(' · ')

const fits = (code: string, codes: readonly string[]) =>
  codes.some((one) => (one.endsWith('-') ? code.startsWith(one) : code === one))

/** What keeps an answer from being the expected one; none where it is. */
export function faultsOf(reply: Reply, message: Message, expected: Expected): string[] {
  const { status, code, said, receipt } = reply
  const { claims, statement } = message
  const right = expected.status === '4xx' ? status >= 400 && status < 500 : status === expected.status
  const outcome = receipt === undefined ? 'none' : said?.outcome
  return [
    ...reply.faults,
    ...(right ? [] : [`status ${status}`]),
    ...(outcome === expected.receipt ? [] : [`receipt: ${outcome ?? 'not verified'}`]),
    ...(expected.codes && !fits(code, expected.codes) ? [`code: ${code || 'none'}`] : []),
    ...(expected.naming && !`${code} ${reply.text}`.includes(expected.naming)
      ? [`does not name ${expected.naming}`]
      : []),
    ...(said && code !== said.code && expected.receipt !== 'received'
      ? ['the receipt says another code']
      : []),
    ...(said && said.hash !== claims.hash ? ['receipt of other bytes'] : []),
    ...(said && said.message !== digestOfStatement(statement) ? ['receipt of another statement'] : []),
  ]
}
