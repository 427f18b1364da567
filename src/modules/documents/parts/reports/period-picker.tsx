import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DateField, Details, Filters, SelectField, Tabs } from '#platform/ui/index.ts'
import { arrivalWays } from '../../document.ts'
import { words } from '../../messages/index.ts'
import type { ReportPageProps } from '../../pages/reports/report-props.ts'
import { urls } from '../../urls.ts'

/** Month, quarter or year with the ones before and after; any days, unit, type and way behind a disclosure. */
export function PeriodPicker(props: ReportPageProps): VNode {
  const { scope, period, periods, previousHref, nextHref, units, types, dimension, language } = props
  const t = useWords(words)
  const { from, until, unitId, typeCode, way, direction } = scope
  const say = (date: Temporal.PlainDate) => formatDate(date, language)
  return (
    <div class="stack tight no-print">
      <Tabs label={t('report-period')} tabs={periods} />
      <div class="row">
        <ButtonLink icon="chevron-left" href={previousHref}>
          {t('period-before')}
        </ButtonLink>
        <ButtonLink icon="chevron-right" href={nextHref}>
          {t('period-after')}
        </ButtonLink>
        <strong>{t('report-days', { from: say(from), until: say(until) })}</strong>
      </div>
      <Details summary={t('more-filters')} open={period.kind === 'own' || Boolean(unitId || typeCode || way)}>
        <Filters
          action={urls.reports()}
          clearHref={urls.reports(null, { huong: direction === 'outgoing' ? 'di' : undefined })}
        >
          {direction === 'outgoing' ? <input type="hidden" name="huong" value="di" /> : null}
          <input type="hidden" name="theo" value={dimension} />
          <DateField name="tu" label={t('from')} value={say(from)} />
          <DateField name="den" label={t('until')} value={say(until)} />
          {units.length > 0 ? (
            <SelectField
              name="don_vi"
              label={t('report-unit')}
              value={unitId ?? ''}
              blank={t('late-any-unit')}
              options={units}
            />
          ) : null}
          <SelectField
            name="loai"
            label={t('type')}
            value={typeCode ?? ''}
            blank={t('any-type')}
            options={types}
          />
          {direction === 'incoming' ? (
            <SelectField
              name="duong"
              label={t('report-way')}
              value={way ?? ''}
              blank={t('any-way')}
              options={arrivalWays.map((one) => ({ value: one, label: t(`way-${one}`) }))}
            />
          ) : null}
        </Filters>
      </Details>
    </div>
  )
}
