import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { addAxis } from '../../../acts/axis/add-axis.ts'
import { changeAxis } from '../../../acts/axis/change-axis.ts'
import { endAxis } from '../../../acts/axis/end-axis.ts'
import { pauseAxis, resumeAxis } from '../../../acts/axis/pause-axis.ts'
import { type Axis, type AxisId, type AxisKind, axisKinds, type AxisSettings } from '../../../axis.ts'
import { words } from '../../../messages/index.ts'
import { AddAxisPage } from '../../../pages/operators/axes/add-axis-page.tsx'
import { AxesPage } from '../../../pages/operators/axes/axes-page.tsx'
import { AxisPage } from '../../../pages/operators/axes/axis-page.tsx'
import { freshSettings, settingsIn, valuesOf } from '../../../pages/operators/axes/axis-values.ts'
import { findAxis, listAxes } from '../../../store/axis/axes.ts'
import { listOwnOrgans } from '../../../store/find-route.ts'
import { urls } from '../../../urls.ts'
import { asOperator } from '../as-operator.ts'
import { askedOrder } from '../small-orders.tsx'

const administrator = { who: 'administrator' } as const
const absent = 'exchange.no-such-axis'
/** An axis takes so many codes of ours; more have to be told by hand. */
const mostOrgans = 500

async function show(visit: Visit): Promise<Response> {
  const axes = await asOperator.read(visit, listAxes)
  const { language } = visit
  return visit.workspace({ title: words.in(language)('axes') }, <AxesPage {...{ axes, language }} />)
}

const kindIn = (typed: unknown): AxisKind => axisKinds.find((kind) => kind === typed) ?? 'vxp'

async function showAdding(visit: Visit, kind: AxisKind, form?: FormState, status = 200): Promise<Response> {
  const organs = await asOperator.read(visit, listOwnOrgans)
  const like = freshSettings(
    kind,
    organs.slice(0, mostOrgans).map(({ organId }) => organId),
  )
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)(`axis-add-${kind}`), status },
    <AddAxisPage {...{ like, language, csrf }} form={form ?? freshForm(valuesOf(like))} />,
  )
}

const blank = (value: unknown) => typeof value !== 'string' || value.trim() === ''

/** A secret that travels in a header as it is holds visible letters of ASCII alone. */
const unfit = (secret: unknown, { proof }: AxisSettings) =>
  proof.kind === 'secret' && !/^[\x21-\x7e]*$/.test(String(secret ?? '').trim())

async function add(visit: Visit): Promise<Response> {
  const { csrf: _, ...values } = await visit.fields()
  const kind = kindIn(values['kind'])
  const like = freshSettings(kind, [])
  const read = settingsIn(values, like)
  const errors = {
    ...(blank(values['name']) ? { name: ['exchange.name-missing'] } : {}),
    ...(blank(values['secret']) ? { secret: ['exchange.secret-missing'] } : {}),
    ...(unfit(values['secret'], like) ? { secret: ['exchange.secret-unfit'] } : {}),
    ...('errors' in read ? read.errors : {}),
  }
  if ('errors' in read || Object.keys(errors).length > 0)
    return showAdding(visit, kind, { values, errors }, 422)
  const typed = {
    name: String(values['name']),
    secret: String(values['secret']).trim(),
    settings: read.settings,
    by: asOperator.by(visit),
  }
  const done = await asOperator.attempt(visit, addAxis, typed, values)
  if ('form' in done) return showAdding(visit, kind, done.form, done.status)
  return visit.redirect(urls.axes(), { code: 'exchange.saved' })
}

async function findLiving(reader: Reader, id: string): Promise<Axis | undefined> {
  const axis = isId(id) ? await findAxis(reader, id as AxisId) : undefined
  return axis?.endedAt ? undefined : axis
}

const getLiving = async (visit: Visit): Promise<Axis> =>
  (await asOperator.read(visit, (reader) => findLiving(reader, visit.param('id')))) ??
  refuse(404, reason(absent))

async function showOne(visit: Visit, form?: FormState, status = 200): Promise<Response> {
  const axis = await getLiving(visit)
  const { language, csrf } = visit
  return visit.workspace(
    { title: axis.name, status },
    <AxisPage {...{ axis, language, csrf }} form={form ?? freshForm(valuesOf(axis.settings))} />,
  )
}

async function change(visit: Visit): Promise<Response> {
  const { csrf: _, ...values } = await visit.fields()
  const { id, settings } = await getLiving(visit)
  const read = settingsIn(values, settings)
  const errors = {
    ...('errors' in read ? read.errors : {}),
    ...(unfit(values['secret'], settings) ? { secret: ['exchange.secret-unfit'] } : {}),
    ...(blank(values['reason']) ? { reason: ['exchange.reason-missing'] } : {}),
  }
  if ('errors' in read || Object.keys(errors).length > 0) return showOne(visit, { values, errors }, 422)
  const typed = {
    id,
    settings: read.settings,
    secret: String(values['secret'] ?? '').trim(),
    why: String(values['reason']),
    by: asOperator.by(visit),
  }
  const done = await asOperator.attempt(visit, changeAxis, typed, values)
  if ('form' in done) return showOne(visit, done.form, done.status)
  return visit.redirect(urls.axis({ id }), { code: 'exchange.saved' })
}

async function resume(visit: Visit): Promise<Response> {
  const { id } = await getLiving(visit)
  await asOperator.act(visit, resumeAxis, { id, by: asOperator.by(visit) })
  return visit.redirect(urls.axis({ id }), { code: 'exchange.saved' })
}

const pausing = askedOrder({
  find: findLiving,
  absent,
  ask: ({ id, name }, t) => ({
    title: t('axis-pause'),
    about: name,
    follows: t('axis-pause-words'),
    back: { href: urls.axis({ id }), label: name },
  }),
  act: (tx, { id, by, why }) => pauseAxis(tx, { id: id as AxisId, by, why }),
})

const ending = askedOrder({
  find: findLiving,
  absent,
  ask: ({ name }, t) => ({
    title: t('axis-end'),
    about: name,
    follows: t('axis-end-words'),
    back: { href: urls.axes(), label: t('axes') },
    final: true,
  }),
  act: (tx, { id, by, why }) => endAxis(tx, { id: id as AxisId, by, why }),
})

/** The axes over which authorities without Krông are reached. */
export const axisRoutes = defineRoutes(({ get, post }) => {
  get(urls.axes, administrator, show)
  get(urls.addAxis, administrator, (visit) => showAdding(visit, kindIn(visit.query('loai'))))
  post(urls.addAxis, administrator, add)
  get(urls.axis, administrator, (visit) => showOne(visit))
  post(urls.axis, administrator, change)
  get(urls.pauseAxis, administrator, pausing.show)
  post(urls.pauseAxis, administrator, pausing.order)
  post(urls.resumeAxis, administrator, resume)
  get(urls.endAxis, administrator, ending.show)
  post(urls.endAxis, administrator, ending.order)
})
