import type { VNode } from 'preact'
import { formatMonth } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { Filters, SelectField, Tabs, TextField } from '#platform/ui/index.ts'
import { statisticsWords } from '../../messages/index.ts'
import type { Period } from '../../period.ts'
import { monthsOf } from '../../rules/statistics/period.ts'
import type { Site } from '../../site.ts'
import { deskUrls } from '../../urls.ts'

/** What the address asks for, as it was typed. */
export type Asked = {
  readonly trang: string
  readonly tu: string
  readonly den: string
}

/** Which months, of which sites: the usual ones by a click, any others by their names. */
export function PeriodPicker({
  asked,
  error,
  period,
  sites,
  today,
}: {
  asked: Asked
  error: string | undefined
  period: Period
  sites: readonly Site[]
  today: Temporal.PlainDate
}): VNode {
  const t = useWords(statisticsWords)
  const usual = [
    { name: 'this-month', from: today, until: today },
    { name: 'last-month', from: today.with({ day: 1 }).subtract({ months: 1 }), until: today.with({ day: 1 }).subtract({ months: 1 }) }, // prettier-ignore
    { name: 'three-months', from: today.with({ day: 1 }).subtract({ months: 2 }), until: today },
    { name: 'this-year', from: today.with({ month: 1 }), until: today },
  ] as const
  const tabs = usual.map(({ name, from, until }) => {
    const months = monthsOf(from, until)
    const query = { tu: formatMonth(from), den: formatMonth(until), trang: asked.trang || undefined }
    const current = !error && months.from.equals(period.from) && months.until.equals(period.until)
    return { href: deskUrls.statistics(null, query), label: t(name), current }
  })
  const choices = [
    ...(sites.length > 1 ? sites.map(({ slug, name }) => ({ value: slug, label: name })) : []),
    { value: 'tat-ca', label: t('all-sites') },
  ]
  return (
    <div class="stack tight no-print">
      <Tabs label={t('period')} tabs={tabs} />
      <Filters action={deskUrls.statistics()}>
        <SelectField
          name="trang"
          label={t('which-sites')}
          value={asked.trang}
          blank={t('own-sites')}
          options={choices}
        />{' '}
        {/* prettier-ignore */}
        <TextField name="tu" label={t('from-month')} value={asked.tu || formatMonth(period.from)} short {...(error ? { error } : {})} />{' '}
        {/* prettier-ignore */}
        <TextField name="den" label={t('until-month')} value={asked.den || formatMonth(period.until)} short />
      </Filters>
    </div>
  )
}
