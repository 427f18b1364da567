import { parseDate } from '#kit/vietnamese/index.ts'
import type { Visit } from '#platform/web/index.ts'

/** The day that the address names, and what was typed where it was not understood. */
export function dayAsked(visit: Visit): {
  readonly day: Temporal.PlainDate | undefined
  readonly wrong: string | undefined
} {
  const typed = (visit.query('ngay') ?? '').trim().slice(0, 40)
  const day = typed === '' ? undefined : parseDate(typed)
  return { day, wrong: typed !== '' && day === undefined ? typed : undefined }
}
