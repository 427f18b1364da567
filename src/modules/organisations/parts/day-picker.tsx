import type { VNode } from 'preact'
import { formatDateFull } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DateField, Details, Filters, Notice } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'

/** Shows the page as of another day; the day lives in the address, so that the view can be sent to a colleague. Alone it stays folded. */
export function DayPicker({
  action,
  asked,
  children,
}: {
  action: string
  asked: string | undefined
  children?: VNode
}): VNode {
  const t = useWords(words)
  const filters = (
    <Filters action={action} clearHref={asked ? action : undefined}>
      {children}
      <DateField name="ngay" label={t('as-of')} hint={t('as-of-hint')} value={asked ?? ''} optional />
    </Filters>
  )
  return children ? (
    filters
  ) : (
    <Details summary={t('as-of')} open={asked !== undefined}>
      {filters}
    </Details>
  )
}

/** Says loudly that the page shows another day than today. */
export function DayNotice({
  day,
  asked,
}: {
  day: Temporal.PlainDate
  asked: string | undefined
}): VNode | null {
  const t = useWords(words)
  const language = useLanguage()
  return asked ? (
    <Notice tone="info">{t('as-of-notice', { day: formatDateFull(day, language) })}</Notice>
  ) : null
}
