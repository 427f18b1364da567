import type { VNode } from 'preact'
import { formatDateTime, formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Timeline } from '#platform/ui/index.ts'
import type { Enquiry, Step } from '../enquiry.ts'
import { words } from '../messages/index.ts'

/** Everything that was done with an enquiry, the newest first. */
export function Story({ enquiry, steps }: { enquiry: Enquiry; steps: readonly Step[] }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const sentenceOf = ({ step, byName, unitName, accountName, toName, untilAt, fee }: Step) =>
    t(step === 'assigned' && accountName ? 'story-assigned-person' : `story-${step}`, {
      name: byName,
      unit: unitName ?? '',
      person: accountName ?? '',
      to: toName ?? '',
      until: untilAt ? formatDateTime(untilAt, language) : '',
      fee: fee === null ? '' : `${formatNumber(Number(fee), language)} đ`,
    })
  const moments = steps.map((step) => ({
    key: String(step.number),
    at: formatDateTime(step.at, language),
    dateTime: step.at.toString(),
    title: sentenceOf(step),
    detail: [step.why, step.ground].filter(Boolean).join(' – ') || undefined,
  }))
  const first = {
    key: '0',
    at: formatDateTime(enquiry.receivedAt, language),
    dateTime: enquiry.receivedAt.toString(),
    title: t('story-received'),
  }
  return <Timeline moments={[...moments.toReversed(), first]} />
}
