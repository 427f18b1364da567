import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Form,
  FormActions,
  Notice,
  PageHeader,
} from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import type { CaseFile } from '../../case-file.ts'
import { words } from '../../messages/index.ts'
import type { Content } from '../../store/case-files/contents.ts'
import { urls } from '../../urls.ts'

/** What to look at before a file is closed; nothing is removed by itself. */
export function CloseFilePage({
  language,
  csrf,
  form,
  file,
  found,
}: {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly file: CaseFile
  readonly found: Readonly<Record<'unfinished' | 'drafts' | 'doubles', readonly Content[]>>
}): VNode {
  const t = useWords(words)
  const kinds = (['unfinished', 'drafts', 'doubles'] as const).filter((kind) => found[kind].length > 0)
  const here = urls.caseFile({ id: file.id })
  return (
    <>
      <PageHeader
        title={t('case-file-close')}
        lead={t('case-file-close-lead')}
        crumbs={[
          { href: urls.caseFiles(), label: t('case-files') },
          { href: here, label: file.code },
        ]}
      />
      <p class="own-words">{file.title}</p>
      {kinds.length === 0 ? <Notice tone="info">{t('case-file-close-fine')}</Notice> : null}
      {kinds.map((kind) => (
        <Card key={kind} title={t(`case-file-look-${kind}`)}>
          <ul class="plain-list">
            {found[kind].map(({ documentId, reference, abstract }) => (
              <li key={documentId}>
                <a href={urls.document({ id: documentId })}>
                  {[reference, abstract].filter(Boolean).join(' · ') || t('case-file-closed-paper')}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      ))}
      <Form
        action={urls.closeCaseFile({ id: file.id })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
      >
        {kinds.length > 0 ? <Checkbox name="knowing" value="1" label={t('case-file-knowing')} /> : null}
        <FormActions>
          <Button variant="primary">{t('case-file-close')}</Button>
          <ButtonLink href={here}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
