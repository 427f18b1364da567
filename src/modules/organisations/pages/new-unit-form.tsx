import { z } from 'zod'
import { sayAny } from '#platform/i18n/index.ts'
import { SelectField, TextField } from '#platform/ui/index.ts'
import { createUnit } from '../acts/create-unit.ts'
import { Say } from '../parts/say.tsx'
import { unitKinds } from '../unit.ts'
import { urls } from '../urls.ts'
import { editing } from './edit-page.tsx'
import { loadAuthority } from './load-subject.ts'
import { abbreviationField, dayField, idField, reasonField, textField } from './visit-input.ts'

/** An authority gets a unit. */
export const newUnitForm = editing({
  title: 'add-unit',
  verb: 'add',
  load: loadAuthority,
  start: () => ({ name: '', kind: 'department', abbreviation: '', parent: '' }),
  fields: ({ units }, field) => (
    <>
      <TextField {...field('name')} label={<Say word="unit-name" />} />
      <Say
        language={(language) => (
          <SelectField
            {...field('kind')}
            label={<Say word="unit-kind" />}
            options={unitKinds.map((kind) => ({
              value: kind,
              label: sayAny(language, `organisations.unit.${kind}`),
            }))}
          />
        )}
      />
      <TextField
        {...field('abbreviation')}
        label={<Say word="abbreviation" />}
        hint={<Say word="abbreviation-hint" />}
        short
        optional
      />
      <Say
        word="directly-under"
        as={(blank) => (
          <SelectField
            {...field('parent')}
            label={<Say word="parent-unit" />}
            blank={blank}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      />
    </>
  ),
  schema: z.object({
    on: dayField,
    reason: reasonField,
    name: textField(),
    kind: z.enum(unitKinds, 'organisations.field-missing'),
    abbreviation: abbreviationField.default(''),
    parent: idField<'unit'>(),
  }),
  act: createUnit,
  input: ({ on, reason, parent, ...unit }, { authorityId }) => ({
    reason,
    unit: { ...unit, authorityId, parentUnitId: parent, validFrom: on },
  }),
  done: 'organisations.done-unit',
  goTo: (id) => urls.unit({ id }),
})
