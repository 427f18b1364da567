import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Button, DataTable, Form, StatusTag, type Tone } from '#platform/ui/index.ts'
import { outwardWords } from '../messages/index.ts'
import type { Dispatch } from '../outward.ts'
import { dispatchState } from '../rules/dispatch.ts'
import { urls } from '../urls.ts'

const tones: Readonly<Record<ReturnType<typeof dispatchState>, Tone>> = {
  waiting: 'info',
  sending: 'info',
  sent: 'good',
  failed: 'bad',
  uncertain: 'warn',
  cancelled: 'plain',
}
type WordKey = Parameters<ReturnType<(typeof outwardWords)['in']>>[0]

function State({ dispatch }: { dispatch: Dispatch }): VNode {
  const t = useWords(outwardWords)
  const language = useLanguage()
  const state = dispatchState(dispatch)
  const { code, answer, nextAt, settledAt, tries } = dispatch
  return (
    <>
      <StatusTag tone={tones[state]}>{t(`state-${state}`)}</StatusTag>
      {settledAt && state === 'sent' ? <small> {formatDateTime(settledAt, language)}</small> : null}
      {code === '' ? null : <div>{t(`code-${code}` as WordKey)}</div>}
      {answer === '' ? null : <div class="soft">{answer}</div>}
      {state === 'waiting' && tries > 0 ? (
        <div class="soft">{t('next-try', { at: formatDateTime(nextAt, language) })}</div>
      ) : null}
    </>
  )
}

/** What was told outward, channel by channel: its state in words, and another attempt where one makes sense. */
export function DispatchTable({
  dispatches,
  csrf,
  titled = false,
}: {
  dispatches: readonly Dispatch[]
  csrf: string
  /** Names the messages: where those of several subjects stand together. */
  titled?: boolean
}): VNode {
  const t = useWords(outwardWords)
  const language = useLanguage()
  return (
    <DataTable
      caption={t('outward')}
      captionHidden
      rows={dispatches}
      rowKey={({ id }) => id}
      columns={[
        ...(titled
          ? [{ key: 'title', head: t('message'), main: true, cell: ({ title }: Dispatch) => title }]
          : []),
        { key: 'channel', head: t('channel'), main: !titled, cell: ({ channel }) => t(`channel-${channel}`) },
        { key: 'state', head: t('state'), cell: (dispatch) => <State dispatch={dispatch} /> },
        { key: 'by', head: t('asked'), cell: ({ askedByName }) => askedByName },
        { key: 'at', head: t('asked-at'), cell: ({ queuedAt }) => formatDateTime(queuedAt, language) },
        {
          key: 'again',
          head: '',
          cell: ({ id, outcome }) =>
            outcome === 'failed' || outcome === 'uncertain' ? (
              <Form action={urls.again({ dispatch: id })} csrf={csrf} guard={false}>
                <Button>{t('again')}</Button>
              </Form>
            ) : null,
        },
      ]}
    />
  )
}
