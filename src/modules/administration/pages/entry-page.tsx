import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, sayAny, useWords } from '#platform/i18n/index.ts'
import { Card, DataTable, DescriptionList, PageHeader } from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { words } from '../messages/index.ts'
import type { RecordEntry } from '../record-entry.ts'
import { urls } from '../urls.ts'
import { actorOf } from './record-page.tsx'

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown) =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)

/** What changed, name by name; a value that is no object stands alone. */
export function changesOf(
  before: unknown,
  after: unknown,
): { name: string; before: string; after: string }[] {
  if (!isThing(before) && !isThing(after))
    return text(before) === '' && text(after) === ''
      ? []
      : [{ name: '', before: text(before), after: text(after) }]
  const [old, fresh] = [isThing(before) ? before : {}, isThing(after) ? after : {}]
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].map((name) => ({
    name,
    before: text(old[name]),
    after: text(fresh[name]),
  }))
}

/** One line of the record, whole. */
export function EntryPage({
  entry,
  language,
}: {
  entry: RecordEntry & { readonly hash: string }
  language: Language
}): VNode {
  const t = useWords(words)
  const changes = changesOf(entry.before, entry.after)
  return (
    <div class="stack">
      <PageHeader
        title={sayAny(language, entry.event)}
        lead={formatDateTime(localTime(entry.at), language)}
        crumbs={[{ href: urls.record(), label: t('record') }]}
      />
      <Card>
        <DescriptionList
          items={[
            { label: t('who'), value: actorOf(entry, (name) => t('acting-for', { name })) },
            {
              label: t('origin'),
              value: [entry.origin.channel, entry.origin.address].filter(Boolean).join(' · '),
            },
            { label: t('subject'), value: entry.subjectName ?? entry.subjectType },
            { label: t('subject-id'), value: <code>{entry.subjectId}</code> },
            { label: t('event'), value: <code>{entry.event}</code> },
            { label: t('reason'), value: entry.reason },
            { label: t('chain-place', { seq: entry.seq }), value: <code>{entry.hash}</code> },
          ]}
        />
      </Card>
      {changes.length > 0 ? (
        <DataTable
          caption={`${t('before')} – ${t('after')}`}
          captionHidden
          rows={changes}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', head: t('subject'), main: true, cell: ({ name }) => <code>{name}</code> },
            { key: 'before', head: t('before'), cell: (change) => change.before },
            { key: 'after', head: t('after'), cell: (change) => change.after },
          ]}
        />
      ) : null}
    </div>
  )
}
