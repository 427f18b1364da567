import { Refusal } from '#kit/refusal.ts'
import { sayAny } from '#platform/i18n/index.ts'
import type { Visit } from '#platform/web/index.ts'

/** Answers the island with what was done, or with the sentences of a refusal. */
export async function answering(visit: Visit, doing: () => Promise<object>): Promise<Response> {
  try {
    return visit.json(await doing())
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    const errors = fault.reasons.map(({ code, params }) => ({
      code,
      sentence: sayAny(visit.language, code, params),
    }))
    return visit.json({ errors }, fault.status)
  }
}
