import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  DataTable,
  EmptyState,
  Form,
  PageHeader,
  Pagination,
  Tabs,
  TextField,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { words } from '../messages/index.ts'
import { type JobState, jobStates, type QueuedJob } from '../queued-job.ts'
import { urls } from '../urls.ts'

export type JobsProps = {
  readonly jobs: readonly QueuedJob[]
  readonly counts: Readonly<Record<JobState, number>>
  readonly state: JobState
  readonly page: number
  readonly pageSize: number
  readonly csrf: string
  readonly language: Language
}

/** What is done with dead letters: the ticked ones or all, with a reason that goes to the record. */
function Retry({ csrf }: { csrf: string }): VNode {
  const t = useWords(words)
  return (
    <Form id="chay-lai" action={urls.retry()} csrf={csrf} guard={false} wide>
      <div class="row end">
        <TextField name="reason" label={t('reason')} />
        <Button name="viec" value="ticked" variant="primary">
          {t('retry-ticked')}
        </Button>
        <Button name="viec" value="all" confirm={t('retry-all-confirm')}>
          {t('retry-all')}
        </Button>
      </div>
    </Form>
  )
}

/** The queue by state; dead letters come first, with what went wrong. */
export function JobsPage({ jobs, counts, state, page, pageSize, csrf, language }: JobsProps): VNode {
  const t = useWords(words)
  const when = (at: Temporal.Instant) => formatDateTime(localTime(at), language)
  const number = (value: number) => formatNumber(value, language)
  const at = (target: number) => urls.jobs(null, { tinh: state, trang: target > 1 ? target : undefined })
  const first = (page - 1) * pageSize
  return (
    <div class="stack" id="viec-nen" data-live-topic="jobs">
      <PageHeader
        title={t('jobs')}
        lead={t('jobs-lead')}
        crumbs={[{ href: urls.system(), label: t('system') }]}
      />
      <Tabs
        label={t('jobs')}
        tabs={jobStates.map((one) => ({
          href: urls.jobs(null, { tinh: one }),
          label: `${t(`state-${one}`)} (${number(counts[one])})`,
          current: one === state,
        }))}
      />
      {jobs.length === 0 ? (
        <EmptyState icon="circle-check" title={state === 'dead' ? t('no-dead') : t('no-jobs')} />
      ) : (
        <>
          <DataTable
            caption={t('jobs')}
            captionHidden
            rows={jobs}
            rowKey={({ id }) => id}
            {...(state === 'dead'
              ? { select: { name: 'ids', form: 'chay-lai', label: ({ task }: QueuedJob) => task } }
              : {})}
            columns={[
              { key: 'task', head: t('task'), main: true, cell: ({ task }) => <code>{task}</code> },
              { key: 'error', head: t('last-error'), cell: ({ lastError }) => lastError },
              {
                key: 'attempts',
                head: t('attempts'),
                figures: true,
                cell: ({ attempts, maxAttempts }) => `${attempts}/${maxAttempts}`,
              },
              { key: 'created', head: t('created-at'), cell: ({ createdAt }) => when(createdAt) },
              { key: 'run', head: t('run-at'), cell: ({ runAt }) => when(runAt) },
            ]}
          />
          <Pagination
            {...(page > 1 ? { previousHref: at(page - 1) } : {})}
            {...(first + jobs.length < counts[state] ? { nextHref: at(page + 1) } : {})}
            range={{ from: number(first + 1), to: number(first + jobs.length), total: number(counts[state]) }}
          />
          {state === 'dead' ? <Retry csrf={csrf} /> : null}
        </>
      )}
    </div>
  )
}
