import { z } from 'zod'
import { type Id, isId } from '#kit/ids.ts'
import { retentions } from '../../retention.ts'

const idOf = <Kind extends string>(code: string) =>
  z
    .string(code)
    .refine(isId, code)
    .transform((value) => value as Id<Kind>)
const year = z.coerce.number('documents.case-file-year-wrong').int().min(1945, 'documents.case-file-year-wrong').max(2200, 'documents.case-file-year-wrong') // prettier-ignore
const years = z
  .string()
  .optional()
  .transform((value) => (value?.trim() ? Number(value) : null))
  .refine((value) => value === null || (Number.isInteger(value) && value >= 1 && value <= 100), 'documents.case-file-years-needed') // prettier-ignore
const keeping = { retention: z.enum(retentions), retentionYears: years }

/** Opening a file. */
export const openForm = z.object({
  code: z.string().max(40).default(''),
  title: z.string().trim().min(1, 'documents.case-file-title-needed').max(500),
  unitId: idOf<'unit'>('documents.choose-unit'),
  responsibleId: idOf<'account'>('documents.case-file-person-needed'),
  entryId: z
    .string()
    .optional()
    .transform((value) => (isId(value) ? (value as Id<'case-list-entry'>) : undefined)),
  documentId: z.string().optional(),
  year,
  construction: z
    .string()
    .optional()
    .transform((value) => value === '1'),
  ...keeping,
})

/** A line of a year's list. */
export const entryForm = z.object({
  code: z.string().trim().min(1, 'documents.case-file-title-needed').max(40),
  heading: z.string().max(200).default(''),
  title: z.string().trim().min(1, 'documents.case-file-title-needed').max(500),
  unitId: idOf<'unit'>('documents.choose-unit'),
  note: z.string().max(500).default(''),
  ...keeping,
})

/** Somebody let in or out. */
export const personForm = z.object({
  accountId: idOf<'account'>('documents.case-file-person-needed'),
  on: z.string().transform((value) => value === '1'),
})

/** A paper taken out, with why. */
export const takeOutForm = z.object({
  documentId: idOf<'document'>('documents.unknown'),
  why: z.string().trim().min(1, 'documents.reason-needed').max(500),
})
