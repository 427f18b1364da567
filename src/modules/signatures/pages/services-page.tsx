import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Card, DataTable, EmptyState, Form, PageHeader } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { OutsideService, OutsideServiceKind } from '../outside-services.ts'
import { dayIn } from '../parts/day-in.ts'
import { TrialAuthorityCard, type TrialShown } from '../parts/trial-authority-card.tsx'
import { urls } from '../urls.ts'

type Props = {
  readonly language: Language
  readonly csrf: string
  readonly services: readonly OutsideService[]
  readonly trial: TrialShown
}

function Acts({ service: { id, rank }, csrf }: { service: OutsideService; csrf: string }): VNode {
  const t = useWords(words)
  const act = (action: string, label: string, quiet = false) => (
    <Form action={action} csrf={csrf} guard={false}>
      <Button variant={quiet ? 'quiet' : 'secondary'}>{label}</Button>
    </Form>
  )
  return (
    <div class="row">
      {act(urls.tryService({ id }), t('service-try'))}
      {rank > 1 ? act(urls.firstService({ id }), t('service-first'), true) : null}
      {act(urls.endService({ id }), t('service-end'), true)}
    </div>
  )
}

function ServicesOf({
  kind,
  services,
  language,
  csrf,
}: Omit<Props, 'trial'> & { kind: OutsideServiceKind }): VNode {
  const t = useWords(words)
  const said = kind === 'time-stamp' ? 'stampers' : 'remotes'
  const own = services.filter((one) => one.kind === kind)
  return (
    <Card title={t(`${said}-title`)}>
      <div class="stack">
        <p>{t(`${said}-words`)}</p>
        {own.length === 0 ? (
          <EmptyState icon={kind === 'time-stamp' ? 'clock' : 'cloud'} title={t(`${said}-none`)}>
            {t(`${said}-none-words`)}
          </EmptyState>
        ) : (
          <DataTable
            caption={t(`${said}-title`)}
            captionHidden
            rows={own}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', head: t('service-name'), main: true, cell: ({ name }) => name },
              { key: 'url', head: t('service-url'), cell: ({ url }) => <code>{url}</code> },
              {
                key: 'network',
                head: t('service-network'),
                cell: ({ internal }) => t(internal ? 'network-internal' : 'network-outside'),
              },
              {
                key: 'added',
                head: t('service-added'),
                cell: ({ addedAt, addedBy }) => `${dayIn(addedAt, language)}, ${addedBy}`,
              },
              { key: 'acts', head: t('service-do'), cell: (service) => <Acts {...{ service, csrf }} /> },
            ]}
          />
        )}
        <div class="row">
          <ButtonLink href={urls.addService(null, { loai: kind })} icon="plus">
            {t(kind === 'time-stamp' ? 'stamper-add' : 'remote-add')}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}

/** Whom signing reaches outside, and the trial authority of the instance. */
export function ServicesPage({ trial, ...of }: Props): VNode {
  const t = useWords(words)
  const { language, csrf } = of
  return (
    <>
      <PageHeader title={t('services')} lead={t('services-lead')} />
      <div class="stack">
        <ServicesOf {...of} kind="time-stamp" />
        <ServicesOf {...of} kind="remote" />
        <TrialAuthorityCard {...{ trial, language, csrf }} />
      </div>
    </>
  )
}
