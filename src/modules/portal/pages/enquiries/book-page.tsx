import type { VNode } from 'preact'
import { formatDateFull, formatTime } from '#kit/vietnamese/index.ts'
import { expectedAt, type PublishedReception, type TrackedTurn } from '#modules/enquiries/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  DescriptionList,
  Form,
  FormActions,
  Notice,
  TextArea,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { enquiryWords } from '../../messages/index.ts'
import { type Keep, SenderFields } from '../../parts/enquiries/sender-fields.tsx'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'
import { Receiver } from './receptions-page.tsx'
import { CodeNote } from './tracked-page.tsx'

function Facts({ one }: { one: Omit<PublishedReception, 'number'> }): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  return (
    <DescriptionList
      items={[
        { label: t('day'), value: formatDateFull(one.day, language) },
        { label: t('hours'), value: `${formatTime(one.opens)}–${formatTime(one.closes)}` },
        { label: t('official'), value: <Receiver one={one} /> },
        { label: t('reception-place'), value: one.place },
      ]}
    />
  )
}

/** Books a turn at one reception. */
export function BookPage({
  place,
  reception,
  keep,
  form,
  csrf,
}: {
  place: Place
  reception: PublishedReception
  keep: Keep | undefined
  form: FormState
  csrf: string
}): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  return (
    <div class="stack loose">
      <h1>{t('book-title')}</h1>
      <Facts one={reception} />
      <Form
        action={place.at(sitePages.bookTurn, { number: String(reception.number) })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
      >
        <input type="hidden" name="submission" value={fieldOf(form, 'submission', language).value} />
        <TextArea
          {...fieldOf(form, 'matter', language)}
          label={t('matter')}
          hint={t('matter-hint')}
          rows={4}
          maxlength={1000}
        />
        <SenderFields form={form} keep={keep} emailToo={false} />
        <FormActions>
          <Button variant="primary">{t('book')}</Button>
          <ButtonLink href={place.at(sitePages.receptions)}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}

/** A booked turn, for who holds its code. */
export function TurnPage({
  place,
  code,
  found,
  canGiveBack,
  csrf,
}: {
  place: Place
  code: string
  found: TrackedTurn
  canGiveBack: boolean
  csrf: string
}): VNode {
  const t = useWords(enquiryWords)
  const { turn, reception } = found
  const isHeld = !turn.cancelledAt && reception.change !== 'cancelled'
  return (
    <div class="stack loose">
      <h1>{t('your-turn')}</h1>
      {turn.cancelledAt ? <Notice title={t('turn-given-back')} /> : null}
      {reception.change === 'cancelled' ? (
        <Notice tone="bad" title={t('reception-cancelled', { why: reception.why ?? '' })} />
      ) : null}
      {isHeld ? (
        <p>
          <strong>{t('turn-number', { turn: turn.turn })}</strong>.{' '}
          {t('turn-about', { time: formatTime(expectedAt(reception, turn.turn)) })}.
        </p>
      ) : null}
      <Facts one={reception} />
      <DescriptionList items={[{ label: t('matter'), value: turn.matter }]} />
      {isHeld ? <CodeNote code={code} /> : null}
      {isHeld && canGiveBack ? (
        <Form action={place.at(sitePages.giveTurnBack, { code })} csrf={csrf} guard={false}>
          <p>{t('give-back-lead')}</p>
          <FormActions>
            <Button variant="danger">{t('give-back')}</Button>
          </FormActions>
        </Form>
      ) : null}
    </div>
  )
}
