import type { ComponentChildren, VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink } from '#platform/ui/index.ts'
import type { FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { Deed, DiscardForm, ReasonForm } from './reason-form.tsx'

type Step = 'change' | 'submit' | 'approve' | 'giveBack' | 'force' | 'discard'

/** What may be done with a draft that a second person reads: a document or a consultation; `children` are one-button deeds beside. */
export function ReviewDeeds({
  deeds,
  hrefs,
  told: { approve, force },
  csrf,
  form,
  language,
  children,
}: {
  deeds: Readonly<Record<Step, boolean>>
  hrefs: Readonly<Record<Step, string>>
  told: { readonly approve: string; readonly force: string }
  csrf: string
  form: FormState
  language: Language
  children?: ComponentChildren
}): VNode {
  const t = useWords(words)
  const rest = { csrf, form, language }
  return (
    <>
      <div class="row">
        {deeds.change ? <ButtonLink href={hrefs.change}>{t('change')}</ButtonLink> : null}
        {deeds.submit ? <Deed action={hrefs.submit} csrf={csrf} label={t('submit')} primary /> : null}
        {deeds.approve ? <Deed action={hrefs.approve} csrf={csrf} label={approve} primary /> : null}
        {children}
      </div>
      {deeds.giveBack ? (
        <ReasonForm
          {...rest}
          name="backWhy"
          summary={t('give-back')}
          label={t('give-back-why')}
          action={hrefs.giveBack}
        />
      ) : null}
      {deeds.force ? (
        <ReasonForm {...rest} name="forceWhy" summary={force} label={t('force-why')} action={hrefs.force}>
          <p>{t('force-lead')}</p>
        </ReasonForm>
      ) : null}
      {deeds.discard ? <DiscardForm action={hrefs.discard} csrf={csrf} /> : null}
    </>
  )
}
