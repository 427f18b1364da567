import type { VNode } from 'preact'
import { formatDate, formatTime, formatWeekday } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Card,
  type Column,
  DataTable,
  DateField,
  EmptyState,
  Form,
  FormActions,
  PageHeader,
  StatusTag,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { type DeskRoom, DeskTabs } from '../parts/desk-tabs.tsx'
import type { Reception } from '../reception.ts'
import { enquiryUrls } from '../urls.ts'
import type { DeedProps } from './deed-forms.tsx'

function AddReception({ csrf, form, language }: DeedProps): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <Card title={t('add-reception')}>
      <Form action={enquiryUrls.receptions()} csrf={csrf} complaints={complaintsOf(form, language)}>
        <DateField {...field('day')} label={t('day')} hint={t('day-hint')} />
        <TextField {...field('opens')} label={t('opens')} hint={t('clock-hint')} short />
        <TextField {...field('closes')} label={t('closes')} hint={t('closes-hint')} short />
        <TextField {...field('official')} label={t('official')} maxlength={120} />
        <TextField {...field('post')} label={t('post')} maxlength={160} />
        <TextField {...field('place')} label={t('reception-place')} maxlength={240} />
        <TextField {...field('turns')} label={t('turns')} hint={t('turns-hint')} inputmode="numeric" short />
        <TextField {...field('note')} label={t('note')} optional maxlength={500} />
        <FormActions>
          <Button variant="primary" icon="plus">
            {t('add-reception')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** The days on which officials receive citizens. */
export function ReceptionsPage({
  receptions,
  rooms,
  ...props
}: DeedProps & { receptions: readonly Reception[]; rooms: readonly DeskRoom[] }): VNode {
  const t = useWords(words)
  const { language } = props
  const columns: Column<Reception>[] = [
    {
      key: 'day',
      head: t('day'),
      main: true,
      cell: ({ id, day, opens, closes }) => (
        <a href={enquiryUrls.reception({ reception: id })}>
          {formatWeekday(day, language)}, {formatDate(day, language)}, {formatTime(opens)}–
          {formatTime(closes)}
        </a>
      ),
    },
    {
      key: 'official',
      head: t('official'),
      cell: ({ official, post, standIn }) => (
        <>
          {official}, {post}
          {standIn ? <div>{t('stand-in-by', { name: standIn })}</div> : null}
        </>
      ),
    },
    { key: 'place', head: t('reception-place'), cell: ({ place }) => place },
    {
      key: 'turns',
      head: t('turn'),
      figures: true,
      cell: ({ turns, taken, change }) =>
        change === 'cancelled' ? (
          <StatusTag tone="bad">{t('cancelled')}</StatusTag>
        ) : (
          t('turns-taken', { taken, turns })
        ),
    },
  ]
  return (
    <>
      <PageHeader title={t('receptions')} lead={t('receptions-lead')} />
      <DeskTabs current="receptions" open={rooms} />
      <div class="stack loose">
        <div id="ngay-tiep" data-live-topic="receptions">
          {receptions.length === 0 ? (
            <EmptyState icon="calendar-days" title={t('no-receptions')}>
              <p>{t('no-receptions-lead')}</p>
            </EmptyState>
          ) : (
            <DataTable
              caption={t('coming-receptions')}
              rows={receptions}
              rowKey={({ id }) => id}
              columns={columns}
            />
          )}
        </div>
        <AddReception {...props} />
      </div>
    </>
  )
}
