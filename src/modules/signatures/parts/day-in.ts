import { localTime } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import type { Language } from '#platform/i18n/index.ts'

/** The day of an instant in Viet Nam, as people write it. */
export const dayIn = (at: Temporal.Instant, language: Language): string =>
  formatDate(localTime(at).toPlainDate(), language)
