import { z } from 'zod'
import { Checkbox, SelectField, TextArea, TextField } from '#platform/ui/index.ts'
import { editUnitContacts } from '../acts/edit-contacts.ts'
import { moveUnit } from '../acts/move-unit.ts'
import { renameUnit } from '../acts/rename-unit.ts'
import { contactsSchema } from '../contacts.ts'
import { ContactFields } from '../parts/contact-fields.tsx'
import { Say } from '../parts/say.tsx'
import { editing } from './edit-page.tsx'
import { loadUnit, otherUnits } from './load-subject.ts'
import { countField, dayField, idField, reasonField, textField } from './visit-input.ts'

const timed = { on: dayField, reason: reasonField }
/** A unit gets another name. */
export const renameUnitForm = editing({
  title: 'rename-unit',
  verb: 'rename',
  load: loadUnit,
  start: ({ unit }) => ({ name: unit.name, abbreviation: unit.abbreviation }),
  fields: (_subject, field) => (
    <>
      <TextField {...field('name')} label={<Say word="new-name" />} />
      <TextField
        {...field('abbreviation')}
        label={<Say word="abbreviation" />}
        hint={<Say word="abbreviation-hint" />}
        short
        optional
      />
    </>
  ),
  schema: z.object({
    ...timed,
    name: textField(),
    abbreviation: z.string().trim().max(30, 'organisations.too-long').optional(),
  }),
  act: renameUnit,
  input: (value, { unit }) => ({ ...value, unitId: unit.id }),
  done: 'organisations.done-renamed',
})

/** A unit is reached otherwise. */
export const unitContactsForm = editing({
  title: 'edit-contacts',
  verb: 'save-contacts',
  load: loadUnit,
  start: ({ unit }) => ({
    ...unit.contacts,
    remit: unit.remit,
    sort: String(unit.sort),
    published: unit.published ? '1' : '',
  }),
  fields: (_subject, field, form) => (
    <>
      <ContactFields field={field} />
      <TextArea {...field('remit')} label={<Say word="remit" />} rows={2} optional />
      <TextField
        {...field('sort')}
        label={<Say word="sort" />}
        hint={<Say word="sort-hint" />}
        inputmode="numeric"
        short
      />
      <Say
        word="published"
        as={(label) => <Checkbox name="published" label={label} checked={form.values.published === '1'} />}
      />
    </>
  ),
  schema: contactsSchema.extend({
    ...timed,
    remit: z.string().trim().max(500, 'organisations.too-long').default(''),
    sort: countField(0, 9999),
    published: z.string().optional(),
  }),
  act: editUnitContacts,
  input: ({ on, reason, remit, sort, published, ...contacts }, { unit }) => {
    const { address, phone, fax, email, website } = contacts
    return {
      unitId: unit.id,
      on,
      reason,
      remit,
      sort,
      published: published === '1',
      contacts: { address, phone, fax, email, website },
    }
  },
  done: 'organisations.done-contacts',
})

/** A unit comes to stand under another one. */
export const moveUnitForm = editing({
  title: 'move-unit',
  lead: 'move-unit-lead',
  verb: 'move',
  load: loadUnit,
  start: ({ unit }) => ({ parent: unit.parentUnitId ?? '' }),
  fields: (subject, field) => (
    <Say
      word="directly-under"
      as={(blank) => (
        <SelectField
          {...field('parent')}
          label={<Say word="parent-unit" />}
          blank={blank}
          options={otherUnits(subject)}
        />
      )}
    />
  ),
  schema: z.object({ ...timed, parent: idField<'unit'>() }),
  act: moveUnit,
  input: ({ on, reason, parent }, { unit }) => ({ on, reason, unitId: unit.id, parentUnitId: parent }),
  done: 'organisations.done-moved',
})
