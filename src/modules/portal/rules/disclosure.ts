import { reason, type Verdict } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'
import type { EditionText } from '../article.ts'
import { personalDataIn } from './writing-findings.ts'

/** Whether a person may hand on what an edition says: where personal data is found in it, with a reason only (NĐ 13/2023). */
export function mayDisclose(actor: Actor, text: EditionText, disclosure: string): Verdict {
  if (actor.kind !== 'person' || disclosure.trim() !== '') return []
  const found = personalDataIn(text)
  return found.length > 0 ? [reason('portal.personal-data', { count: found.length })] : []
}
