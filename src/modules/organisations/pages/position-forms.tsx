import { z } from 'zod'
import { sayAny } from '#platform/i18n/index.ts'
import { SelectField, TextField } from '#platform/ui/index.ts'
import { closePosition } from '../acts/close-position.ts'
import { createPosition } from '../acts/create-position.ts'
import { Say } from '../parts/say.tsx'
import { positionKinds } from '../position.ts'
import { editing } from './edit-page.tsx'
import { loadPosition, loadUnit } from './load-subject.ts'
import { countField, dayField, reasonField, textField } from './visit-input.ts'

const timed = { on: dayField, reason: reasonField }

/** A unit gets a post. */
export const newPositionForm = editing({
  title: 'add-position',
  lead: 'add-position-lead',
  verb: 'add',
  load: loadUnit,
  start: () => ({ title: '', kind: 'specialist', seats: '1' }),
  fields: (_subject, field) => (
    <>
      <TextField {...field('title')} label={<Say word="position-title" />} />
      <Say
        language={(language) => (
          <SelectField
            {...field('kind')}
            label={<Say word="position-kind" />}
            hint={<Say word="position-kind-hint" />}
            options={positionKinds.map((kind) => ({
              value: kind,
              label: sayAny(language, `organisations.position.${kind}`),
            }))}
          />
        )}
      />
      <TextField {...field('seats')} label={<Say word="seats" />} inputmode="numeric" short />
    </>
  ),
  schema: z.object({
    ...timed,
    title: textField(),
    kind: z.enum(positionKinds, 'organisations.field-missing'),
    seats: countField(1, 500),
  }),
  act: createPosition,
  input: ({ on, reason, ...position }, { unit }) => ({
    reason,
    position: { ...position, unitId: unit.id, validFrom: on },
  }),
  done: 'organisations.done-position',
})

/** A post is abolished. */
export const closePositionForm = editing({
  title: 'close-position',
  lead: 'close-position-lead',
  verb: 'abolish',
  danger: true,
  load: loadPosition,
  start: () => ({}),
  fields: ({ position }) => <p>{position.title}</p>,
  schema: z.object(timed),
  act: closePosition,
  input: (value, { position }) => ({ ...value, positionId: position.id }),
  done: 'organisations.done-position-closed',
})
