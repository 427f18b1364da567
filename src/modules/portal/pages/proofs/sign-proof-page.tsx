import type { VNode } from 'preact'
import { KeyFields, type SigningKey } from '#modules/signatures/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, Notice, PageHeader } from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import { deskWords, proofWords } from '../../messages/index.ts'
import type { Proof } from '../../proof.ts'
import { deskUrls } from '../../urls.ts'

/** With which key of the authority a proof is signed. */
export function SignProofPage({
  language,
  csrf,
  proof: { id, content },
  keys,
  form,
}: {
  readonly language: Language
  readonly csrf: string
  readonly proof: Proof
  readonly keys: readonly SigningKey[]
  readonly form: FormState
}): VNode {
  const t = useWords(proofWords)
  const desk = useWords(deskWords)
  const back = <ButtonLink href={deskUrls.proof({ proof: id })}>{t('back')}</ButtonLink>
  return (
    <div class="stack">
      <PageHeader
        title={t('sign-proof')}
        lead={t('sign-proof-lead')}
        crumbs={[
          { href: deskUrls.desk(), label: desk('desk') },
          { href: deskUrls.proof({ proof: id }), label: content.title },
        ]}
      />
      {keys.length === 0 ? (
        <>
          <Notice tone="warn" title={t('no-seal-key')} />
          <p>{back}</p>
        </>
      ) : (
        <Form
          action={deskUrls.signProof({ proof: id })}
          csrf={csrf}
          complaints={complaintsOf(form, language)}
        >
          <KeyFields keys={keys} form={form} />
          <FormActions>
            <Button variant="primary" icon="shield-check">
              {t('sign-proof')}
            </Button>
            {back}
          </FormActions>
        </Form>
      )}
    </div>
  )
}
