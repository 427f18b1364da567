import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Card,
  DataTable,
  Details,
  EmptyState,
  Form,
  FormActions,
  Notice,
  SearchField,
  StatusTag,
  TextField,
} from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { TrialAuthority, TrialCertificate } from '../trial-certificate.ts'
import { urls } from '../urls.ts'
import { dayIn } from './day-in.ts'

export type TrialShown = {
  /** Absent where none is open. */
  readonly authority: TrialAuthority | undefined
  /** Its keys do not open: the instance has another secret than when it was opened. */
  readonly locked: boolean
  readonly certificates: readonly TrialCertificate[]
  /** What was searched for; empty for all. */
  readonly search: string
  /** How many are shown at most. */
  readonly most: number
  /** Names of the authorities by their ids. */
  readonly names: ReadonlyMap<string, string>
}

type Props = { readonly trial: TrialShown; readonly language: Language; readonly csrf: string }

function Revoking({ serial, csrf }: { serial: string; csrf: string }): VNode {
  const t = useWords(words)
  return (
    <Details summary={t('trial-revoke')}>
      <Form action={urls.revokeTrial({ serial })} csrf={csrf}>
        <TextField name="reason" id={`ly-do-${serial}`} label={t('trial-reason')} />
        <FormActions>
          <Button variant="danger">{t('trial-revoke')}</Button>
        </FormActions>
      </Form>
    </Details>
  )
}

function Certificates({ trial: { certificates, search, most, names }, language, csrf }: Props): VNode {
  const t = useWords(words)
  const day = (at: Temporal.Instant) => dayIn(at, language)
  const searching = (
    <div class="row">
      <SearchField action={urls.services()} value={search} label={t('trial-search')} />
    </div>
  )
  if (certificates.length === 0 && search !== '')
    return (
      <>
        {searching}
        <p>{t('trial-found-none', { search })}</p>
      </>
    )
  if (certificates.length === 0)
    return (
      <EmptyState icon="file-badge" title={t('trial-certificates-none')}>
        {t('trial-certificates-none-words')}
      </EmptyState>
    )
  return (
    <>
      {searching}
      {certificates.length === most ? (
        <p class="soft">{t('trial-certificates-most', { count: most })}</p>
      ) : null}
      <DataTable
        caption={t('trial-certificates')}
        captionHidden
        rows={certificates}
        rowKey={({ serial }) => serial}
        columns={[
          {
            key: 'holder',
            head: t('trial-holder'),
            main: true,
            cell: ({ holder, serial }) => (
              <>
                {holder}
                <div class="soft">{t('trial-serial', { serial })}</div>
              </>
            ),
          },
          {
            key: 'authority',
            head: t('trial-authority'),
            cell: ({ authorityId }) => names.get(authorityId) ?? '',
          },
          {
            key: 'issued',
            head: t('trial-issued'),
            cell: ({ issuedAt, issuedBy }) => `${day(issuedAt)}, ${issuedBy}`,
          },
          {
            key: 'state',
            head: t('trial-state'),
            cell: ({ revokedAt, reason }) =>
              revokedAt ? (
                <StatusTag tone="bad">
                  {t('trial-revoked', { day: day(revokedAt), reason: reason ?? '' })}
                </StatusTag>
              ) : (
                <StatusTag tone="good">{t('trial-good')}</StatusTag>
              ),
          },
          {
            key: 'acts',
            head: t('service-do'),
            cell: ({ serial, revokedAt }) => (revokedAt ? '' : <Revoking {...{ serial, csrf }} />),
          },
        ]}
      />
    </>
  )
}

/** The trial authority: what it is worth, whether it is open, and what it issued. */
export function TrialAuthorityCard(of: Props): VNode {
  const t = useWords(words)
  const { trial, language, csrf } = of
  const { authority } = trial
  return (
    <Card title={t('trial-title')}>
      <div class="stack">
        <Notice tone="warn">{t('trial-words')}</Notice>
        {authority ? (
          <>
            <p>
              {t('trial-open-since', { day: dayIn(authority.openedAt, language), by: authority.openedBy })}
            </p>
            {trial.locked ? <Notice tone="bad">{t('trial-locked')}</Notice> : null}
            <h3>{t('trial-certificates')}</h3>
            <Certificates {...of} />
            <Details summary={t('trial-close')}>
              <p>{t('trial-close-words')}</p>
              <Form action={urls.closeTrial()} csrf={csrf}>
                <TextField name="reason" id="ly-do-dong" label={t('trial-reason')} />
                <FormActions>
                  <Button variant="danger">{t('trial-close')}</Button>
                </FormActions>
              </Form>
            </Details>
          </>
        ) : (
          <>
            <p>{t('trial-none')}</p>
            <Form action={urls.openTrial()} csrf={csrf} guard={false}>
              <FormActions>
                <Button>{t('trial-open')}</Button>
              </FormActions>
            </Form>
          </>
        )}
      </div>
    </Card>
  )
}
