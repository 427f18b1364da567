import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import type { Language } from '#platform/i18n/index.ts'

/** A moment as people of the office write it. */
export const sayMoment = (at: Temporal.Instant, language: Language): string =>
  formatDateTime(localTime(at), language)
