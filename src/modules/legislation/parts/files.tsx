import { formatBytes } from '#kit/vietnamese/index.ts'
import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Details, FileField, Form, FormActions, Radios } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import type { LegalEdition } from '../legal-document.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'
import { Deed } from './reason-form.tsx'

const uses = ['attach', 'text', 'both'] as const

/** The files of an edition; while it is a draft, the way to add and take away. */
export function Files({
  edition,
  csrf,
  form,
  language,
  change,
}: {
  edition: LegalEdition
  csrf: string
  form: FormState
  language: Language
  change: boolean
}): VNode {
  const t = useWords(words)
  const at = { edition: edition.id }
  return (
    <section class="stack tight">
      <h2>{t('files')}</h2>
      {edition.files.length === 0 ? (
        <p class="soft">{t('no-files')}</p>
      ) : (
        <ul class="titles">
          {edition.files.map(({ name, size }, place) => (
            <li key={`${place} ${name}`} class="row apart">
              <span>
                <a href={urls.file({ ...at, place })} data-turbo="false">
                  {name}
                </a>{' '}
                <span class="soft">{formatBytes(size, language)}</span>
              </span>
              {change ? (
                <Deed action={urls.removeFile({ ...at, place })} csrf={csrf} label={t('remove-file')} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {change ? (
        <Details summary={t('add-file')} open={form.errors['file'] !== undefined}>
          <Form action={urls.addFile(at)} csrf={csrf} upload guard={false}>
            <Radios
              {...fieldOf(form, 'use', language)}
              value={String(form.values['use'] ?? 'attach')}
              label={t('file-use')}
              options={uses.map((use) => ({ value: use, label: t(`use-${use}`) }))}
            />
            <FileField {...fieldOf(form, 'file', language)} label={t('file-label')} />
            <FormActions>
              <Button>{t('send-file')}</Button>
            </FormActions>
          </Form>
        </Details>
      ) : null}
    </section>
  )
}
