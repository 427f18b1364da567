import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, sayAny, useWords } from '#platform/i18n/index.ts'
import {
  ButtonLink,
  DataTable,
  DateField,
  EmptyState,
  Filters,
  PageHeader,
  Pagination,
  SelectField,
  TextField,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { words } from '../messages/index.ts'
import type { RecordEntry } from '../record-entry.ts'
import { urls } from '../urls.ts'

export type RecordProps = {
  readonly entries: readonly RecordEntry[]
  /** As typed in the filters. */
  readonly query: Readonly<Record<string, string | undefined>>
  /** Chains that may be chosen; one for who administers one authority. */
  readonly authorities: readonly { readonly id: string; readonly name: string }[]
  readonly authorityId: string
  readonly next: string | undefined
  readonly language: Language
}

/** Who acted, and for whom. */
export function actorOf({ actor }: RecordEntry, actingFor: (name: string) => string): string {
  const name = actor.name ?? actor.kind
  return actor.actingFor ? `${name} (${actingFor(actor.actingFor.name)})` : name
}

/** The record of an authority, searched by person, act, thing and time. */
export function RecordPage({ entries, query, authorities, authorityId, next, language }: RecordProps): VNode {
  const t = useWords(words)
  const here = (more: Record<string, string | undefined>) =>
    urls.record(null, { ...query, duoi: undefined, ...more })
  return (
    <div class="stack">
      <PageHeader
        title={t('record')}
        lead={t('record-lead')}
        actions={
          <ButtonLink href={urls.recordTable(null, query)} icon="download" download>
            {t('export-csv')}
          </ButtonLink>
        }
      />
      <Filters action={urls.record()} clearHref={urls.record()}>
        {authorities.length > 1 ? (
          <SelectField
            name="co-quan"
            label={t('authority')}
            value={authorityId}
            options={authorities.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <TextField name="nguoi" label={t('who')} value={query.nguoi} type="search" />
        <TextField name="viec" label={t('event')} value={query.viec} />
        <TextField name="ma" label={t('subject-id')} value={query.ma} />
        <DateField name="tu" label={t('from')} value={query.tu} />
        <DateField name="den" label={t('until')} value={query.den} />
      </Filters>
      {entries.length === 0 ? (
        <EmptyState title={t('no-entries')} />
      ) : (
        <DataTable
          caption={t('record')}
          captionHidden
          dense
          rows={entries}
          rowKey={({ seq }) => seq}
          columns={[
            {
              key: 'event',
              head: t('event'),
              main: true,
              cell: ({ event, authorityId: authority, seq }) => (
                <a href={urls.entry({ authority, seq })}>{sayAny(language, event)}</a>
              ),
            },
            { key: 'at', head: t('at'), cell: ({ at }) => formatDateTime(localTime(at), language) },
            {
              key: 'who',
              head: t('who'),
              cell: (entry) => actorOf(entry, (name) => t('acting-for', { name })),
            },
            {
              key: 'subject',
              head: t('subject'),
              cell: ({ subjectType, subjectName, reason }) =>
                [subjectName ?? subjectType, reason].filter(Boolean).join(' · '),
            },
            {
              key: 'origin',
              head: t('origin'),
              cell: ({ origin }) => [origin.channel, origin.address].filter(Boolean).join(' · '),
            },
          ]}
        />
      )}
      <Pagination
        {...(query.duoi ? { previousHref: here({}) } : {})}
        {...(next ? { nextHref: here({ duoi: next }) } : {})}
      />
      <p class="soft">{t('record-verify-hint')}</p>
    </div>
  )
}
