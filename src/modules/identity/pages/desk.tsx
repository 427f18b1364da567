import { formatDateTime } from '#kit/vietnamese/index.ts'
import { localTime } from '#kit/calendar/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import type { DeskTable } from '#platform/web/index.ts'
import {
  ButtonLink,
  Card,
  DescriptionList,
  EmptyState,
  Notice,
  PageHeader,
  StatusTag,
} from '#platform/ui/index.ts'
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
  /** What waits for them, from every module. */
  readonly waiting: { readonly tables: readonly DeskTable[]; readonly topics: readonly string[] }
  readonly language: Language
}

function Waiting({ tables, topics }: DeskProps['waiting']): VNode {
  const t = useWords(words)
  return (
    <div class="stack" id="viec-cho" data-live-topic={topics.join(' ')}>
      {tables.length === 0 ? <EmptyState title={t('desk-clear')} /> : null}
      {tables.map(({ title, href, count, lines }) => (
        <Card
          key={href}
          title={
            <a href={href}>
              {title} ({count >= 100 ? '99+' : count})
            </a>
          }
        >
          <ul class="desk-lines">
            {lines.map((line) => (
              <li key={line.href}>
                <a href={line.href}>{line.label}</a>
                {line.alarm ? (
                  <>
                    {' '}
                    <StatusTag tone="bad" icon="siren">
                      {line.alarm}
                    </StatusTag>
                  </>
                ) : null}
                <br />
                <small class="soft">{line.hint}</small>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}

/** Where an official begins: who they are today, for whom they act, and what their account asks of them. */
export function DeskPage({
  name,
  place,
  actingFor,
  lent,
  adviseSecondFactor,
  waiting,
  language,
}: DeskProps): VNode {
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
      <Waiting {...waiting} />
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
