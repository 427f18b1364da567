import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, EmptyState } from '#platform/ui/index.ts'
import { type Axis, axisKinds } from '../../../axis.ts'
import { words } from '../../../messages/index.ts'
import { urls } from '../../../urls.ts'
import { OperatorsFrame } from '../operators-frame.tsx'
import { AxisState, pollWords } from './axis-state.tsx'

type Props = { readonly axes: readonly Axis[]; readonly language: Language }

function AxesTable({ axes, language }: Props): VNode {
  const t = useWords(words)
  return (
    <DataTable
      caption={t('axes')}
      captionHidden
      rows={axes}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('axis-name'),
          main: true,
          cell: ({ id, name, endedAt, settings }) => (
            <>
              {endedAt ? name : <a href={urls.axis({ id })}>{name}</a>}
              <div class="soft">{t(`axis-kind-${settings.kind}`)}</div>
            </>
          ),
        },
        { key: 'state', head: t('axis-state'), cell: (axis) => <AxisState {...axis} /> },
        {
          key: 'polled',
          head: t('axis-polled'),
          cell: ({ polledAt }) =>
            polledAt ? formatDateTime(localTime(polledAt), language) : t('axis-polled-never'),
        },
        { key: 'fault', head: t('axis-fault'), cell: (axis) => pollWords(language, axis) },
      ]}
    />
  )
}

/** The axes, those at work first, and how to enter one. */
export function AxesPage({ axes, language }: Props): VNode {
  const t = useWords(words)
  return (
    <OperatorsFrame part="axes" lead={t('axes-lead')}>
      {axes.length === 0 ? (
        <EmptyState icon="network" title={t('axes-none')}>
          {t('axes-none-words')}
        </EmptyState>
      ) : (
        <AxesTable {...{ axes, language }} />
      )}
      <div class="row">
        {axisKinds.map((loai) => (
          <ButtonLink key={loai} href={urls.addAxis(null, { loai })} icon="plus">
            {t(`axis-add-${loai}`)}
          </ButtonLink>
        ))}
      </div>
    </OperatorsFrame>
  )
}
