import { formatDate } from '#kit/vietnamese/index.ts'
import { type ConsultationLine, consultationStateOn } from '#modules/legislation/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { legislationWords } from '../../messages/index.ts'

/** Where a public consultation stands on a day. */
export const draftStateOn = (today: Temporal.PlainDate, draft: ConsultationLine) =>
  consultationStateOn(today, { ...draft, step: 'approved' })

/** The same as a sentence, with its days. */
export function sayDraft(draft: ConsultationLine, today: Temporal.PlainDate, language: Language): string {
  const t = legislationWords.in(language)
  const days = { from: formatDate(draft.opensOn, language), to: formatDate(draft.closesOn, language) }
  const state = draftStateOn(today, draft)
  if (state === 'withdrawn') return t('state-withdrawn')
  if (state === 'coming' || state === 'closed' || state === 'reported') return t(`state-${state}`, days)
  const left = today.until(draft.closesOn, { largestUnit: 'days' }).days
  return left === 0 ? t('state-open-last') : t('state-open', { to: days.to, days: left })
}
