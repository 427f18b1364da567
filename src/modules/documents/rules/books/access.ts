import { reason, type Verdict } from '#kit/refusal.ts'
import type { Standing } from '../access.ts'

/** Printing extracts of the authority's books: the registry and the leaders. @see NĐ 30/2020 Đ.16.2.b, 22.3.b */
export const mayExtract = ({ registers, issues, directs }: Standing): Verdict =>
  registers || issues || directs ? [] : [reason('documents.extracts-closed')]

/** Signing an extract for the authority: who keeps its key, which is the registry (NĐ 30/2020 Đ.32.2). */
export const maySignExtract = (standing: Standing): Verdict => [
  ...mayExtract(standing),
  ...(standing.issues ? [] : [reason('documents.clerks-only')]),
]
