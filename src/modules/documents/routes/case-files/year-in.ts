import { reason, refuse } from '#kit/refusal.ts'
import type { Visit } from '#platform/web/index.ts'

/** The year in the address, or 404. */
export function yearIn(visit: Visit): number {
  const year = Number(visit.param('year'))
  return Number.isInteger(year) && year >= 1945 && year <= 2200
    ? year
    : refuse(404, reason('documents.case-file-year-wrong'))
}
