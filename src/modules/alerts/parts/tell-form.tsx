import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Checkboxes, Form, FormActions } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { outwardWords } from '../messages/index.ts'
import type { ChannelKind, Dispatch } from '../outward.ts'
import { DispatchTable } from './dispatch-table.tsx'

/** Telling one thing outward: which channels, and how it stands with those that have it. */
export function TellForm({
  action,
  csrf,
  form,
  language,
  open,
  told,
}: {
  action: string
  csrf: string
  form: FormState
  language: Language
  /** Channels that are connected. */
  open: readonly ChannelKind[]
  told: readonly Dispatch[]
}): VNode {
  const t = useWords(outwardWords)
  const left = open.filter((kind) => !told.some(({ channel }) => channel === kind))
  return (
    <section class="stack tight">
      <h2>{t('outward')}</h2>
      {told.length > 0 ? <DispatchTable dispatches={told} csrf={csrf} /> : null}
      {open.length === 0 ? <p class="soft">{t('no-channel')}</p> : null}
      {left.length > 0 ? (
        <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)} guard={false}>
          <Checkboxes
            {...fieldOf(form, 'channels', language)}
            label={t('tell-which')}
            values={left}
            options={left.map((kind) => ({ value: kind, label: t(`channel-${kind}`) }))}
          />
          <FormActions>
            <Button icon="send">{t('tell')}</Button>
          </FormActions>
        </Form>
      ) : null}
    </section>
  )
}
