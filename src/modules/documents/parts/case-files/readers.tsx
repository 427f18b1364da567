import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Card, Form, SelectField } from '#platform/ui/index.ts'
import type { CaseFile } from '../../case-file.ts'
import { words } from '../../messages/index.ts'
import type { LetIn } from '../../store/case-files/story.ts'
import { urls } from '../../urls.ts'

export type Choice = { readonly id: string; readonly name: string }

/** Who was let in to a file; whoever keeps it lets in and out. */
export function Readers({
  file,
  people,
  colleagues,
  may,
  csrf,
}: {
  readonly file: CaseFile
  readonly people: readonly LetIn[]
  readonly colleagues: readonly Choice[]
  readonly may: ReadonlySet<string>
  readonly csrf: string
}): VNode {
  const t = useWords(words)
  const action = urls.caseFilePeople({ id: file.id })
  return (
    <Card title={t('case-file-people')}>
      <p class="soft">{t('case-file-people-hint')}</p>
      {people.map(({ accountId, name }) =>
        may.has('let-out') ? (
          <Form key={accountId} action={action} csrf={csrf} complaints={[]}>
            <input type="hidden" name="accountId" value={accountId} />
            <input type="hidden" name="on" value="0" />
            <Button>{t('case-file-let-out', { name })}</Button>
          </Form>
        ) : (
          <p key={accountId}>{name}</p>
        ),
      )}
      {may.has('let-in') ? (
        <Form action={action} csrf={csrf} complaints={[]}>
          <input type="hidden" name="on" value="1" />
          <SelectField
            name="accountId"
            label={t('case-file-person')}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button>{t('case-file-let-in')}</Button>
        </Form>
      ) : null}
    </Card>
  )
}
