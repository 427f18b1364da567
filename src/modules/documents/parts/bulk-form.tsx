import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Form, SelectField, TextField } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** What can be done with many documents of one table at once. */
export const bulkDeeds = ['present', 'direct', 'file', 'approve-form', 'sign', 'approve-content'] as const
export type BulkDeed = (typeof bulkDeeds)[number]

/** Id of the form to which the ticked rows belong. */
export const bulkFormId = 'hang-loat'

export type BulkOffer = {
  readonly deed: BulkDeed
  /** Whom to present to, or which unit leads. */
  readonly choices?: readonly { readonly id: string; readonly name: string }[]
}

/** The bar under a table: one deed for every ticked document; each is done by itself and answers for itself. */
export function BulkForm({
  offer,
  csrf,
  queue,
}: {
  offer: BulkOffer
  csrf: string
  queue: string
  language: Language
}): VNode {
  const t = useWords(words)
  const { deed, choices } = offer
  return (
    <Form id={bulkFormId} action={urls.bulk()} csrf={csrf} guard={false} plain>
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="queue" value={queue} />
      <div class="row end">
        {choices ? (
          <SelectField
            name="to"
            label={t(deed === 'present' ? 'present-to' : 'lead-unit')}
            options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        {deed === 'direct' ? <TextField name="note" label={t('instruction')} value={t('preset-2')} /> : null}
        <Button variant="secondary">{t('bulk', { deed: t(deed) })}</Button>
      </div>
    </Form>
  )
}
