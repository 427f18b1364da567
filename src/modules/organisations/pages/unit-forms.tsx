import { z } from 'zod'
import { Checkbox, SelectField, TextArea, TextField } from '#platform/ui/index.ts'
import { dissolveUnit } from '../acts/dissolve-unit.ts'
import { editUnitContacts } from '../acts/edit-contacts.ts'
import { moveUnit } from '../acts/move-unit.ts'
import { renameUnit } from '../acts/rename-unit.ts'
import { transferUnit } from '../acts/transfer-unit.ts'
import { contactsSchema } from '../contacts.ts'
import { ContactFields } from '../parts/contact-fields.tsx'
import { Say } from '../parts/say.tsx'
import { listAuthorities } from '../store/authorities.ts'
import { urls } from '../urls.ts'
import { editing } from './edit-page.tsx'
import { loadUnit, type UnitSubject } from './load-subject.ts'
import { countField, dayField, idField, neededId, reasonField, textField } from './visit-input.ts'

const timed = { on: dayField, reason: reasonField }
const others = ({ unit, units }: UnitSubject) =>
  units.filter(({ id }) => id !== unit.id).map(({ id, name }) => ({ value: id, label: name }))

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
          options={others(subject)}
        />
      )}
    />
  ),
  schema: z.object({ ...timed, parent: idField<'unit'>() }),
  act: moveUnit,
  input: ({ on, reason, parent }, { unit }) => ({ on, reason, unitId: unit.id, parentUnitId: parent }),
  done: 'organisations.done-moved',
})

/** A unit ends. */
export const dissolveUnitForm = editing({
  title: 'dissolve-unit',
  lead: 'dissolve-unit-lead',
  verb: 'dissolve',
  danger: true,
  load: loadUnit,
  start: () => ({ instrument: '', successor: '' }),
  fields: (subject, field) => (
    <>
      <TextField
        {...field('instrument')}
        label={<Say word="instrument" />}
        hint={<Say word="instrument-hint" />}
      />
      <Say
        word="nobody"
        as={(blank) => (
          <SelectField
            {...field('successor')}
            label={<Say word="successor-unit" />}
            blank={blank}
            options={others(subject)}
          />
        )}
      />
    </>
  ),
  schema: z.object({ ...timed, instrument: textField(), successor: idField<'unit'>() }),
  act: dissolveUnit,
  input: ({ on, reason, instrument, successor }, { unit }) => ({
    on,
    reason,
    instrument,
    unitId: unit.id,
    ...(successor ? { successorId: successor } : {}),
  }),
  done: 'organisations.done-dissolved',
})

/** A unit goes to another authority. */
export const transferUnitForm = editing({
  title: 'transfer-unit',
  lead: 'transfer-unit-lead',
  verb: 'transfer',
  across: true,
  async load(visit) {
    const subject = await loadUnit(visit)
    return { ...subject, hosted: await visit.read((reader) => listAuthorities(reader, { hosted: true })) }
  },
  start: () => ({ to: '', instrument: '' }),
  fields: ({ hosted, authorityId }, field) => (
    <>
      <Say
        word="choose"
        as={(blank) => (
          <SelectField
            {...field('to')}
            label={<Say word="receiving-authority" />}
            blank={blank}
            options={hosted
              .filter(({ id }) => id !== authorityId)
              .map(({ id, placeName }) => ({ value: id, label: placeName }))}
          />
        )}
      />
      <TextField
        {...field('instrument')}
        label={<Say word="instrument" />}
        hint={<Say word="instrument-hint" />}
      />
    </>
  ),
  schema: z.object({ ...timed, to: neededId<'authority'>(), instrument: textField() }),
  act: transferUnit,
  input: ({ to, ...value }, { unit }) => ({ ...value, unitId: unit.id, toAuthorityId: to }),
  done: 'organisations.done-transferred',
  goTo: (id) => urls.unit({ id }),
})
