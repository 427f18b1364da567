import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Card,
  Checkboxes,
  Form,
  FormActions,
  PageHeader,
  Radios,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

export type PoliciesProps = {
  readonly factorForm: FormState
  readonly sessionForm: FormState
  readonly roles: readonly string[]
  readonly csrf: string
  readonly language: Language
}

/** The rules of signing in for the whole instance. */
export function PoliciesPage({ factorForm, sessionForm, roles, csrf, language }: PoliciesProps): VNode {
  const t = useWords(words)
  const picked = factorForm.values.roles
  const numbers = ['officialHours', 'officialIdleMinutes', 'citizenHours', 'citizenIdleMinutes'] as const
  const labels = {
    officialHours: t('policy-official-hours'),
    officialIdleMinutes: t('policy-official-idle'),
    citizenHours: t('policy-citizen-hours'),
    citizenIdleMinutes: t('policy-citizen-idle'),
  }
  return (
    <div class="stack">
      <PageHeader
        title={t('policies')}
        lead={t('policies-lead')}
        crumbs={[{ href: urls.accounts(), label: t('accounts') }]}
      />
      <Card title={t('policy-second-factor')}>
        <Form action={urls.policies()} csrf={csrf} complaints={complaintsOf(factorForm, language)}>
          <input type="hidden" name="key" value="second-factor" />
          <Radios
            {...fieldOf(factorForm, 'mode', language)}
            label={t('policy-mode')}
            options={[
              { value: 'required', label: t('policy-required') },
              { value: 'recommended', label: t('policy-recommended') },
            ]}
          />
          <Checkboxes
            name="roles"
            label={t('policy-roles')}
            values={typeof picked === 'string' ? [picked] : (picked ?? [])}
            options={roles.map((role) => ({ value: role, label: t(`role-${role}` as 'role-leader') }))}
          />
          <TextArea {...fieldOf(factorForm, 'reason', language)} label={t('reason')} rows={2} />
          <FormActions>
            <Button variant="primary">{t('save')}</Button>
          </FormActions>
        </Form>
      </Card>
      <Card title={t('policy-session')}>
        <Form action={urls.policies()} csrf={csrf} complaints={complaintsOf(sessionForm, language)}>
          <input type="hidden" name="key" value="session" />
          {numbers.map((name) => (
            <TextField
              key={name}
              {...fieldOf(sessionForm, name, language)}
              label={labels[name]}
              inputmode="numeric"
              short
            />
          ))}
          <TextArea
            {...fieldOf(sessionForm, 'reason', language)}
            label={t('reason')}
            id="ly-do-phien"
            rows={2}
          />
          <FormActions>
            <Button>{t('save')}</Button>
          </FormActions>
        </Form>
      </Card>
    </div>
  )
}
