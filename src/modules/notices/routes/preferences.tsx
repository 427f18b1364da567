import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { z } from 'zod'
import { choosePreferences } from '../acts/choose-preferences.ts'
import { timingOf as usualTimingOf } from '../acts/leaving.ts'
import { noticeKinds, sendsMail } from '../acts/settings.ts'
import type { Preferences } from '../arrangement.ts'
import { words } from '../messages/index.ts'
import { type Channel, channels } from '../notice-kind.ts'
import { fieldOfKind, PreferencesPage } from '../pages/preferences-page.tsx'
import { channelOf } from '../rules/departure.ts'
import { listRecipients, type Recipient } from '../store/recipients.ts'
import { urls } from '../urls.ts'
import { fieldsOf, isSameTiming, quietWhole, timingFields, timingOf } from './timing-fields.ts'

/** Who reads, as somebody who is told. */
async function ownArrangement(reader: Reader): Promise<Recipient> {
  const { actor } = reader
  if (actor.kind !== 'person') return refuse(403, reason('notices.persons-only'))
  const [own] = await listRecipients(reader, [actor.accountId])
  return own ?? refuse(403, reason('notices.persons-only'))
}

const usual = { choices: {} } as const

const formOf = (who: Recipient) =>
  freshForm({
    ...fieldsOf(usualTimingOf(who)),
    ...Object.fromEntries(
      noticeKinds().map((kind) => [fieldOfKind(kind.kind), channelOf(kind, who.own, who.office)]),
    ),
  })

async function show(visit: Visit, form?: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const who = await visit.read(ownArrangement)
  return visit.workspace(
    { title: words.in(language)('preferences'), status },
    <PreferencesPage
      {...{ language, csrf }}
      kinds={noticeKinds()}
      form={form ?? formOf(who)}
      address={who.address}
      sendsMail={sendsMail()}
    />,
  )
}

const schema = () =>
  z
    .object({
      ...timingFields,
      ...Object.fromEntries(
        noticeKinds().map(({ kind }) => [
          fieldOfKind(kind),
          z.enum(channels, 'notices.channel-wrong').optional(),
        ]),
      ),
    })
    .refine(quietWhole, { path: ['until'], message: 'notices.quiet-both' })

async function save(visit: Visit): Promise<Response> {
  const form = await visit.form(schema())
  if (!form.ok) return show(visit, form, 422)
  const { office } = await visit.read(ownArrangement)
  const sent = form.value as Readonly<Record<string, unknown>>
  const choices = noticeKinds().flatMap((kind): [string, Channel][] => {
    const channel = sent[fieldOfKind(kind.kind)] as Channel | undefined
    return channel && channel !== channelOf(kind, usual, office) ? [[kind.kind, channel]] : []
  })
  const timing = timingOf(form.value)
  const chosen: Preferences = {
    choices: Object.fromEntries(choices),
    timing: isSameTiming(timing, office.timing) ? undefined : timing,
  }
  const made = await visit.attempt(choosePreferences, chosen, form)
  if (!made.ok) return show(visit, made.form, made.form.refusal?.status)
  return visit.redirect(urls.preferences(), { code: 'notices.saved' })
}

/** How a person is told. */
export const preferencesRoutes = defineRoutes(({ get, post }) => {
  const official = { who: 'official' } as const
  get(urls.preferences, official, (visit) => show(visit))
  post(urls.preferences, official, save)
})
