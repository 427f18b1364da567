import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { changeAxis } from '../../../acts/axis/change-axis.ts'
import { endAxis } from '../../../acts/axis/end-axis.ts'
import { pauseAxis, resumeAxis } from '../../../acts/axis/pause-axis.ts'
import type { Axis, AxisId } from '../../../axis.ts'
import { AxisPage } from '../../../pages/operators/axes/axis-page.tsx'
import { isBlank, isUnfitSecret, settingsIn, valuesOf } from '../../../pages/operators/axes/axis-values.ts'
import { findAxis } from '../../../store/axis/axes.ts'
import { urls } from '../../../urls.ts'
import { asOperator } from '../as-operator.ts'
import { askedOrder } from '../small-orders.tsx'

const administrator = { who: 'administrator' } as const
const absent = 'exchange.no-such-axis'

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
    ...(isUnfitSecret(values['secret'], settings) ? { secret: ['exchange.secret-unfit'] } : {}),
    ...(isBlank(values['reason']) ? { reason: ['exchange.reason-missing'] } : {}),
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

/** One axis: how it stands, how it is spoken to, its pause and its end. */
export const axisRoutes = defineRoutes(({ get, post }) => {
  get(urls.axis, administrator, (visit) => showOne(visit))
  post(urls.axis, administrator, change)
  get(urls.pauseAxis, administrator, pausing.show)
  post(urls.pauseAxis, administrator, pausing.order)
  post(urls.resumeAxis, administrator, resume)
  get(urls.endAxis, administrator, ending.show)
  post(urls.endAxis, administrator, ending.order)
})
