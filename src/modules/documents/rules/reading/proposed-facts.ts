import type { Proposals } from '#kit/first-page/index.ts'
import { fold, formatDate } from '#kit/vietnamese/index.ts'

/** What a paper is called until somebody has read it: its file's name without the ending. */
export const namedAfterFile = (name: string): string =>
  name.replace(/\.[a-z0-9]{2,5}$/i, '').replaceAll(/_+/g, ' ')

export const proposable = ['reference', 'issuedOn', 'organName', 'typeCode', 'abstract', 'signerName', 'signerTitle', 'urgency'] as const // prettier-ignore
export type Proposable = (typeof proposable)[number]

/** A value for a field of the form, as people type it. */
export type ProposedField = { readonly value: string; readonly sure: boolean; readonly readAs: string }
export type ProposedFields = Readonly<Partial<Record<Proposable, ProposedField>>>

/** From here on a proposal is shown without a word of doubt. */
const sureFrom = 0.85

const asTyped = (field: Proposable, value: string, organs: readonly string[]): string => {
  if (field === 'issuedOn') return formatDate(Temporal.PlainDate.from(value), 'vi')
  // After `V/v` the abstract begins small; alone it is a sentence.
  if (field === 'abstract') return value.charAt(0).toLocaleUpperCase('vi') + value.slice(1)
  // A sender that writes often is written as always; a scan's lost tone mark is mended with it.
  if (field === 'organName') return organs.find((known) => fold(known) === fold(value)) ?? value
  return value
}

/** What the first page proposes for the fields of the register form; known senders in their usual spelling. */
export function proposedFields(
  proposals: Proposals | null | undefined,
  organs: readonly string[],
): ProposedFields {
  const found = proposable.flatMap((field) => {
    const one = proposals?.[field]
    if (!one) return []
    const value = asTyped(field, one.value, organs)
    return [[field, { value, sure: one.confidence >= sureFrom, readAs: one.source.text }] as const]
  })
  return Object.fromEntries(found)
}

/** Fills what nobody has typed: an empty field, an abstract that is only the file's name, the ordinary urgency. */
export function fillUntyped<Typed extends Readonly<Record<Proposable, string>>>(
  typed: Typed,
  proposed: ProposedFields,
  fileName: string | undefined,
): Typed {
  const untyped = (field: Proposable) =>
    typed[field] === '' ||
    (field === 'urgency' && typed.urgency === 'ordinary') ||
    (field === 'abstract' && fileName !== undefined && typed.abstract === namedAfterFile(fileName))
  const filled = proposable.flatMap((field) =>
    proposed[field] && untyped(field) ? [[field, proposed[field].value] as const] : [],
  )
  return { ...typed, ...Object.fromEntries(filled) }
}
