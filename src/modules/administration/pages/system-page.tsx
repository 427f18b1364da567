import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card, DescriptionList, Notice, PageHeader } from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import type { Figures } from '../figures.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** Bytes as people say them: MB with one decimal. */
export function megabytes(bytes: bigint, language: Language): string {
  return `${formatNumber(Math.round(Number(bytes) / 104_857.6) / 10, language)} MB`
}

type SystemPageProps = {
  readonly figures: Figures
  readonly now: Temporal.Instant
  /** Sentences about programs that the machine lacks. */
  readonly without: readonly string[]
  readonly language: Language
}

function Warnings({ figures, now, without }: Pick<SystemPageProps, 'figures' | 'now' | 'without'>): VNode {
  const t = useWords(words)
  const minutes = figures.oldestWaiting ? Math.floor(now.since(figures.oldestWaiting).total('minutes')) : 0
  const day = now.subtract({ hours: 24 })
  const isOld =
    figures.recordLines > 0 &&
    (!figures.lastCheckpoint || Temporal.Instant.compare(figures.lastCheckpoint, day) < 0)
  const isYoung = Temporal.Instant.compare(figures.databaseSince, day) > 0
  const warnings = [
    figures.jobsDead > 0 ? t('warn-dead', { n: figures.jobsDead }) : '',
    minutes >= 15 ? t('warn-slow', { minutes }) : '',
    isOld && !isYoung ? t('warn-checkpoint') : '',
    ...without,
  ].filter(Boolean)
  if (warnings.length === 0) return <Notice tone="good" title={t('all-well')} />
  return (
    <>
      {warnings.map((sentence) => (
        <Notice key={sentence} tone="warn" title={sentence} />
      ))}
      <ButtonLink href={urls.jobs()}>{t('see-jobs')}</ButtonLink>
    </>
  )
}

/** How the instance stands: what needs somebody first, then every figure. */
export function SystemPage({ figures, now, without, language }: SystemPageProps): VNode {
  const t = useWords(words)
  const count = (value: number) => formatNumber(value, language)
  const when = (at: Temporal.Instant) => formatDateTime(localTime(at), language)
  const cards = [
    {
      title: t('database'),
      items: [
        { label: t('database-version'), value: figures.databaseVersion },
        { label: t('database-size'), value: megabytes(figures.databaseBytes, language) },
        { label: t('database-since'), value: when(figures.databaseSince) },
      ],
    },
    {
      title: t('people'),
      items: [
        { label: t('authorities'), value: count(figures.authorities) },
        { label: t('accounts'), value: count(figures.accounts) },
        { label: t('sessions'), value: count(figures.openSessions) },
      ],
    },
    {
      title: t('files'),
      items: [
        { label: t('files-count'), value: count(figures.files) },
        { label: t('files-size'), value: megabytes(figures.fileBytes, language) },
      ],
    },
    {
      title: t('record'),
      items: [
        { label: t('record-lines'), value: count(figures.recordLines) },
        {
          label: t('last-checkpoint'),
          value: figures.lastCheckpoint ? when(figures.lastCheckpoint) : t('never'),
        },
      ],
    },
    {
      title: t('jobs'),
      items: [
        { label: t('state-waiting'), value: count(figures.jobsWaiting) },
        { label: t('state-dead'), value: <a href={urls.jobs()}>{count(figures.jobsDead)}</a> },
      ],
    },
  ]
  return (
    <div class="stack">
      <PageHeader title={t('system')} lead={t('system-lead')} />
      <Warnings {...{ figures, now, without }} />
      <div class="grid">
        {cards.map(({ title, items }) => (
          <Card key={title} title={title}>
            <DescriptionList items={items} />
          </Card>
        ))}
      </div>
    </div>
  )
}
