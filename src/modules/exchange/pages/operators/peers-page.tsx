import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Card, DataTable, EmptyState, Form, PageHeader } from '#platform/ui/index.ts'
import type { FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'
import { OperatorsFrame } from './operators-frame.tsx'
import { PeerPins, PeerState, type ShownPeer } from './peer-facts.tsx'
import { PeerForm } from './peer-form.tsx'

type Props = {
  readonly peers: readonly ShownPeer[]
  readonly now: Temporal.Instant
  readonly form: FormState
  readonly language: Language
  readonly csrf: string
}

function Orders({
  peer: { id, pausedAt, revokedAt },
  csrf,
}: {
  peer: ShownPeer
  csrf: string
}): VNode | null {
  const t = useWords(words)
  if (revokedAt) return null
  return (
    <div class="row">
      <ButtonLink href={urls.changePeer({ id })}>{t('peer-change')}</ButtonLink>
      {pausedAt ? (
        <Form action={urls.resumePeer({ id })} csrf={csrf} guard={false}>
          <Button>{t('resume')}</Button>
        </Form>
      ) : (
        <ButtonLink variant="quiet" href={urls.pausePeer({ id })}>
          {t('pause')}
        </ButtonLink>
      )}
      <ButtonLink variant="quiet" href={urls.revokePeer({ id })}>
        {t('peer-revoke')}
      </ButtonLink>
    </div>
  )
}

function PeersTable({ peers, now, language, csrf }: Omit<Props, 'form'>): VNode {
  const t = useWords(words)
  return (
    <DataTable
      caption={t('peers')}
      captionHidden
      rows={peers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('peer-name'),
          main: true,
          cell: ({ name, url }) => (
            <>
              {name}
              <div class="soft">{url}</div>
            </>
          ),
        },
        { key: 'state', head: t('peer-state'), cell: (peer) => <PeerState {...peer} /> },
        {
          key: 'fingerprint',
          head: t('peer-fingerprint'),
          cell: ({ pins }) => <PeerPins {...{ pins, now, language }} />,
        },
        {
          key: 'added',
          head: t('peer-added'),
          cell: ({ addedAt, addedBy }) => `${formatDate(localTime(addedAt), language)}, ${addedBy}`,
        },
        { key: 'orders', head: t('orders'), cell: (peer) => <Orders {...{ peer, csrf }} /> },
      ]}
    />
  )
}

/** The other instances, and how to let one in. */
export function PeersPage({ form, ...of }: Props): VNode {
  const t = useWords(words)
  const { language, csrf } = of
  return (
    <OperatorsFrame part="peers" lead={t('peers-lead')}>
      {of.peers.length === 0 ? (
        <EmptyState icon="network" title={t('peers-none')}>
          {t('peers-none-words')}
        </EmptyState>
      ) : (
        <>
          <PeersTable {...of} />
          <p class="soft">{t('peer-compare')}</p>
        </>
      )}
      <Card title={t('peer-add')}>
        <PeerForm {...{ form, language, csrf }} action={urls.peers()} button={t('peer-add')} />
      </Card>
    </OperatorsFrame>
  )
}

/** One other instance: where it is, and by which certificates it is told. */
export function PeerPage({
  peer,
  now,
  ...of
}: Pick<Props, 'now' | 'form' | 'language' | 'csrf'> & { readonly peer: ShownPeer }): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader
        title={t('peer-change-title', { name: peer.name })}
        crumbs={[{ href: urls.peers(), label: t('peers') }]}
      />
      <div class="stack">
        <PeerPins pins={peer.pins} now={now} language={of.language} />
        <p class="soft">{t('peer-compare')}</p>
        <PeerForm {...of} action={urls.changePeer({ id: peer.id })} button={t('peer-save')} />
      </div>
    </>
  )
}
