import { type Id, isId } from '#kit/ids.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import { z } from 'zod'
import { electronicCopyKinds } from '../copy-kind.ts'
import { signingForms, urgencies } from '../document.ts'

const line = (most = 1000) =>
  z
    .string()
    .optional()
    .transform((typed) =>
      (typed ?? '')
        .normalize('NFC')
        .replaceAll(/\s+/g, ' ')
        .trim()
        .slice(0, most * 10),
    )

/** Words of a person over several lines, as typed. */
export const ownWords = z
  .string()
  .optional()
  .transform((typed) => (typed ?? '').normalize('NFC').replaceAll('\r\n', '\n').trim())

/** A date as Vietnamese write it; null when left empty. */
export const day = z
  .string()
  .optional()
  .transform((typed, context) => {
    if (!typed?.trim()) return null
    const date = parseDate(typed)
    if (date) return date
    context.addIssue({ code: 'custom', message: 'documents.date-wrong' })
    return z.NEVER
  })

/** The id that a choice stands for; `missing` is said where nothing was chosen. */
export const chosen = <Kind extends string>(missing: string) => z.custom<Id<Kind>>(isId, missing)

/** The ids of several ticked boxes. */
export const ticked = <Kind extends string>() =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((typed) => [typed ?? []].flat().filter((one): one is Id<Kind> => isId(one)))

const optionalId = <Kind extends string>() =>
  z
    .string()
    .optional()
    .transform((typed) => (isId(typed ?? '') ? (typed as Id<Kind>) : undefined))

const pages = z
  .string()
  .optional()
  .transform((typed, context) => {
    const text = (typed ?? '').trim()
    if (text === '') return null
    if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
    context.addIssue({ code: 'custom', message: 'documents.pages-wrong' })
    return z.NEVER
  })

const factFields = {
  typeCode: z
    .string()
    .optional()
    .transform((typed) => typed || null),
  reference: line(),
  issuedOn: day,
  organName: line().refine((text) => text !== '', 'documents.organ-needed'),
  abstract: line().refine((text) => text !== '', 'documents.abstract-needed'),
  signerName: line(),
  signerTitle: line(),
  urgency: z.enum(urgencies).catch('ordinary'),
  pages,
  note: line(),
}

export const factsForm = z.object(factFields)

export const registerForm = z.object({
  ...factFields,
  registerId: chosen<'register'>('documents.choose-register'),
  due: day,
  leaderId: optionalId<'account'>(),
  next: z
    .string()
    .optional()
    .transform((typed) => typed === '1'),
})

export const presentForm = z.object({
  leaderId: chosen<'account'>('documents.choose-leader'),
  note: ownWords,
})

export const directForm = z.object({
  instruction: ownWords,
  preset: line(),
  leadUnitId: chosen<'unit'>('documents.lead-needed'),
  supportUnitIds: ticked<'unit'>(),
  informationUnitIds: ticked<'unit'>(),
  dueChoice: z.string().optional().default('none'),
  due: day,
  next: z
    .string()
    .optional()
    .transform((typed) => typed === '1'),
})

export const assignForm = z.object({
  leadId: chosen<'account'>('documents.choose-person'),
  supportIds: ticked<'account'>(),
  instruction: ownWords,
  due: day,
})

export const reportForm = z.object({
  progress: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'documents.progress-wrong')
    .transform(Number)
    .refine((share) => share <= 100, 'documents.progress-wrong'),
  note: ownWords,
})

export const completeForm = z.object({
  note: ownWords.refine((text) => text !== '', 'documents.result-needed'),
})

export const askForm = z.object({
  ofId: chosen<'account'>('documents.choose-person'),
  question: ownWords.refine((text) => text !== '', 'documents.question-needed'),
  due: day,
})

export const answerForm = z.object({
  answer: ownWords.refine((text) => text !== '', 'documents.answer-needed'),
})

export const extensionForm = z.object({ until: day, why: ownWords })

export const extensionAnswerForm = z.object({
  answer: ownWords,
  decision: z.enum(['grant', 'deny']).catch('deny'),
})

export const noteForm = z.object({ note: ownWords })

export const draftForm = z.object({
  typeCode: z
    .string()
    .optional()
    .transform((typed) => typed || null),
  abstract: line().refine((text) => text !== '', 'documents.abstract-needed'),
  urgency: z.enum(urgencies).catch('ordinary'),
  note: line(),
  signerId: chosen<'account'>('documents.choose-signer'),
  signingForm: z.enum(signingForms).catch(''),
  inside: ticked<'authority'>(),
  organs: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .optional()
    .transform((codes = []) => codes.filter((code) => /^[A-Za-z0-9.]{1,35}$/.test(code))),
  outside: ownWords,
  text: ownWords,
  answers: optionalId<'document'>(),
  replaces: optionalId<'document'>(),
})

/** The same while it is still being typed: whatever is missing stays open. */
export const typedForm = draftForm
  .omit({ answers: true, replaces: true, note: true })
  .extend({ abstract: line(), signerId: optionalId<'account'>() })

export const issueForm = z.object({ registerId: chosen<'register'>('documents.choose-register') })

const keyFields = {
  keyId: chosen<'signing-key'>('signatures.choose-key'),
  secret: z
    .string()
    .optional()
    .transform((typed) => typed ?? '')
    .refine((typed) => typed !== '', 'signatures.secret-needed'),
  oneTimeCode: line(20),
}

export const signForm = z.object({ ...keyFields, note: ownWords })

export const sealForm = z.object(keyFields)

export const copyForm = z.object({
  ...keyFields,
  kind: z.enum(electronicCopyKinds, 'documents.choose-copy'),
  pages: line(200),
})

export const issueUnderSealForm = issueForm.extend(keyFields)
