import { formatDateTime } from '#kit/vietnamese/index.ts'
import { localTime } from '#kit/calendar/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card, DescriptionList, Notice, PageHeader } from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import type { Delegation } from '../delegation.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

export type DeskProps = {
  readonly name: string
  readonly place: string | undefined
  readonly actingFor: string | undefined
  readonly lent: readonly Delegation[]
  readonly adviseSecondFactor: boolean
  readonly language: Language
}

/** Where an official begins: who they are today, for whom they act, and what their account asks of them. */
export function DeskPage({ name, place, actingFor, lent, adviseSecondFactor, language }: DeskProps): VNode {
  const t = useWords(words)
  return (
    <div class="stack">
      <PageHeader title={t('desk-title', { name })} lead={place} />
      {actingFor ? (
        <Notice tone="warn" title={t('acting-for', { name: actingFor })}>
          <a href={urls.switchActing()}>{t('act-as-yourself')}</a>
        </Notice>
      ) : null}
      {lent.map((delegation) => (
        <Notice key={delegation.id} title={t('delegation-received', { name: delegation.fromName })}>
          <p>
            {delegation.powers.map((power) => t(`power-${power}`)).join(', ')} · {t('until')}{' '}
            {formatDateTime(localTime(delegation.untilAt), language)} · {delegation.reason}
          </p>
          <ButtonLink href={urls.switchActing()}>{t('choose-acting')}</ButtonLink>
        </Notice>
      ))}
      {adviseSecondFactor ? (
        <Notice tone="info" title={t('advise-second-factor')}>
          <ButtonLink href={urls.security()}>{t('set-up-second-factor')}</ButtonLink>
        </Notice>
      ) : null}
      <Card title={t('own-account')}>
        <DescriptionList
          items={[
            { label: t('profile'), value: <a href={urls.profile()}>{t('profile-lead')}</a> },
            { label: t('delegations'), value: <a href={urls.delegations()}>{t('delegations-lead')}</a> },
            { label: t('security'), value: <a href={urls.security()}>{t('security-lead')}</a> },
          ]}
        />
      </Card>
    </div>
  )
}
