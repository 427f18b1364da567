import { localTime } from '#kit/calendar/index.ts'
import { formatDate, formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Card,
  DataTable,
  Details,
  Form,
  FormActions,
  SelectField,
  TextField,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { type Account, administratorRole, instanceAdministratorRole } from '../account.ts'
import type { Delegation } from '../delegation.ts'
import { words } from '../messages/index.ts'
import type { ActingRight } from '../store/acting-rights.ts'
import type { Holding } from '../store/holdings.ts'
import type { RoleGrant } from '../store/role-grants.ts'
import type { SecondFactors } from '../store/second-factors.ts'
import type { ListedSession } from '../store/sessions.ts'
import { urls } from '../urls.ts'
import { browserOf } from './browser-of.ts'

export type AccountProps = {
  readonly account: Account
  readonly unitName: string | undefined
  /** Named when it is not one's own. */
  readonly authorityName: string | undefined
  readonly holdings: readonly Holding[]
  readonly grants: readonly RoleGrant[]
  readonly rights: readonly ActingRight[]
  readonly delegations: readonly Delegation[]
  readonly sessions: readonly ListedSession[]
  readonly factors: SecondFactors
  /** How many providers' persons this account is tied to. */
  readonly providers: number
  readonly history: readonly { at: Temporal.Instant; event: string; who: string; reason: string | null }[]
  readonly freePositions: readonly { id: string; title: string; unit: string }[]
  readonly persons: readonly { id: string; displayName: string; username: string }[]
  readonly locked: boolean
  readonly mayGrantInstance: boolean
  readonly now: Temporal.Instant
  readonly csrf: string
  readonly language: Language
}

/** The posts held and given up, and the form to give one. */
export function Posts({ account, holdings, freePositions, csrf, language }: AccountProps): VNode {
  const t = useWords(words)
  const { id } = account
  const day = (at: Temporal.Instant) => formatDate(localTime(at).toPlainDate(), language)
  return (
    <Card title={t('posts')}>
      {holdings.length === 0 ? <p class="soft">{t('no-posts')}</p> : null}
      {holdings.map((holding) => (
        <div key={holding.id} class="row apart">
          <span>
            {holding.title}{' '}
            <span class="soft">
              {day(holding.fromAt)} – {holding.untilAt ? day(holding.untilAt) : t('now')}
            </span>
          </span>
          {holding.untilAt ? null : (
            <Form action={urls.accountHoldingEnd({ id, holding: holding.id })} csrf={csrf} guard={false}>
              <div class="row">
                <TextField name="reason" label={t('reason')} id={`ly-do-${holding.id}`} short />
                <Button variant="danger" confirm={t('end-post-confirm')}>
                  {t('end-post')}
                </Button>
              </div>
            </Form>
          )}
        </div>
      ))}
      <Details summary={t('give-post')}>
        <Form action={urls.accountHoldingGive({ id })} csrf={csrf} guard={false}>
          <SelectField
            name="position"
            label={t('post')}
            blank={t('choose-post')}
            options={freePositions.map((one) => ({ value: one.id, label: one.title, group: one.unit }))}
          />
          <FormActions>
            <Button>{t('give-post')}</Button>
          </FormActions>
        </Form>
      </Details>
    </Card>
  )
}

/** Roles beside the posts, given and taken away with a reason. */
export function Roles({ account, grants, mayGrantInstance, csrf }: AccountProps): VNode {
  const t = useWords(words)
  const { id } = account
  const roles = mayGrantInstance ? [administratorRole, instanceAdministratorRole] : [administratorRole]
  return (
    <Card title={t('extra-roles')}>
      {grants.length === 0 ? <p class="soft">{t('no-extra-roles')}</p> : null}
      {grants.map(({ role, reason }) => (
        <div key={role} class="row apart">
          <span>
            {t(`role-${role}` as 'role-leader')} <span class="soft">{reason}</span>
          </span>
          <Form action={urls.accountRoles({ id })} csrf={csrf} guard={false}>
            <input type="hidden" name="role" value={role} />
            <Button name="viec" value="end" variant="danger" confirm={t('end-role-confirm')}>
              {t('end-role')}
            </Button>
          </Form>
        </div>
      ))}
      <Details summary={t('grant-role')}>
        <Form action={urls.accountRoles({ id })} csrf={csrf} guard={false}>
          <SelectField
            name="role"
            label={t('role')}
            options={roles.map((role) => ({ value: role, label: t(`role-${role}` as 'role-leader') }))}
          />
          <TextField name="reason" label={t('reason')} />
          <FormActions>
            <Button name="viec" value="grant">
              {t('grant-role')}
            </Button>
          </FormActions>
        </Form>
      </Details>
    </Card>
  )
}

/** Who may act as this office, or as which offices this person may act. */
export function ActingRights({ account, rights, persons, csrf }: AccountProps): VNode {
  const t = useWords(words)
  const { id, kind } = account
  return (
    <Card title={kind === 'organisation' ? t('who-acts-as') : t('acts-as')}>
      {rights.length === 0 ? (
        <p class="soft">{kind === 'organisation' ? t('no-rights') : t('no-rights-of')}</p>
      ) : null}
      <div class="stack tight">
        {rights.map((right) => (
          <div key={right.id} class="row apart">
            <span>{kind === 'organisation' ? right.personName : right.organisationName}</span>
            <Form action={urls.accountActingEnd({ id, right: right.id })} csrf={csrf} guard={false}>
              <Button variant="danger">{t('end-right')}</Button>
            </Form>
          </div>
        ))}
      </div>
      {kind === 'organisation' ? (
        <Form action={urls.accountActingGive({ id })} csrf={csrf} guard={false}>
          <SelectField
            name="person"
            label={t('let-act')}
            blank={t('choose-person')}
            options={persons.map((one) => ({ value: one.id, label: `${one.displayName} (${one.username})` }))}
          />
          <FormActions>
            <Button>{t('let-act')}</Button>
          </FormActions>
        </Form>
      ) : null}
    </Card>
  )
}

/** The open sessions, and the way to end them all. */
export function SessionsOf({ account, sessions, csrf, language }: AccountProps): VNode {
  const t = useWords(words)
  const when = (at: Temporal.Instant) => formatDateTime(localTime(at), language)
  return (
    <Card title={t('sessions')}>
      {sessions.length === 0 ? (
        <p class="soft">{t('no-sessions')}</p>
      ) : (
        <>
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
                cell: ({ userAgent }) => browserOf(userAgent),
              },
              { key: 'address', head: t('address'), cell: ({ address }) => address },
              { key: 'since', head: t('signed-in-at'), cell: ({ createdAt }) => when(createdAt) },
              { key: 'seen', head: t('last-seen'), cell: ({ lastSeenAt }) => when(lastSeenAt) },
            ]}
          />
          <Form action={urls.accountSessions({ id: account.id })} csrf={csrf} guard={false}>
            <Button variant="danger">{t('end-all-sessions')}</Button>
          </Form>
        </>
      )}
    </Card>
  )
}

