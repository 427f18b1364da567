import { z } from 'zod'
import { SelectField, TextField } from '#platform/ui/index.ts'
import { dissolveUnit } from '../acts/dissolve-unit.ts'
import { transferUnit } from '../acts/transfer-unit.ts'
import { Say } from '../parts/say.tsx'
import { listAuthorities } from '../store/authorities.ts'
import { urls } from '../urls.ts'
import { editing } from './edit-page.tsx'
import { loadUnit, otherUnits } from './load-subject.ts'
import { dayField, idField, neededId, reasonField, textField } from './visit-input.ts'

const timed = { on: dayField, reason: reasonField }

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
            options={otherUnits(subject)}
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
