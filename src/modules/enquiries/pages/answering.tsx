import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Card, Details, Form, FormActions, TextArea, TextField } from '#platform/ui/index.ts'
import { fieldOf } from '#platform/web/index.ts'
import type { Answer, Enquiry } from '../enquiry.ts'
import { words } from '../messages/index.ts'
import { Lines } from '../parts/lines.tsx'
import type { Deeds } from '../rules/deeds.ts'
import { enquiryUrls } from '../urls.ts'
import { Deed, type DeedProps, isTyped, ReasonDeed } from './deed-forms.tsx'

type Props = DeedProps & { enquiry: Enquiry; answers: readonly Answer[]; deeds: Deeds }

function Draft({ enquiry, answers, csrf, form, language }: Props): VNode {
  const t = useWords(words)
  const typed = fieldOf(form, 'answer', language)
  const value = form.values['answer'] === undefined ? (answers[0]?.body ?? '') : typed.value
  return (
    <Card title={t('answer-title')}>
      <Form action={enquiryUrls.draft({ enquiry: enquiry.id })} csrf={csrf}>
        <TextArea
          {...typed}
          value={value}
          label={t('answer')}
          hint={t('answer-hint')}
          rows={10}
          maxlength={20_000}
        />
        <FormActions>
          <Button variant={enquiry.state === 'assigned' ? 'primary' : 'secondary'} name="next" value="submit">
            {t('submit-answer')}
          </Button>
          <Button name="next" value="keep">
            {t('save-draft')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** The answer on its way: written, approved by a second person, given. */
export function Answering(props: Props): VNode {
  const { enquiry, answers, deeds, csrf, language, form } = props
  const t = useWords(words)
  const at = { enquiry: enquiry.id }
  const given = answers.find(({ id }) => id === enquiry.givenAnswerId)
  const submitted =
    enquiry.state === 'submitted' ? answers.find(({ id }) => id === enquiry.submittedAnswerId) : undefined
  const shown = given ?? submitted
  const others = answers.filter((one) => one !== shown && !(deeds.answer && one === answers[0]))
  const stamp = (one: Answer) =>
    t('version', { version: one.version, name: one.byName, at: formatDateTime(one.at, language) })
  return (
    <>
      {shown ? (
        <Card title={t(given ? 'given-answer' : 'submitted-answer')}>
          <Lines text={shown.body} />
          <p class="soft">{stamp(shown)}</p>
          {deeds.approve ? (
            <Form action={enquiryUrls.approve(at)} csrf={csrf} guard={false}>
              <p class="soft">{t('approve-hint')}</p>
              <FormActions>
                <Button variant="primary">{t('approve')}</Button>
              </FormActions>
            </Form>
          ) : null}
        </Card>
      ) : null}
      {deeds.giveBack ? (
        <ReasonDeed
          {...props}
          name="returnWhy"
          label="return-why"
          action={enquiryUrls.giveBack(at)}
          title="give-back"
          button="give-back"
        />
      ) : null}
      {deeds.grant ? (
        <Deed
          csrf={csrf}
          action={enquiryUrls.grant(at)}
          title="grant-title"
          button="grant"
          open={isTyped(form, 'fee', 'grantWhy')}
          variant="primary"
        >
          <TextField
            {...fieldOf(form, 'fee', language)}
            label={t('fee')}
            hint={t('fee-hint')}
            inputmode="numeric"
            short
          />
          <TextField
            {...fieldOf(form, 'grantWhy', language)}
            label={t('grant-why')}
            maxlength={500}
            optional
          />
        </Deed>
      ) : null}
      {deeds.answer ? <Draft {...props} /> : null}
      {others.length > 0 ? (
        <Details summary={`${t('answer-title')}: ${others.length}`}>
          <div class="stack">
            {others.map((one) => (
              <article key={one.id} class="card">
                <p class="soft">{stamp(one)}</p>
                <Lines text={one.body} />
              </article>
            ))}
          </div>
        </Details>
      ) : null}
      {deeds.extend ? (
        <ReasonDeed
          {...props}
          name="extendWhy"
          label="extend-why"
          action={enquiryUrls.extend(at)}
          title="extend-title"
          button="extend"
        />
      ) : null}
    </>
  )
}
