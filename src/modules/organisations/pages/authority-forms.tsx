import { z } from 'zod'
import { sayAny } from '#platform/i18n/index.ts'
import { Checkbox, SelectField, TextField } from '#platform/ui/index.ts'
import { assignCode } from '../acts/assign-code.ts'
import { editAuthorityContacts } from '../acts/edit-contacts.ts'
import { renameAuthority } from '../acts/rename-authority.ts'
import { codeSchemes } from '../code.ts'
import { contactsSchema } from '../contacts.ts'
import { ContactFields } from '../parts/contact-fields.tsx'
import { Say } from '../parts/say.tsx'
import { editing } from './edit-page.tsx'
import { loadAuthority } from './load-subject.ts'
import { abbreviationField, dayField, reasonField, textField } from './visit-input.ts'

const timed = { on: dayField, reason: reasonField }

/** An authority is reached otherwise, or abbreviated otherwise in document symbols. */
export const authorityContactsForm = editing({
  title: 'edit-contacts',
  verb: 'save-contacts',
  load: loadAuthority,
  start: ({ authority }) => ({ ...authority.contacts, abbreviation: authority.abbreviation }),
  fields: (_subject, field) => (
    <>
      <ContactFields field={field} />
      <TextField
        {...field('abbreviation')}
        label={<Say word="abbreviation" />}
        hint={<Say word="abbreviation-hint" />}
        short
      />
    </>
  ),
  schema: contactsSchema.extend({
    ...timed,
    abbreviation: abbreviationField.min(1, 'organisations.field-missing'),
  }),
  act: editAuthorityContacts,
  input: ({ on, reason, abbreviation, address, phone, fax, email, website }, { authorityId }) => ({
    on,
    reason,
    abbreviation,
    authorityId,
    contacts: { address, phone, fax, email, website },
  }),
  done: 'organisations.done-contacts',
})

/** An authority gets another name, by a resolution. */
export const renameAuthorityForm = editing({
  title: 'rename-authority',
  lead: 'rename-authority-lead',
  verb: 'rename',
  across: true,
  load: loadAuthority,
  start: ({ authority }) => ({ name: authority.name, placeName: authority.placeName, instrument: '' }),
  fields: (_subject, field) => (
    <>
      <TextField {...field('name')} label={<Say word="new-name" />} />
      <TextField {...field('placeName')} label={<Say word="place-name" />} />
      <TextField
        {...field('instrument')}
        label={<Say word="instrument" />}
        hint={<Say word="instrument-hint" />}
      />
    </>
  ),
  schema: z.object({ ...timed, name: textField(), placeName: textField(100), instrument: textField() }),
  act: renameAuthority,
  input: (value, { authorityId }) => ({ ...value, authorityId }),
  done: 'organisations.done-renamed',
})

/** An authority gets a code of one of the lists. */
export const assignCodeForm = editing({
  title: 'assign-code',
  lead: 'assign-code-lead',
  verb: 'assign',
  across: true,
  load: loadAuthority,
  start: () => ({ scheme: 'qd20', code: '' }),
  fields: (_subject, field, form) => (
    <>
      <Say
        language={(language) => (
          <SelectField
            {...field('scheme')}
            label={<Say word="code-scheme" />}
            options={codeSchemes.map((scheme) => ({
              value: scheme,
              label: sayAny(language, `organisations.scheme.${scheme}`),
            }))}
          />
        )}
      />
      <TextField {...field('code')} label={<Say word="code" />} short />
      <Say
        word="is-sample"
        as={(label) => <Checkbox name="sample" label={label} checked={form.values.sample === '1'} />}
      />
    </>
  ),
  schema: z.object({
    ...timed,
    scheme: z.enum(codeSchemes, 'organisations.field-missing'),
    code: textField(35),
    sample: z.string().optional(),
  }),
  act: assignCode,
  input: ({ sample, ...value }, { authorityId }) => ({ ...value, authorityId, sample: sample === '1' }),
  done: 'organisations.done-code',
})
