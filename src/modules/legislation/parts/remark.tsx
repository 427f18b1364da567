import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Details, Form, FormActions, Radios, StatusTag, TextArea } from '#platform/ui/index.ts'
import { fieldOf, type FormState, freshForm } from '#platform/web/index.ts'
import { type Remark, remarkStatuses } from '../consultation.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'
import { RemarkTag } from './tags.tsx'

type RemarkCardProps = {
  readonly remark: Remark
  /** Title of the article it is on. */
  readonly article: string
  readonly csrf: string
  readonly language: Language
  /** What was typed for this remark, where something was wrong with it. */
  readonly typed: FormState | undefined
}

function Moderation({
  remark,
  csrf,
  form,
  language,
}: {
  remark: Remark
  csrf: string
  form: FormState
  language: Language
}): VNode {
  const t = useWords(words)
  const action = urls.decide({ remark: remark.id })
  return (
    <>
      {remark.decision !== 'shown' ? (
        <Form action={action} csrf={csrf} guard={false}>
          <input type="hidden" name="decision" value="shown" />
          <FormActions>
            <Button>{t('show')}</Button>
          </FormActions>
        </Form>
      ) : null}
      {remark.decision !== 'hidden' ? (
        <Details summary={t('hide')} open={form.values['decision'] === 'hidden'}>
          <Form action={action} csrf={csrf} guard={false} id={`an-${remark.number}`}>
            <input type="hidden" name="decision" value="hidden" />
            <TextArea
              {...fieldOf(form, 'hideWhy', language)}
              id={`truong-hideWhy-${remark.number}`}
              label={t('hide-why')}
              rows={2}
              maxlength={500}
            />
            <FormActions>
              <Button>{t('hide')}</Button>
            </FormActions>
          </Form>
        </Details>
      ) : null}
    </>
  )
}

/** One remark: what was said and by whom, whether it is shown, what is answered. */
export function RemarkCard({ remark, article, csrf, language, typed }: RemarkCardProps): VNode {
  const t = useWords(words)
  const started = freshForm({ status: remark.status ?? '', answer: remark.answer ?? '' })
  const answering = typed?.values['status'] !== undefined || typed?.errors['answer'] ? typed : started
  return (
    <section class="card stack tight" id={`y-kien-${remark.number}`}>
      <h3>
        {t('remark-number', { number: remark.number })} <RemarkTag decision={remark.decision} />
      </h3>
      <p class="soft">
        {article || t('whole-draft')} · {formatDateTime(remark.at, language)}
      </p>
      <p class="said">{remark.said}</p>
      <p class="soft">
        {remark.name || t('anonymous')}
        {remark.name && !remark.showName ? ` (${t('name-hidden')})` : ''}
        {remark.contact ? ` · ${t('remark-contact')}: ${remark.contact}` : ''}
      </p>
      {remark.hiddenWhy ? <p class="soft">{`${t('hide-why')}: ${remark.hiddenWhy}`}</p> : null}
      {remark.status ? (
        <div>
          <StatusTag tone={remark.status === 'explained' ? 'info' : 'good'}>
            {t(`status-${remark.status}`)}
          </StatusTag>
          <p class="said">{remark.answer}</p>
          <p class="soft">{remark.answeredByName}</p>
        </div>
      ) : null}
      <Moderation remark={remark} csrf={csrf} form={typed ?? freshForm()} language={language} />
      <Details
        summary={remark.status ? t('change-answer') : t('send-answer')}
        open={typed?.errors['answer'] !== undefined}
      >
        <Form action={urls.answer({ remark: remark.id })} csrf={csrf} guard={false}>
          <Radios
            {...fieldOf(answering ?? started, 'status', language)}
            id={`truong-status-${remark.number}`}
            label={t('answer-status')}
            options={remarkStatuses.map((status) => ({ value: status, label: t(`status-${status}`) }))}
          />
          <TextArea
            {...fieldOf(answering ?? started, 'answer', language)}
            id={`truong-answer-${remark.number}`}
            label={t('answer')}
            rows={3}
            maxlength={5000}
          />
          <FormActions>
            <Button>{t('send-answer')}</Button>
          </FormActions>
        </Form>
      </Details>
    </section>
  )
}
