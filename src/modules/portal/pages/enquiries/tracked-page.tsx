import type { VNode } from 'preact'
import type { WorkingCalendar } from '#kit/calendar/index.ts'
import { formatDateTime, formatNumber } from '#kit/vietnamese/index.ts'
import { daysLeft, isLate, isOpen, Lines, spellCode, type TrackedEnquiry } from '#modules/enquiries/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Card,
  DescriptionList,
  Form,
  FormActions,
  Notice,
  Radios,
  TextField,
  Timeline,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { enquiryWords } from '../../messages/index.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

/** The code, large enough to be copied by hand. */
export function CodeNote({ code }: { code: string }): VNode {
  const t = useWords(enquiryWords)
  return (
    <section class="card stack tight" aria-label={t('your-code')}>
      <h2>{t('keep-code')}</h2>
      <p class="code-note">{spellCode(code)}</p>
      <p>{t('keep-code-lead')}</p>
    </section>
  )
}

type Props = {
  readonly place: Place
  readonly code: string
  readonly found: TrackedEnquiry
  readonly calendar: WorkingCalendar
  readonly now: Temporal.Instant
  readonly form: FormState
  readonly csrf: string
}

function Clock({ found, calendar, now }: Pick<Props, 'found' | 'calendar' | 'now'>): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  const { enquiry } = found
  const waits = isOpen(enquiry.state)
  const left = waits ? t('days-left', { days: daysLeft(calendar, enquiry.dueAt, now) }) : ''
  return (
    <>
      {waits && isLate(enquiry, now) ? <Notice tone="warn" title={t('late')} /> : null}
      <DescriptionList
        items={[
          { label: t('state'), value: <strong>{t(`state-${enquiry.state}`)}</strong> },
          {
            label: t('due-on'),
            value: waits ? `${formatDateTime(enquiry.dueAt, language)}, ${left}` : undefined,
          },
          { label: t('sent-at'), value: formatDateTime(enquiry.receivedAt, language) },
        ]}
      />
    </>
  )
}

function Steps({ steps }: Pick<TrackedEnquiry, 'steps'>): VNode | null {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  if (steps.length === 0) return null
  return (
    <section class="stack">
      <h2>{t('story')}</h2>
      <Timeline
        moments={steps.map(({ number, step, at, why, unitName, untilAt, toName, ground, fee }) => ({
          key: String(number),
          at: formatDateTime(at, language),
          dateTime: at.toString(),
          title: t(`step-${step}` as 'step-assigned', {
            unit: unitName ?? '',
            to: toName ?? '',
            until: untilAt ? formatDateTime(untilAt, language) : '',
            fee: fee === null ? '' : `${formatNumber(Number(fee), language)} đồng`,
          }),
          detail: [why, ground].filter(Boolean).join(' – ') || undefined,
        }))}
      />
    </section>
  )
}

function Rate({ place, code, found, form, csrf }: Props): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  const { rating } = found
  if (rating) return <p>{t('rated', { word: t(`rate-${rating.score}`) })}</p>
  return (
    <Form
      action={place.at(sitePages.rateAnswer, { code })}
      csrf={csrf}
      complaints={complaintsOf(form, language)}
      guard={false}
    >
      <Radios
        {...fieldOf(form, 'score', language)}
        label={t('rate-title')}
        options={([3, 2, 1] as const).map((score) => ({ value: String(score), label: t(`rate-${score}`) }))}
      />
      <TextField {...fieldOf(form, 'why', language)} label={t('rate-why')} maxlength={500} optional />
      <FormActions>
        <Button>{t('rate')}</Button>
      </FormActions>
    </Form>
  )
}

/** What became of what somebody sent: where it is, until when, and the answer. */
export function TrackedPage(props: Props): VNode {
  const { code, found, calendar, now } = props
  const t = useWords(enquiryWords)
  const last = (one: TrackedEnquiry): TrackedEnquiry => (one.goesOn ? last(one.goesOn) : one)
  const end = last(found)
  return (
    <div class="stack loose">
      <h1>{found.enquiry.title}</h1>
      <Clock found={end} calendar={calendar} now={now} />
      {end.answer === undefined ? (
        <CodeNote code={code} />
      ) : (
        <Card title={t('answer')}>
          <Lines text={end.answer} />
        </Card>
      )}
      {end.answer === undefined ? null : <Rate {...props} found={end} />}
      <Steps steps={found.steps} />
      {found.goesOn ? (
        <section class="stack">
          <p>{t('goes-on-at')}</p>
          <Steps steps={end.steps} />
        </section>
      ) : null}
    </div>
  )
}
