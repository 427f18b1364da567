import { reason, type Verdict } from '#kit/refusal.ts'
import type { PaperFacts } from '../document.ts'

/** Lengths of NĐ 30/2020 PL VI.II: a value that is too long is refused, never cut. */
export const longest = {
  reference: 42,
  organName: 200,
  abstract: 500,
  signerTitle: 100,
  signerName: 50,
  note: 500,
} as const

/** What a paper must say before it can be entered in a register, all reasons at once. */
export function mustBeComplete(facts: PaperFacts): Verdict {
  const tooLong = (Object.keys(longest) as (keyof typeof longest)[])
    .filter((field) => facts[field].length > longest[field])
    .map((field) => reason('documents.field-long', { field, most: longest[field] }))
  return [
    ...(facts.abstract.trim() === '' ? [reason('documents.abstract-needed')] : []),
    ...(facts.organName.trim() === '' ? [reason('documents.organ-needed')] : []),
    ...tooLong,
  ]
}

const marks = /(^|[\s([])(tuyệt|tối)?\s*mật([\s)\].,;:]|$)/iu

/** Whether a line of a paper is a stamp of secrecy: MẬT, TỐI MẬT, TUYỆT MẬT standing alone. */
export function isSecrecyMark(line: string): boolean {
  const text = line.normalize('NFC').trim()
  return text.length <= 24 && text === text.toLocaleUpperCase('vi') && marks.test(text)
}

/** What a draft needs before it can be kept, all reasons at once. */
export function mustBeDraft({
  facts,
  body,
  file,
}: {
  readonly facts: Pick<PaperFacts, 'abstract' | 'note'>
  readonly body?: unknown
  readonly file?: unknown
}): Verdict {
  const long = (['abstract', 'note'] as const)
    .filter((field) => facts[field].length > longest[field])
    .map((field) => reason('documents.field-long', { field, most: longest[field] }))
  return [
    ...(facts.abstract.trim() === '' ? [reason('documents.abstract-needed')] : []),
    ...(body === undefined && !file ? [reason('documents.text-needed')] : []),
    ...long,
  ]
}

/** What a paper needs before it can be checked and signed. */
export function mustBeReady(recipients: readonly unknown[]): Verdict {
  return recipients.length === 0 ? [reason('documents.recipients-needed')] : []
}
