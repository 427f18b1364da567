import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Card, FileField, Form, FormActions, Notice, PageHeader } from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import type { PackageVerdict } from '../../rules/case-files/package-xml.ts'
import { urls } from '../../urls.ts'

export type Checked = {
  readonly name: string
  readonly digest: string
  /** Undefined where the file is no package. */
  readonly verdict: PackageVerdict | undefined
  /** Whether these very bytes are a package that was made here. */
  readonly own: boolean
}

/** Checking a package: each file against the table, and the whole against the packages made here. */
export function CheckPackagePage({
  language,
  csrf,
  form,
  checked,
}: {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly checked?: Checked | undefined
}): VNode {
  const t = useWords(words)
  const verdict = checked?.verdict
  const faults = (['changed', 'missing', 'extra'] as const).filter(
    (kind) => verdict && verdict[kind].length > 0,
  )
  return (
    <>
      <PageHeader
        title={t('package-check')}
        lead={t('package-check-lead')}
        crumbs={[{ href: urls.caseFiles(), label: t('case-files') }]}
      />
      <div class="stack">
        {checked ? (
          <Notice tone={verdict && faults.length === 0 ? 'good' : 'bad'}>
            {t(verdict ? (faults.length === 0 ? 'package-whole' : 'package-broken') : 'package-none')}{' '}
            {verdict ? t(checked.own ? 'package-own' : 'package-not-own') : ''}
            <br />
            {checked.name} · SHA-256 {checked.digest}
          </Notice>
        ) : null}
        {faults.map((kind) => (
          <Card key={kind} title={t(`package-${kind}`)}>
            <ul class="plain-list">
              {verdict![kind].slice(0, 500).map((path) => (
                <li key={path}>{path}</li>
              ))}
            </ul>
          </Card>
        ))}
        <Form action={urls.checkPackage()} csrf={csrf} upload complaints={complaintsOf(form, language)}>
          <FileField name="package" label={t('package-file')} accept=".zip" />
          <FormActions>
            <Button variant="primary">{t('package-check')}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  )
}
