import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Card, DataTable, Details, EmptyState, Form, TextField } from '#platform/ui/index.ts'
import type { DisposalLine } from '../../disposal.ts'
import { words } from '../../messages/index.ts'
import { sayKeeping } from '../../pages/case-files/say-file.ts'
import type { DisposalPageProps } from '../../pages/disposals/disposal-page.tsx'
import { sayDate } from '../../pages/say.ts'
import { keptUntil } from '../../rules/case-files/retention.ts'
import { urls } from '../../urls.ts'

/** The files that a proposal names, each with why; whoever may keeps one back. Below them those that were kept back. */
export function DisposalLines({ disposal, lines, keptBack, may, csrf, language }: DisposalPageProps): VNode {
  const t = useWords(words)
  const keep = ({ id, file }: DisposalLine) => (
    <Details summary={t('disposal-keep-back')}>
      <Form action={urls.disposalStep({ id: disposal.id, step: 'take-off' })} csrf={csrf}>
        <input type="hidden" name="lineId" value={id} />
        <TextField name="why" id={`giu-${id}`} label={t('disposal-keep-why', { code: file.code })} />
        <Button>{t('disposal-keep-back')}</Button>
      </Form>
    </Details>
  )
  return (
    <>
      <Card title={t('disposal-counts', { count: formatNumber(lines.length, language) })}>
        {lines.length === 0 ? (
          <EmptyState title={t('disposal-no-lines')} />
        ) : (
          <DataTable
            caption={t('disposal-list')}
            captionHidden
            rows={lines}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'title',
                head: t('case-file-title'),
                main: true,
                cell: ({ file: { id, code, title } }) => (
                  <a href={urls.caseFile({ id })}>
                    {code} · {title}
                  </a>
                ),
              },
              { key: 'keep', head: t('case-file-retention'), cell: ({ file }) => sayKeeping(t, file) },
              {
                key: 'until',
                head: t('disposal-ended-on'),
                cell: ({ file }) => (file.closedOn ? sayDate(keptUntil(file, file.closedOn), language) : ''),
              },
              { key: 'why', head: t('disposal-why'), cell: ({ why }) => why },
              ...(may.has('take-off') ? [{ key: 'act', head: t('disposal-step-take-off'), cell: keep }] : []),
            ]}
          />
        )}
      </Card>
      {keptBack.length > 0 ? (
        <Card title={t('disposal-kept-back')}>
          <ul class="plain-list">
            {keptBack.map((line, place) => (
              <li key={`${line.code}${place}`}>{t('disposal-kept-back-line', line)}</li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}
