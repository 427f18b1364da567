import { isId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { askAgain } from '../acts/announce-outward.ts'
import { openChannel, shutChannel } from '../acts/arrange-channels.ts'
import { sendsLetters } from '../instance.ts'
import { outwardWords } from '../messages/index.ts'
import { type ChannelKind, type DispatchId, isChannelKind } from '../outward.ts'
import { ChannelPage } from '../pages/channel-page.tsx'
import { ChannelsPage } from '../pages/channels-page.tsx'
import { OutwardPage } from '../pages/outward-page.tsx'
import { mayArrange } from '../rules/access.ts'
import { listChannels } from '../store/channels.ts'
import { listDispatches } from '../store/dispatches.ts'
import { countPushSubscriptions } from '../store/push-subscriptions.ts'
import { countSubscribers } from '../store/subscribers.ts'
import { urls } from '../urls.ts'
import { channelForms, usualSettings } from './channel-forms.ts'
import { workplaceOf } from './workplace.ts'

const official = { who: 'official' } as const

async function showOutward(visit: Visit): Promise<Response> {
  const dispatches = await visit.read((reader) => listDispatches(reader, workplaceOf(visit), { most: 100 }))
  return visit.workspace(
    { title: outwardWords.in(visit.language)('outward') },
    <OutwardPage {...{ dispatches }} csrf={visit.csrf} mayArrange={mayArrange(visit.actor).length === 0} />,
  )
}

async function again(visit: Visit): Promise<Response> {
  const id = visit.param('dispatch')
  if (!isId(id)) return refuse(404, reason('alerts.not-to-ask-again'))
  await visit.act(askAgain, { dispatchId: id as string as DispatchId })
  return visit.redirect(urls.outward(), { code: 'alerts.queued' })
}

async function showChannels(visit: Visit): Promise<Response> {
  permit(mayArrange(visit.actor))
  const found = await visit.read(async (reader) => ({
    channels: await listChannels(reader, workplaceOf(visit)),
    subscribers: await countSubscribers(reader, workplaceOf(visit)),
    machines: await countPushSubscriptions(reader, workplaceOf(visit)),
  }))
  return visit.workspace(
    { title: outwardWords.in(visit.language)('channels') },
    <ChannelsPage {...found} csrf={visit.csrf} sendsLetters={sendsLetters()} />,
  )
}

const kindIn = (visit: Visit): ChannelKind => {
  const kind = visit.param('channel')
  return isChannelKind(kind) ? kind : refuse(404, reason('alerts.channel-not-open'))
}

async function showChannel(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  permit(mayArrange(visit.actor))
  const kind = kindIn(visit)
  const channels = await visit.read((reader) => listChannels(reader, workplaceOf(visit)))
  const settings = channels.find((one) => one.kind === kind)?.settings ?? {}
  const kept = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]))
  const form = typed ?? freshForm({ ...usualSettings[kind], ...kept })
  const { language, csrf } = visit
  return visit.workspace(
    { title: outwardWords.in(language)(`channel-${kind}`), status },
    <ChannelPage {...{ kind, language, csrf, form }} />,
  )
}

async function connect(visit: Visit): Promise<Response> {
  const form = await visit.form(channelForms[kindIn(visit)])
  if (!form.ok) return showChannel(visit, form, 422)
  const done = await visit.attempt(openChannel, form.value, form)
  if (!done.ok) return showChannel(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.channels(), { code: 'alerts.channel-kept' })
}

/** What is told outward, and over which channels. */
export const outwardRoutes = defineRoutes(({ get, post }) => {
  get(urls.outward, official, showOutward)
  post(urls.again, official, again)
  get(urls.channels, official, showChannels)
  get(urls.channel, official, (visit) => showChannel(visit))
  post(urls.channel, official, connect)
  post(urls.shut, official, async (visit) => {
    await visit.act(shutChannel, kindIn(visit))
    return visit.redirect(urls.channels(), { code: 'alerts.channel-shut' })
  })
})
