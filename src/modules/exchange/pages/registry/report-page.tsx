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
import { type AimedReport, sayLength, sentColumns, wholeFigures } from './report-figures.ts'

type Props = {
  /** Undefined where the days that were typed mean no period. */
  readonly report: AimedReport | undefined
  readonly period: ReportPeriod | undefined
  readonly form: FormState
  readonly language: Language
}

function Organs({ organs, language }: { organs: readonly OrganFigures[]; language: Language }): VNode {
  const t = useWords(words)
  const figure = (value: number) => formatNumber(value, language)
  return (
    <DataTable
      caption={t('report-by-organ')}
      rows={organs}
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
          head: t('report-median'),
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

function Aim({
  report,
  language,
}: {
  readonly report: AimedReport
  readonly language: Language
}): VNode | null {
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

function Figures({ report, language }: { readonly report: AimedReport; readonly language: Language }): VNode {
  const t = useWords(words)
  const { sent, received, organs } = report
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
      <Organs {...{ organs, language }} />
    </>
  )
}

/** What an authority exchanged in a period: how much reached its recipients, by organ, and how it is counted. */
export function ReportPage({ report, period, form, language }: Props): VNode {
  const t = useWords(words)
  const day = (date: Temporal.PlainDate) => formatDate(date, language)
  const lead = period ? `${t('report-days', { from: day(period.from), until: day(period.until) })}. ` : ''
  const file = (tep: string) =>
    period && urls.report(null, { tu: day(period.from), den: day(period.until), tep })
  return (
    <RegistryFrame part="report" lead={`${lead}${t('report-lead')}`}>
      <div class="stack">
        <ErrorSummary complaints={complaintsOf(form, language)} />
        <Filters action={urls.report()} clearHref={urls.report()}>
          <DateField {...fieldOf(form, 'tu', language)} label={t('report-from')} />
          <DateField {...fieldOf(form, 'den', language)} label={t('report-until')} />
        </Filters>
        {report ? <Figures {...{ report, language }} /> : null}
        {report && period ? (
          <div class="row no-print">
            <ButtonLink icon="download" download href={file('xlsx')!}>
              {t('report-xlsx')}
            </ButtonLink>
            <ButtonLink icon="download" download href={file('csv')!}>
              {t('report-csv')}
            </ButtonLink>
          </div>
        ) : null}
        <Card title={t('report-how')}>
          <p>{t('report-how-issued')}</p>
          <p>{t('report-how-share')}</p>
          <p>{t('report-how-sent')}</p>
          <p>{t('report-how-received')}</p>
        </Card>
      </div>
    </RegistryFrame>
  )
}
