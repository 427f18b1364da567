import type { VNode } from 'preact'
import { DesktopButton, KeyFields, type SigningKey, type Verification } from '#modules/signatures/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
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
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Document } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { Paper } from '../../parts/paper.tsx'
import type { Version } from '../../store/versions.ts'
import { urls } from '../../urls.ts'

export type SignPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly document: Document
  readonly version: Version | undefined
  readonly verification: Verification | undefined
  readonly step: 'approve-content' | 'approve-form' | 'sign'
  readonly keys: readonly SigningKey[]
  /** Where the step is confirmed without a key. */
  readonly withoutKey: string
  /** The name under which a delegate signs; undefined for the signer. */
  readonly delegate?: string | undefined
}

/** Confirming a step with a key: the paper beside the form, the secret typed last. */
export function SignPage(props: SignPageProps): VNode {
  const { language, csrf, form, document, version, verification, step, keys, withoutKey, delegate } = props
  const t = useWords(words)
  const id = document.id
  const here = keys.filter(({ place }) => place.kind !== 'desktop')
  const onDesk = keys.filter(({ place }) => place.kind === 'desktop')
  return (
    <>
      <PageHeader
        title={t(step)}
        lead={document.abstract}
        crumbs={[
          { href: urls.outgoing(), label: t('outgoing') },
          { href: urls.document({ id }), label: document.reference || document.abstract },
        ]}
      />
      <div class="two-columns reading">
        <Paper documentId={id} version={version} verification={verification} toSign />
        <div class="stack">
          {onDesk.map((key) => (
            <Card key={key.id} title={t('sign-usb', { holder: key.holder })}>
              <DesktopButton
                operation="SignApproved"
                prepare={urls.signDesktop({ id, step, key: key.id })}
                finish={urls.signDesktopDone({ id, step })}
                csrf={csrf}
              />
            </Card>
          ))}
          <Form action={urls.sign({ id, step })} csrf={csrf} complaints={complaintsOf(form, language)}>
            <p>{t(step === 'sign' ? 'sign-by-key-lead' : 'check-by-key-lead')}</p>
            {delegate ? <Notice tone="info" title={t('sign-as-delegate', { name: delegate })} /> : null}
            {here.length > 0 ? <KeyFields keys={here} form={form} /> : null}
            <TextArea {...fieldOf(form, 'note', language)} label={t('note')} rows={2} optional />
            <FormActions>
              {here.length > 0 ? (
                <Button variant="primary" icon="signature">
                  {t(step)}
                </Button>
              ) : null}
              <ButtonLink href={withoutKey}>{t('sign-without-key')}</ButtonLink>
              <ButtonLink href={urls.document({ id })}>{t('back')}</ButtonLink>
            </FormActions>
          </Form>
        </div>
      </div>
    </>
  )
}
