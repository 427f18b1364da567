import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Checkboxes, type Option, Radios, TextField } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'

const ticked = (form: FormState, name: string): readonly string[] => {
  const value = form.values[name] ?? []
  return typeof value === 'string' ? [value] : value
}

/** Where an alert holds: everywhere, or the places that are ticked. */
export function AreaFields({
  form,
  language,
  places,
}: {
  form: FormState
  language: Language
  places: readonly Option[]
}): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <>
      <Radios
        {...field('area')}
        label={t('area')}
        options={[
          { value: 'whole', label: t('area-whole') },
          ...(places.length > 0 ? [{ value: 'some', label: t('area-some') }] : []),
        ]}
      />
      {places.length > 0 ? (
        <Checkboxes
          name="places"
          label={t('places')}
          options={places}
          values={ticked(form, 'places')}
          optional
        />
      ) : null}
      <TextField
        {...field('areaNote')}
        label={t('area-note')}
        hint={t('area-note-hint')}
        maxlength={300}
        optional
      />
    </>
  )
}
