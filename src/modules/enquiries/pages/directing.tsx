import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { SelectField, TextArea, TextField } from '#platform/ui/index.ts'
import { fieldOf } from '#platform/web/index.ts'
import type { Enquiry } from '../enquiry.ts'
import { words } from '../messages/index.ts'
import { enquiryUrls } from '../urls.ts'
import { Deed, type DeedProps, isTyped } from './deed-forms.tsx'

export type Places = {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly title: string
    readonly unitName: string
  }[]
  readonly authorities: readonly { readonly id: string; readonly name: string }[]
}

/** Who takes an enquiry in: gives it to a unit, does not take it, or passes it on. */
export function Directing({
  enquiry,
  places,
  ...props
}: DeedProps & { enquiry: Enquiry; places: Places }): VNode {
  const t = useWords(words)
  const { csrf, form, language } = props
  const field = (name: string) => fieldOf(form, name, language)
  const at = { enquiry: enquiry.id }
  const isNew = enquiry.state === 'received'
  return (
    <div class="stack">
      <Deed
        csrf={csrf}
        action={enquiryUrls.assign(at)}
        title="assign-title"
        button={isNew ? 'assign' : 'assign-again'}
        open={isNew || isTyped(form, 'unit', 'person', 'assignWhy')}
        variant={isNew ? 'primary' : 'secondary'}
      >
        <SelectField
          {...field('unit')}
          label={t('unit')}
          blank={t('unit')}
          options={places.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          {...field('person')}
          label={t('person')}
          hint={t('person-hint')}
          optional
          blank={t('whole-unit')}
          options={places.people.map(({ id, name, title, unitName }) => ({
            value: id,
            label: `${name}, ${title}`,
            group: unitName,
          }))}
        />
        <TextField {...field('assignWhy')} label={t('assign-why')} optional maxlength={500} />
      </Deed>
      <Deed
        csrf={csrf}
        action={enquiryUrls.forward(at)}
        title="forward-title"
        button="forward"
        open={isTyped(form, 'to', 'toName', 'forwardWhy')}
      >
        <SelectField
          {...field('to')}
          label={t('to')}
          optional
          blank={t('to-blank')}
          options={places.authorities.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...field('toName')} label={t('to-name')} optional maxlength={200} />
        <TextArea {...field('forwardWhy')} label={t('forward-why')} rows={3} maxlength={1000} />
      </Deed>
      <Deed
        csrf={csrf}
        action={enquiryUrls.refuse(at)}
        title="refuse-title"
        button="refuse"
        open={isTyped(form, 'refuseWhy', 'ground')}
        variant="danger"
      >
        <TextArea {...field('refuseWhy')} label={t('refuse-why')} rows={3} maxlength={1000} />
        <TextField
          {...field('ground')}
          label={t('ground')}
          hint={t('ground-hint')}
          maxlength={200}
          optional={enquiry.kind !== 'information'}
        />
      </Deed>
    </div>
  )
}
