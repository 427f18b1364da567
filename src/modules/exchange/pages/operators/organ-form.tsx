import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, DateField, Form, FormActions, Notice, SelectField, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'

type Named = { readonly id: string; readonly name: string }
/** The instances and axes through which an organ can be reached today. */
export type WaysOut = { readonly peers: readonly Named[]; readonly axes: readonly Named[] }

type Props = {
  readonly ways: WaysOut
  readonly form: FormState
  readonly language: Language
  readonly csrf: string
}

/** What is typed of an organ outside; its way is `peer:<id>` or `axis:<id>`. */
export function OrganForm({ ways: { peers, axes }, form, language, csrf }: Props): VNode {
  const t = useWords(words)
  const of = (name: string) => fieldOf(form, name, language)
  if (peers.length + axes.length === 0) return <Notice>{t('organ-way-lacks')}</Notice>
  const options = (kind: 'peer' | 'axis', group: string, ways: readonly Named[]) =>
    ways.map(({ id, name }) => ({ value: `${kind}:${id}`, label: name, group }))
  return (
    <Form action={urls.directory()} csrf={csrf} complaints={complaintsOf(form, language)}>
      <TextField
        {...of('organId')}
        label={t('organ-code')}
        hint={t('organ-code-hint')}
        maxlength={35}
        short
      />
      <TextField {...of('name')} label={t('organ-name')} hint={t('organ-name-hint')} maxlength={200} />
      <SelectField
        {...of('way')}
        label={t('organ-way')}
        blank={t('organ-way-none')}
        options={[
          ...options('peer', t('organ-way-peers'), peers),
          ...options('axis', t('organ-way-axes'), axes),
        ]}
      />
      <DateField {...of('from')} label={t('organ-from')} hint={t('organ-from-hint')} optional />
      <FormActions>
        <Button variant="primary">{t('organ-add')}</Button>
      </FormActions>
    </Form>
  )
}
