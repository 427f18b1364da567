import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Card, Details, Form, TextField } from '#platform/ui/index.ts'
import type { CaseFile } from '../../case-file.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'

const steps = ['pack', 'deliver', 'accept', 'reopen', 'freeze', 'unfreeze'] as const

/** The other steps of a file that the reader may make now, each with its reason. */
export function FileSteps({
  file,
  may,
  csrf,
}: {
  readonly file: CaseFile
  readonly may: ReadonlySet<string>
  readonly csrf: string
}): VNode | null {
  const t = useWords(words)
  const possible = steps.filter((step) => may.has(step))
  const packed = file.packageFileId !== null && file.state !== 'disposed'
  if (possible.length === 0 && !packed) return null
  return (
    <Card title={t('case-file-more')}>
      {packed ? (
        <p>
          <a href={urls.caseFilePackage({ id: file.id })} data-turbo="false">
            {t('package-download')}
          </a>
        </p>
      ) : null}
      {possible.map((step) => (
        <Details key={step} summary={t(`case-file-${step}`)}>
          <Form action={urls.caseFileStep({ id: file.id, step })} csrf={csrf} complaints={[]}>
            {step === 'deliver' || step === 'pack' ? null : (
              <TextField name="why" id={`why-${step}`} label={t('case-file-why')} />
            )}
            <Button>{t(`case-file-${step}`)}</Button>
          </Form>
        </Details>
      ))}
    </Card>
  )
}
