import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Card, DataTable, Form } from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { words } from '../messages/index.ts'
import type { SessionId } from '../session.ts'
import type { ListedSession } from '../store/sessions.ts'
import { browserOf } from './browser-of.ts'

/** One's own open sessions, each with its end, and the end of all but this one. */
export function OwnSessions({
  sessions,
  current,
  endOne,
  endOthers,
  csrf,
  language,
}: {
  sessions: readonly ListedSession[]
  current: SessionId
  /** Address that ends one session; absent = only all others together. */
  endOne?: (id: SessionId) => string
  endOthers: string
  csrf: string
  language: Language
}): VNode {
  const t = useWords(words)
  const when = (at: Temporal.Instant) => formatDateTime(localTime(at), language)
  const end = {
    key: 'end',
    head: t('end-session'),
    cell: ({ id }: ListedSession) =>
      id === current || !endOne ? (
        t('this-one')
      ) : (
        <Form action={endOne(id)} csrf={csrf} guard={false}>
          <Button variant="quiet">{t('end-session')}</Button>
        </Form>
      ),
  }
  return (
    <Card title={t('sessions')}>
      <DataTable
        caption={t('sessions')}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'browser',
            head: t('browser'),
            main: true,
            cell: ({ id, userAgent }) => browserOf(userAgent) + (id === current ? ` (${t('this-one')})` : ''),
          },
          { key: 'address', head: t('address'), cell: ({ address }) => address },
          { key: 'since', head: t('signed-in-at'), cell: ({ createdAt }) => when(createdAt) },
          { key: 'seen', head: t('last-seen'), cell: ({ lastSeenAt }) => when(lastSeenAt) },
          ...(endOne ? [end] : []),
        ]}
      />
      {sessions.length > 1 ? (
        <Form action={endOthers} csrf={csrf} guard={false} plain>
          <Button>{t('end-other-sessions')}</Button>
        </Form>
      ) : null}
    </Card>
  )
}
