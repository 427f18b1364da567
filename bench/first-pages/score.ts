import type { Proposals } from '#kit/first-page/index.ts'
import { slug } from '#kit/vietnamese/index.ts'
import type { Label } from './paper.ts'

export const scored = ['reference', 'symbol', 'issuedOn', 'organName', 'superiorName', 'typeCode', 'abstract', 'signerName', 'signerTitle', 'urgency', 'secrecy'] as const // prettier-ignore
export type Scored = (typeof scored)[number]
export type Truth = Readonly<Partial<Record<Scored, string>>>

const marks: Readonly<Record<string, string>> = { KHẨN: 'urgent', 'THƯỢNG KHẨN': 'very-urgent', 'HỎA TỐC': 'flash', MẬT: 'secret', 'TỐI MẬT': 'high-secret', 'TUYỆT MẬT': 'top-secret' } // prettier-ignore

/** What the paper of a label says, field by field. */
export function truthOf(label: Label): Truth {
  const { number, symbol, date, authority, superior, type, abstract, signerName, signerTitle } = label
  const joint = symbol.includes('/') ? '-' : '/'
  const all = {
    reference: number === undefined ? undefined : `${number}${joint}${symbol}`,
    symbol,
    issuedOn: date,
    organName: authority,
    superiorName: superior,
    typeCode: slug(type),
    abstract,
    signerName,
    signerTitle,
    urgency: label.urgency && marks[label.urgency],
    secrecy: label.secrecy && marks[label.secrecy],
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** Where tone marks stand in òa, ủy and their kin is taste; capitals, spaces about dashes and a full stop are no faults either. */
function tidy(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/([oe])([\u0300\u0301\u0303\u0309\u0323])([aey])/g, '$1$3$2')
    .replaceAll(/u([\u0300\u0301\u0303\u0309\u0323])y/g, 'uy$1')
    .normalize('NFC')
    .replaceAll(/\s*[-–—]\s*/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replace(/[.;]$/, '')
    .trim()
}

export const isSame = (one: string, other: string): boolean => tidy(one) === tidy(other)

export type Tally = { right: number; wrong: number; missed: number }
export type Tallies = Record<Scored, Tally>

export const noTallies = (): Tallies =>
  Object.fromEntries(scored.map((field) => [field, { right: 0, wrong: 0, missed: 0 }])) as Tallies

/** Counts what was proposed rightly, wrongly, and what was there but not proposed. */
export function count(tallies: Tallies, proposed: Partial<Record<Scored, string>>, truth: Truth): void {
  for (const field of scored) {
    const [value, wanted] = [proposed[field], truth[field]]
    if (value !== undefined && wanted !== undefined && isSame(value, wanted)) tallies[field].right++
    else if (value !== undefined) tallies[field].wrong++
    if (wanted !== undefined && (value === undefined || !isSame(value, wanted))) tallies[field].missed++
  }
}

export const precision = ({ right, wrong }: Tally): number =>
  right + wrong === 0 ? 1 : right / (right + wrong)
export const recall = ({ right, missed }: Tally): number =>
  right + missed === 0 ? 1 : right / (right + missed)

/** The values alone. */
export const valuesOf = (proposals: Proposals): Partial<Record<Scored, string>> =>
  Object.fromEntries(Object.entries(proposals).map(([field, one]) => [field, one?.value]))
