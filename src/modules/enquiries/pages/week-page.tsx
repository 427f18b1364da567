import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  Form,
  FormActions,
  Notice,
  PageHeader,
  TextArea,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { type DeskRoom, DeskTabs } from '../parts/desk-tabs.tsx'
import { WeekTable } from '../parts/week-table.tsx'
import type { WeekLine } from '../week.ts'
import { enquiryUrls } from '../urls.ts'
import type { DeedProps } from './deed-forms.tsx'

/** The leaders' week: typed like on paper, published whole, shown as the public sees it. */
export function WeekPage({
  monday,
  lines,
  rooms,
  csrf,
  form,
  language,
}: DeedProps & {
  monday: Temporal.PlainDate
  lines: readonly WeekLine[] | undefined
  rooms: readonly DeskRoom[]
}): VNode {
  const t = useWords(words)
  const span = { from: formatDate(monday, language), until: formatDate(monday.add({ days: 6 }), language) }
  const weekAt = (days: number) => enquiryUrls.week(null, { tuan: monday.add({ days }).toString() })
  return (
    <>
      <PageHeader
        title={t('week-of', span)}
        lead={t('week-lead')}
        actions={
          <>
            <ButtonLink href={weekAt(-7)} icon="chevron-left">
              {t('week-before')}
            </ButtonLink>
            <ButtonLink href={weekAt(7)}>{t('week-after')}</ButtonLink>
          </>
        }
      />
      <DeskTabs current="week" open={rooms} />
      <div class="stack loose">
        <Notice tone={lines ? 'good' : 'info'} title={t(lines ? 'week-public' : 'week-private')} />
        <Card>
          <Form action={enquiryUrls.week()} csrf={csrf} complaints={complaintsOf(form, language)} wide>
            <input type="hidden" name="monday" value={monday.toString()} />
            <TextArea
              {...fieldOf(form, 'typed', language)}
              label={t('week-typed')}
              hint={t('week-hint')}
              rows={14}
              maxlength={20_000}
            />
            <FormActions>
              <Button variant="primary">{t('publish-week')}</Button>
            </FormActions>
          </Form>
        </Card>
        {lines ? <WeekTable lines={lines} caption={t('week-of', span)} /> : null}
      </div>
    </>
  )
}
