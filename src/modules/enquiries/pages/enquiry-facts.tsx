import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { Card, DescriptionList } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { supplies } from '../enquiry.ts'
import { Due } from '../parts/due.tsx'
import { SpotLink } from '../parts/spot.tsx'
import { StateTag } from '../parts/state-tag.tsx'
import type { EnquiryPageProps } from './enquiry-page.tsx'

/** How an enquiry stands: its clock, who has it, what it is about. */
export function Facts({
  enquiry,
  fieldName,
  content,
  rating,
  calendar,
  now,
  language,
}: EnquiryPageProps): VNode {
  const t = useWords(words)
  const { latitude, longitude, village, place } = content
  const supply = supplies.find((way) => way === content.details.supply)
  const spot = latitude === null || longitude === null ? undefined : { latitude, longitude }
  return (
    <Card title={t('state')}>
      <DescriptionList
        items={[
          { label: t('state'), value: <StateTag state={enquiry.state} /> },
          { label: t('due'), value: <Due {...{ enquiry, calendar, now }} /> },
          { label: t('due-source'), value: enquiry.dueSource },
          {
            label: t('pass-on'),
            value:
              enquiry.state === 'received' && enquiry.passOnAt
                ? formatDateTime(enquiry.passOnAt, language)
                : undefined,
          },
          { label: t('kind'), value: t(`kind-${enquiry.kind}`) },
          { label: t('field'), value: fieldName },
          {
            label: t('with-whom'),
            value: [enquiry.accountName, enquiry.unitName].filter(Boolean).join(', ') || t('nobody-yet'),
          },
          { label: t('received'), value: formatDateTime(enquiry.receivedAt, language) },
          { label: t('place'), value: [village, place].filter(Boolean).join(', ') || undefined },
          { label: t('coordinates'), value: spot && <SpotLink {...spot} /> },
          { label: t('supply'), value: supply && t(`supply-${supply}`) },
          { label: t('purpose'), value: content.details.purpose },
          {
            label: t('rating'),
            value: rating ? [t(`rating-${rating.score}`), rating.why].filter(Boolean).join(': ') : undefined,
          },
        ]}
      />
    </Card>
  )
}
