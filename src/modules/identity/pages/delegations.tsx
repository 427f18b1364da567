import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Card,
  Checkboxes,
  DataTable,
  DateField,
  EmptyState,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  StatusTag,
  TextArea,
  TextField,
  type Tone,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import type { AccountId } from '../account.ts'
import type { Delegation, DelegationState } from '../delegation.ts'
import { words } from '../messages/index.ts'
import { powersOf, stateOfDelegation } from '../rules/delegation.ts'
import type { Holding } from '../store/holdings.ts'
import { urls } from '../urls.ts'

const tones: Readonly<Record<DelegationState, Tone>> = {
  alive: 'good',
  coming: 'info',
  over: 'plain',
  revoked: 'warn',
}

export type DelegationsProps = {
  readonly own: AccountId
  readonly delegations: readonly Delegation[]
  readonly holdings: readonly Holding[]
  readonly colleagues: readonly { id: string; displayName: string; username: string }[]
  readonly form: FormState
  readonly now: Temporal.Instant
  readonly csrf: string
  readonly language: Language
}

/** The delegations of one account as a table, with the way to take each back. */
export function DelegationTable({
  own,
  delegations,
  now,
  csrf,
  language,
}: Pick<DelegationsProps, 'own' | 'delegations' | 'now' | 'csrf' | 'language'>): VNode {
  const t = useWords(words)
  const when = (at: Temporal.Instant) => formatDateTime(localTime(at), language)
  return (
    <DataTable
      caption={t('delegations')}
      captionHidden
      rows={delegations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          head: t('delegation-between'),
          main: true,
          cell: ({ fromAccountId, fromName, toName }) =>
            fromAccountId === own
              ? t('delegated-to', { name: toName })
              : t('delegated-by', { name: fromName }),
        },
        {
          key: 'powers',
          head: t('powers'),
          cell: ({ powers, title }) =>
            `${powers.map((power) => t(`power-${power}`)).join(', ')}${title ? ` (${title})` : ''}`,
        },
        {
          key: 'period',
          head: t('period'),
          cell: ({ fromAt, untilAt }) => `${when(fromAt)} – ${when(untilAt)}`,
        },
        { key: 'reason', head: t('reason'), cell: ({ reason }) => reason },
        {
          key: 'state',
          head: t('state'),
          cell: (delegation) => {
            const state = stateOfDelegation(delegation, now)
            return <StatusTag tone={tones[state]}>{t(`delegation-${state}`)}</StatusTag>
          },
        },
        {
          key: 'act',
          head: '',
          cell: (delegation) =>
            ['alive', 'coming'].includes(stateOfDelegation(delegation, now)) ? (
              <Form action={urls.delegationRevoke({ id: delegation.id })} csrf={csrf} guard={false}>
                <Button variant="danger" confirm={t('delegation-revoke-confirm')}>
                  {t('delegation-revoke')}
                </Button>
              </Form>
            ) : null,
        },
      ]}
    />
  )
}

/** What one lent and was lent, and the form to lend. */
export function DelegationsPage(props: DelegationsProps): VNode {
  const { delegations, holdings, colleagues, form, csrf, language } = props
  const t = useWords(words)
  const lendable = [...new Set(holdings.flatMap(({ roles }) => powersOf(roles)))]
  const picked = form.values.powers
  return (
    <div class="stack">
      <PageHeader
        title={t('delegations')}
        lead={t('delegations-lead')}
        crumbs={[{ href: urls.profile(), label: t('own-account') }]}
      />
      {delegations.length === 0 ? <EmptyState title={t('no-delegations')} /> : <DelegationTable {...props} />}
      {lendable.length === 0 ? (
        <p class="soft">{t('nothing-to-lend')}</p>
      ) : (
        <Card title={t('delegate')}>
          <Form action={urls.delegations()} csrf={csrf} complaints={complaintsOf(form, language)}>
            <SelectField
              {...fieldOf(form, 'holding', language)}
              label={t('post')}
              options={holdings.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <SelectField
              {...fieldOf(form, 'to', language)}
              label={t('delegate-to')}
              blank={t('choose-person')}
              options={colleagues.map(({ id, displayName, username }) => ({
                value: id,
                label: `${displayName} (${username})`,
              }))}
            />
            <Checkboxes
              name="powers"
              label={t('powers')}
              values={typeof picked === 'string' ? [picked] : (picked ?? [])}
              options={lendable.map((power) => ({ value: power, label: t(`power-${power}`) }))}
              error={fieldOf(form, 'powers', language).error}
            />
            <DateField {...fieldOf(form, 'fromDay', language)} label={t('from-day')} hint={t('day-hint')} />
            <TextField {...fieldOf(form, 'fromTime', language)} label={t('from-time')} short />
            <DateField {...fieldOf(form, 'untilDay', language)} label={t('until-day')} />
            <TextField
              {...fieldOf(form, 'untilTime', language)}
              label={t('until-time')}
              hint={t('until-time-hint')}
              short
            />
            <TextArea {...fieldOf(form, 'reason', language)} label={t('reason')} rows={2} />
            <FormActions>
              <Button variant="primary">{t('delegate')}</Button>
            </FormActions>
          </Form>
        </Card>
      )}
    </div>
  )
}
