import { formatDateTime } from '#kit/vietnamese/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { proofWords } from '../../messages/index.ts'
import type { ProofContent } from '../../proof.ts'

/** The facts of a proof as people read them, in the order of the sheet: label and value. */
export function proofFacts(content: ProofContent, language: Language): { label: string; value: string }[] {
  const t = proofWords.in(language)
  const at = (moment: string) => formatDateTime(Temporal.Instant.from(moment), language)
  const { ended, endedWhy: why, until, number: article } = content
  return [
    { label: t('organ'), value: content.organ },
    { label: t('site'), value: content.site },
    { label: t('title'), value: content.title },
    { label: t('address'), value: content.address },
    { label: t('edition'), value: t('edition-of', { number: content.edition, article }) },
    { label: t('from'), value: at(content.from) },
    { label: t('until'), value: until ? at(until) : t('still-public', { at: at(content.at) }) },
    ...(ended ? [{ label: t('ended'), value: t(`ended-${ended}`, { why }) }] : []),
    { label: t('published-by'), value: content.publishedBy },
    { label: t('review'), value: t(content.forced ? 'review-none' : 'review-second') },
    ...(content.correction ? [{ label: t('correction'), value: content.correction }] : []),
  ]
}
