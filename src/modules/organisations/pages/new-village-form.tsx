import { z } from 'zod'
import { sayAny } from '#platform/i18n/index.ts'
import { SelectField, TextField } from '#platform/ui/index.ts'
import { recordVillages } from '../acts/record-villages.ts'
import { Say } from '../parts/say.tsx'
import { editing } from './edit-page.tsx'
import { loadAuthority } from './load-subject.ts'
import { dayField, reasonField, textField } from './visit-input.ts'

/** A commune gets a village. */
export const newVillageForm = editing({
  title: 'add-village',
  verb: 'add',
  load: loadAuthority,
  start: () => ({ name: '', population: '', signal: '' }),
  fields: (_subject, field) => (
    <>
      <TextField {...field('name')} label={<Say word="village-name" />} />
      <TextField
        {...field('population')}
        label={<Say word="population" />}
        inputmode="numeric"
        short
        optional
      />
      <Say
        language={(language) => (
          <SelectField
            {...field('signal')}
            label={<Say word="phone-signal" />}
            blank={sayAny(language, 'organisations.signal.unknown')}
            options={(['yes', 'no'] as const).map((value) => ({
              value,
              label: sayAny(language, `organisations.signal.${value}`),
            }))}
          />
        )}
      />
    </>
  ),
  schema: z.object({
    on: dayField,
    reason: reasonField,
    name: textField(100),
    population: z
      .string()
      .trim()
      .regex(/^\d{0,6}$/, 'organisations.number-malformed')
      .default(''),
    signal: z.enum(['', 'yes', 'no']).default(''),
  }),
  act: recordVillages,
  input: ({ on, reason, name, population, signal }, { authorityId }) => ({
    on,
    reason,
    authorityId,
    villages: [
      {
        name,
        ...(population === '' ? {} : { population: Number(population) }),
        ...(signal === '' ? {} : { phoneSignal: signal === 'yes' }),
      },
    ],
  }),
  done: 'organisations.done-village',
})
