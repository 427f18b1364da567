import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Details, Form, TextField } from '#platform/ui/index.ts'
import type { CaseFile } from '../../case-file.ts'
import { words } from '../../messages/index.ts'
import { sayDate } from '../../pages/say.ts'
import type { Content } from '../../store/case-files/contents.ts'
import { urls } from '../../urls.ts'
import { StateTag } from '../tags.tsx'

/** The contents of a file in the order of time, made by the system. */
export function Contents({
  file,
  contents,
  may,
  csrf,
  language,
}: {
  readonly file: CaseFile
  readonly contents: readonly Content[]
  readonly may: ReadonlySet<string>
  readonly csrf: string
  readonly language: Language
}): VNode {
  const t = useWords(words)
  if (contents.length === 0) return <p class="soft">{t('case-file-contents-empty')}</p>
  return (
    <ol>
      {contents.map(({ documentId, reference, day, organName, abstract, state, mayRead }) => (
        <li key={documentId}>
          {mayRead ? (
            <a href={urls.document({ id: documentId })}>
              {[reference, abstract].filter(Boolean).join(' · ')}
            </a>
          ) : (
            <span>{[reference, t('case-file-closed-paper')].filter(Boolean).join(' · ')}</span>
          )}{' '}
          <StateTag state={state} />
          <br />
          <span class="soft">{[sayDate(day, language), organName].filter(Boolean).join(' · ')}</span>
          {may.has('take-out') ? (
            <Details summary={t('case-file-take-out')}>
              <Form action={urls.takeOut({ id: file.id })} csrf={csrf} complaints={[]}>
                <input type="hidden" name="documentId" value={documentId} />
                <TextField name="why" label={t('case-file-why')} id={`why-${documentId}`} />
                <Button>{t('case-file-take-out')}</Button>
              </Form>
            </Details>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
