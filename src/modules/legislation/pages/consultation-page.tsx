import type { VNode } from 'preact'
import type { RichText } from '#kit/rich-text/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Details,
  Form,
  FormActions,
  Notice,
  PageHeader,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Consultation, ConsultationState, Remark, RemarkId } from '../consultation.ts'
import { words } from '../messages/index.ts'
import { Deed, DiscardForm, ReasonForm } from '../parts/reason-form.tsx'
import { RemarkCard } from '../parts/remark.tsx'
import { ConsultationTag } from '../parts/tags.tsx'
import { LegalText } from '../parts/text.tsx'
import { articlesOf } from '../rules/articles.ts'
import type { ConsultationDeeds } from '../rules/deeds.ts'
import { publicName } from '../rules/public-name.ts'
import { publicUrls, urls } from '../urls.ts'

export type ConsultationPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  /** The remark that `form` is about; undefined where it is about the consultation. */
  readonly about: RemarkId | undefined
  readonly consultation: Consultation
  readonly state: ConsultationState
  readonly remarks: readonly Remark[]
  readonly deeds: ConsultationDeeds
}

const beforePublic: readonly ConsultationState[] = ['draft', 'submitted', 'returned', 'discarded']

function AfterClosing({ language, csrf, form, consultation, deeds }: ConsultationPageProps): VNode {
  const t = useWords(words)
  const at = { consultation: consultation.id }
  const field = (name: string) => fieldOf(form, name, language)
  const report = form.values['report'] === undefined ? (consultation.report ?? '') : field('report').value
  return (
    <>
      {deeds.report ? (
        <Details summary={t('report')} open={form.errors['report'] !== undefined}>
          <Form action={urls.report(at)} csrf={csrf}>
            <TextArea
              {...field('report')}
              value={report}
              label={t('report-text')}
              hint={t('report-hint')}
              rows={6}
              maxlength={20_000}
            />
            <FormActions>
              <Button variant="primary">{t('report')}</Button>
            </FormActions>
          </Form>
        </Details>
      ) : null}
      {deeds.conclude ? (
        <Details summary={t('conclude')} open={form.errors['result'] !== undefined}>
          <Form action={urls.conclude(at)} csrf={csrf} guard={false}>
            <TextField
              {...field('result')}
              label={t('conclude-label')}
              hint={t('conclude-hint')}
              maxlength={500}
            />
            <FormActions>
              <Button>{t('conclude')}</Button>
            </FormActions>
          </Form>
        </Details>
      ) : null}
    </>
  )
}

function NextSteps(props: ConsultationPageProps): VNode {
  const { language, csrf, form, consultation, deeds } = props
  const t = useWords(words)
  const at = { consultation: consultation.id }
  const rest = { csrf, form, language }
  return (
    <div class="stack">
      <div class="row">
        {deeds.change ? <ButtonLink href={urls.editConsultation(at)}>{t('change')}</ButtonLink> : null}
        {deeds.submit ? (
          <Deed action={urls.submitConsultation(at)} csrf={csrf} label={t('submit')} primary />
        ) : null}
        {deeds.approve ? (
          <Deed action={urls.approveConsultation(at)} csrf={csrf} label={t('approve-open')} primary />
        ) : null}
      </div>
      {deeds.giveBack ? (
        <ReasonForm
          {...rest}
          name="backWhy"
          summary={t('give-back')}
          label={t('give-back-why')}
          action={urls.returnConsultation(at)}
        />
      ) : null}
      {deeds.force ? (
        <ReasonForm
          {...rest}
          name="forceWhy"
          summary={t('force-open')}
          label={t('force-why')}
          action={urls.forceConsultation(at)}
        >
          <p>{t('force-lead')}</p>
        </ReasonForm>
      ) : null}
      {deeds.discard ? <DiscardForm action={urls.discardConsultation(at)} csrf={csrf} /> : null}
      {deeds.extend ? (
        <Details summary={t('extend')} open={form.errors['extendTo'] !== undefined}>
          <Form action={urls.extend(at)} csrf={csrf} guard={false}>
            <DateField {...fieldOf(form, 'extendTo', language)} label={t('extend-to')} />
            <FormActions>
              <Button>{t('extend')}</Button>
            </FormActions>
          </Form>
        </Details>
      ) : null}
      <AfterClosing {...props} />
      {deeds.withdraw ? (
        <ReasonForm
          {...rest}
          name="withdrawWhy"
          summary={t('withdraw-consultation')}
          label={t('end-told')}
          action={urls.withdrawConsultation(at)}
          danger
        />
      ) : null}
    </div>
  )
}

function Remarks({ language, csrf, form, about, consultation, remarks }: ConsultationPageProps): VNode {
  const t = useWords(words)
  const titles = new Map(
    articlesOf(consultation.body as RichText).map(({ anchor, title }) => [anchor, title]),
  )
  return (
    <section class="stack">
      <h2>{t('remarks-count', { count: remarks.length })}</h2>
      {remarks.length > 0 ? (
        <p>
          <ButtonLink href={urls.remarksSheet({ consultation: consultation.id })} download>
            {t('remarks-sheet')}
          </ButtonLink>
        </p>
      ) : (
        <p class="soft">{t('no-remarks')}</p>
      )}
      {remarks.map((remark) => (
        <RemarkCard
          key={remark.id}
          {...{ remark, csrf, language }}
          article={titles.get(remark.article) ?? ''}
          typed={about === remark.id ? form : undefined}
        />
      ))}
    </section>
  )
}

/** A consultation as officials see it: where it stands, what may be done, every remark. */
export function ConsultationPage(props: ConsultationPageProps): VNode {
  const { language, form, consultation, state } = props
  const t = useWords(words)
  const complaints = complaintsOf(form, language)
  const { title, lead, opensOn, closesOn, body, slug, publicNumber } = consultation
  const isPublic = !beforePublic.includes(state)
  const name = publicName({ slug, number: publicNumber })
  return (
    <div class="stack loose">
      <PageHeader
        title={title}
        lead={lead}
        crumbs={[{ href: urls.consultations(), label: t('consultations') }]}
      />
      {complaints.length > 0 ? (
        <Notice tone="bad" title={complaints.map(({ sentence }) => sentence).join(' ')} />
      ) : null}
      <p class="row">
        <ConsultationTag state={state} />
        <span>
          {t('from-to', { from: formatDate(opensOn, language), to: formatDate(closesOn, language) })}
        </span>
        {isPublic ? (
          <a href={publicUrls.consultation({ consultation: name })}>{t('look-at-portal')}</a>
        ) : null}
      </p>
      <NextSteps {...props} />
      {isPublic ? <Remarks {...props} /> : null}
      <article class="article card">
        <LegalText body={body} />
      </article>
    </div>
  )
}
