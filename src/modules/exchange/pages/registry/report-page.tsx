import type { VNode } from 'preact'
import { formatDate, formatNumber, formatPercent } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  ButtonLink,
  Card,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  Filters,
  Stat,
  StatusTag,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import type { ReportPeriod } from '../../rules/report-period.ts'
import { shareOf } from '../../rules/report-share.ts'
import type { OrganFigures } from '../../store/report.ts'
import { urls } from '../../urls.ts'
import { RegistryFrame } from './registry-frame.tsx'
import { type AimedReport, organRows, sayLength, sentColumns, wholeFigures } from './report-figures.ts'

type Props = {
  /** Undefined where the days that were typed mean no period. */
  readonly report: AimedReport | undefined
  readonly period: ReportPeriod | undefined
  readonly form: FormState
  readonly fileHref: (as: 'xlsx' | 'csv') => string
  readonly language: Language
}

type Shown = { readonly report: AimedReport; readonly language: Language }

function Organs({ report, language }: Shown): VNode {
  const t = useWords(words)
  const figure = (value: number) => formatNumber(value, language)
  return (
    <DataTable
      caption={t('report-by-organ')}
      keepTable
      rows={organRows(report, language)}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'organ',
          head: t('report-organ'),
          main: true,
          cell: ({ name, code, sent }) => (
            <>
              {sent > 0 ? <a href={urls.sent(null, { noi_nhan: code })}>{name}</a> : name}{' '}
              <span class="soft">{code}</span>
            </>
          ),
        },
        ...sentColumns.map((column) => ({
          key: column,
          head: t(`report-${column}`),
          figures: true,
          cell: (organ: OrganFigures) => figure(organ[column]),
        })),
        {
          key: 'seconds',
          head: t('report-seconds'),
          figures: true,
          cell: ({ seconds }) => sayLength(seconds, language),
        },
        {
          key: 'received',
          head: t('report-received'),
          figures: true,
          cell: ({ received }) => figure(received),
        },
      ]}
    />
  )
}

function Aim({ report, language }: Shown): VNode | null {
  const t = useWords(words)
  const { electronic, issued, aim } = report
  const reaches = shareOf(electronic, issued, aim)?.reachesAim
  if (aim === undefined || reaches === undefined) return null
  const said = formatPercent(aim / 100, language)
  return (
    <p>
      <StatusTag tone={reaches ? 'good' : 'warn'}>
        {t(reaches ? 'report-aim-reached' : 'report-aim-missed', { aim: said })}
      </StatusTag>
    </p>
  )
}

function Figures({ report, language }: Shown): VNode {
  const t = useWords(words)
  const { sent, received } = report
  if (sent === 0 && received === 0)
    return (
      <EmptyState icon="chart-column" title={t('report-none')}>
        {t('report-none-words')}
      </EmptyState>
    )
  return (
    <>
      <Aim {...{ report, language }} />
      <div class="grid small">
        {wholeFigures(report, language).map(({ label, shown }) => (
          <Stat key={label} figure={shown} label={label} />
        ))}
      </div>
      <Organs {...{ report, language }} />
    </>
  )
}

/** What an authority exchanged in a period: how much reached its recipients, by organ, and how it is counted. */
export function ReportPage({ report, period, form, fileHref, language }: Props): VNode {
  const t = useWords(words)
  const day = (date: Temporal.PlainDate) => formatDate(date, language)
  const lead = period ? `${t('report-days', { from: day(period.from), until: day(period.until) })}. ` : ''
  return (
    <RegistryFrame part="report" lead={`${lead}${t('report-lead')}`}>
      <div class="stack">
        <ErrorSummary complaints={complaintsOf(form, language)} />
        <Filters action={urls.report()} clearHref={urls.report()}>
          <DateField {...fieldOf(form, 'tu', language)} label={t('report-from')} />
          <DateField {...fieldOf(form, 'den', language)} label={t('report-until')} />
        </Filters>
        {report ? <Figures {...{ report, language }} /> : null}
        {report ? (
          <div class="row no-print">
            {(['xlsx', 'csv'] as const).map((tep) => (
              <ButtonLink key={tep} icon="download" download href={fileHref(tep)}>
                {t(`report-${tep}`)}
              </ButtonLink>
            ))}
          </div>
        ) : null}
        <Card title={t('report-how')}>
          <div class="stack tight">
            {(['issued', 'share', 'sent', 'received'] as const).map((part) => (
              <p key={part}>{t(`report-how-${part}`)}</p>
            ))}
          </div>
        </Card>
      </div>
    </RegistryFrame>
  )
}
