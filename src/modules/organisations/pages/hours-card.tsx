import type { VNode } from 'preact'
import type { OfficeHours } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card } from '#platform/ui/index.ts'
import type { Visit } from '#platform/web/index.ts'
import type { Authority } from '../authority.ts'
import { words } from '../messages/index.ts'
import type { OfficeHoursFrom } from '../office-hours.ts'
import { OfficeWeek } from '../parts/office-week.tsx'
import { maySetHours } from '../rules/office-hours.ts'
import { urls } from '../urls.ts'

type Props = {
  visit: Visit
  authority: Authority | undefined
  hours: OfficeHours
  /** The set of hours that holds today, and the next one that is entered. */
  now: OfficeHoursFrom | undefined
  next: OfficeHoursFrom | undefined
}

/** The hours of the own office, since when and why; who may, is led to set them. */
export function HoursCard({ visit, authority, hours, now, next }: Props): VNode {
  const t = useWords(words)
  const told = (one: OfficeHoursFrom) => ({
    day: formatDate(one.validFrom, visit.language),
    reason: one.reason,
    name: one.changedBy,
  })
  return (
    <Card title={authority ? t('office-hours-of', { name: authority.placeName }) : t('office-hours')}>
      <div class="stack tight">
        <OfficeWeek hours={hours} />
        <p class="soft">{now ? t('hours-since', told(now)) : t('hours-usual')}</p>
        {next ? <p>{t('hours-next', told(next))}</p> : null}
        {authority && maySetHours(visit.actor, authority.id).length === 0 ? (
          <p>
            <ButtonLink href={urls.officeHours({ id: authority.id })} icon="clock">
              {t('set-hours')}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </Card>
  )
}