/** Password and second factor: a new one-time password, the lock, the factors. */
export function Credentials({ account, factors, providers, locked, csrf }: AccountProps): VNode {
  const t = useWords(words)
  const { id } = account
  const has = factors.totpSince !== null || factors.passkeys.length > 0
  return (
    <Card title={t('sign-in')}>
      <p>
        {has
          ? t('has-second-factor', { n: factors.passkeys.length + (factors.totpSince ? 1 : 0) })
          : `${t('second-factor')}: ${t('second-factor-no').toLowerCase()}`}
      </p>
      <div class="row">
        <Form action={urls.accountReset({ id })} csrf={csrf} guard={false} plain>
          <Button confirm={t('bulk-reset-confirm')}>{t('reset-password')}</Button>
        </Form>
        {locked ? (
          <Form action={urls.accountUnlock({ id })} csrf={csrf} guard={false}>
            <Button variant="primary">{t('unlock')}</Button>
          </Form>
        ) : null}
        {has ? (
          <Form action={urls.accountFactors({ id })} csrf={csrf} guard={false}>
            <TextField name="reason" label={t('reason')} short />
            <Button variant="danger" confirm={t('clear-factors-confirm')}>
              {t('clear-factors')}
            </Button>
          </Form>
        ) : null}
        {providers > 0 ? (
          <Form action={urls.accountUnlink({ id })} csrf={csrf} guard={false}>
            <TextField name="reason" label={t('reason')} id="ly-do-go-lien-thong" short />
            <Button variant="danger">{t('unlink-provider')}</Button>
          </Form>
        ) : null}
      </div>
    </Card>
  )
}
