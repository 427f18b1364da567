import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Card,
  EmptyState,
  Form,
  FormActions,
  Notice,
  PageHeader,
  Radios,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import type { Delegation } from '../delegation.ts'
import { words } from '../messages/index.ts'
import type { ActingRight } from '../store/acting-rights.ts'
import type { Holding } from '../store/holdings.ts'
import { urls } from '../urls.ts'

export type ActingProps = {
  readonly holdings: readonly Holding[]
  readonly offices: readonly ActingRight[]
  readonly delegations: readonly Delegation[]
  /** What the session acts from now, as `kind:id`. */
  readonly current: string
  readonly actingFor: string | undefined
  readonly csrf: string
  readonly language: Language
}

/** From which post, as which office or under which delegation to act from now on. */
export function ActingPage({
  holdings,
  offices,
  delegations,
  current,
  actingFor,
  csrf,
  language,
}: ActingProps): VNode {
  const t = useWords(words)
  const options = [
    ...holdings.map(({ id, title }) => ({ value: `holding:${id}`, label: t('as-own-post', { title }) })),
    ...offices.map(({ id, organisationName }) => ({
      value: `office:${id}`,
      label: t('as-office', { name: organisationName }),
    })),
    ...delegations.map(({ id, fromName, powers, untilAt }) => ({
      value: `delegation:${id}`,
      label: t('as-delegate', {
        name: fromName,
        powers: powers.map((power) => t(`power-${power}`)).join(', '),
        until: formatDateTime(localTime(untilAt), language),
      }),
    })),
  ]
  return (
    <div class="stack">
      <PageHeader title={t('choose-acting')} lead={t('choose-acting-lead')} />
      {actingFor ? <Notice tone="warn" title={t('acting-for', { name: actingFor })} /> : null}
      {options.length === 0 ? (
        <EmptyState title={t('no-place')} />
      ) : (
        <Card>
          <Form action={urls.switchActing()} csrf={csrf} guard={false}>
            <Radios name="target" label={t('act-from')} value={current} options={options} />
            <FormActions>
              <Button variant="primary">{t('choose')}</Button>
            </FormActions>
          </Form>
        </Card>
      )}
    </div>
  )
}
