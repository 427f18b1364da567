import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Card, Form, Notice, PageHeader, StatusTag } from '#platform/ui/index.ts'
import { outwardWords, words } from '../messages/index.ts'
import { type Channel, type ChannelKind, channelKinds } from '../outward.ts'
import { urls } from '../urls.ts'

type WordKey = Parameters<ReturnType<(typeof outwardWords)['in']>>[0]

function ChannelCard({
  kind,
  channel,
  csrf,
  subscribers,
  machines,
  sendsLetters,
}: {
  kind: ChannelKind
  channel: Channel | undefined
  csrf: string
  subscribers: number
  machines: number
  sendsLetters: boolean
}): VNode {
  const t = useWords(outwardWords)
  const language = useLanguage()
  return (
    <Card title={t(`channel-${kind}`)}>
      <div class="stack tight">
        <p>
          <StatusTag tone={channel ? (channel.faultCode ? 'bad' : 'good') : 'plain'}>
            {channel?.faultAt
              ? t('channel-fault', { at: formatDateTime(channel.faultAt, language) })
              : t(channel ? 'channel-open' : 'channel-shut')}
          </StatusTag>
        </p>
        {channel?.faultCode ? (
          <Notice tone="bad" title={t(`code-${channel.faultCode}` as WordKey)}>
            {channel.faultAnswer}
          </Notice>
        ) : null}
        {kind === 'mail' ? <p>{t('subscribers', { count: subscribers })}</p> : null}
        {kind === 'push' ? <p>{t('machines', { count: machines })}</p> : null}
        {kind === 'mail' && !sendsLetters && !channel?.faultCode ? (
          <Notice tone="warn">{t('no-mail-server')}</Notice>
        ) : null}
        <p>
          <ButtonLink href={urls.channel({ channel: kind })}>
            {t(channel ? 'reconnect' : 'connect')}
          </ButtonLink>
        </p>
        {channel ? (
          <Form action={urls.shut({ channel: kind })} csrf={csrf} guard={false}>
            <Button variant="danger">{t('disconnect')}</Button>
          </Form>
        ) : null}
      </div>
    </Card>
  )
}

/** The channels of an authority: connected or not, in trouble or not. */
export function ChannelsPage({
  channels,
  csrf,
  subscribers,
  machines,
  sendsLetters,
}: {
  channels: readonly Channel[]
  csrf: string
  subscribers: number
  machines: number
  sendsLetters: boolean
}): VNode {
  const t = useWords(outwardWords)
  const desk = useWords(words)('desk')
  return (
    <div class="stack loose">
      <PageHeader
        title={t('channels')}
        lead={t('channels-lead')}
        crumbs={[
          { href: urls.desk(), label: desk },
          { href: urls.outward(), label: t('outward') },
        ]}
      />
      <div class="grid">
        {channelKinds.map((kind) => (
          <ChannelCard
            key={kind}
            channel={channels.find((one) => one.kind === kind)}
            {...{ kind, csrf, subscribers, machines, sendsLetters }}
          />
        ))}
      </div>
    </div>
  )
}
