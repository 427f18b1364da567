import { localTime } from '#kit/calendar/index.ts'
import { formatDate, formatDateTime } from '#kit/vietnamese/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import type { Tone } from '#platform/ui/index.ts'
import type { DocumentState } from '../document.ts'

/** A moment as people of the office write it. */
export const sayMoment = (at: Temporal.Instant, language: Language): string =>
  formatDateTime(localTime(at), language)

/** The day of a moment in Viet Nam. */
export const sayDayOf = (at: Temporal.Instant, language: Language): string =>
  formatDate(localTime(at).toPlainDate(), language)

/** A date as people write it; a dash where there is none. */
export const sayDate = (date: Temporal.PlainDate | null, language: Language): string =>
  date ? formatDate(date, language) : '–'

/** One colour for each state, everywhere alike. */
export const toneOf: Readonly<Record<DocumentState, Tone>> = {
  arrived: 'info',
  registered: 'info',
  presented: 'warn',
  directed: 'warn',
  'in-progress': 'info',
  completed: 'good',
  filed: 'plain',
  returned: 'bad',
  recalled: 'bad',
  drafting: 'plain',
  checking: 'warn',
  'form-checking': 'warn',
  signing: 'warn',
  signed: 'info',
  issued: 'good',
  cancelled: 'plain',
  withdrawn: 'bad',
  replaced: 'plain',
}
