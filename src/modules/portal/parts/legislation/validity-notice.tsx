import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import {
  type PublishedDocument,
  type RelatedLine,
  type Validity,
  validityOn,
} from '#modules/legislation/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Notice, type Tone } from '#platform/ui/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { lawHref, lawTitle } from '../../pages/legislation/law-href.ts'
import type { Place } from '../../pages/sites.ts'

const tones: Readonly<Record<Validity, Tone>> = {
  unknown: 'plain',
  'not-yet': 'info',
  'in-force': 'good',
  partial: 'warn',
  ended: 'warn',
}
const enders: readonly string[] = ['replaces', 'repeals']
const changers: readonly string[] = ['amends', 'repeals-part']

/** What everybody must know before they read: whether it holds, since when, and what stands in its place. */
export function ValidityNotice({
  law,
  related,
  place,
  on,
  today,
}: {
  law: PublishedDocument
  related: readonly RelatedLine[]
  place: Place
  on: Temporal.PlainDate
  today: Temporal.PlainDate
}): VNode {
  const t = useWords(legislationWords)
  const language = useLanguage()
  const { validity, since } = validityOn(on, law)
  const isToday = Temporal.PlainDate.compare(on, today) === 0
  const days = { day: since ? formatDate(since, language) : '', on: formatDate(on, language) }
  const kinds = validity === 'ended' ? enders : validity === 'partial' ? changers : []
  const by = related.filter(
    ({ inbound, relation, byAuthority }) =>
      inbound && byAuthority === law.authorityId && kinds.includes(relation),
  )
  return (
    <Notice tone={tones[validity]} title={t(isToday ? `says-${validity}` : `said-${validity}`, days)}>
      {validity === 'ended' && law.endWhy ? <p>{law.endWhy}</p> : null}
      {by.length > 0 ? (
        <p>
          {t(validity === 'ended' ? 'ended-by' : 'changed-by')}{' '}
          {by.map((other, at) => (
            <>
              {at > 0 ? ', ' : ''}
              <a href={lawHref(place, other)}>{lawTitle(other)}</a>
            </>
          ))}
        </p>
      ) : null}
    </Notice>
  )
}
