import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { addAxis } from '../../../acts/axis/add-axis.ts'
import { type AxisKind, axisKinds } from '../../../axis.ts'
import { words } from '../../../messages/index.ts'
import { AddAxisPage } from '../../../pages/operators/axes/add-axis-page.tsx'
import { AxesPage } from '../../../pages/operators/axes/axes-page.tsx'
import {
  freshSettings,
  isBlank,
  isUnfitSecret,
  settingsIn,
  valuesOf,
} from '../../../pages/operators/axes/axis-values.ts'
import { listAxes } from '../../../store/axis/axes.ts'
import { listOwnOrgans } from '../../../store/find-route.ts'
import { urls } from '../../../urls.ts'
import { asOperator } from '../as-operator.ts'

const administrator = { who: 'administrator' } as const
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

async function add(visit: Visit): Promise<Response> {
  const { csrf: _, ...values } = await visit.fields()
  const kind = kindIn(values['kind'])
  const like = freshSettings(kind, [])
  const read = settingsIn(values, like)
  const errors = {
    ...(isBlank(values['name']) ? { name: ['exchange.name-missing'] } : {}),
    ...(isBlank(values['secret']) ? { secret: ['exchange.secret-missing'] } : {}),
    ...(isUnfitSecret(values['secret'], like) ? { secret: ['exchange.secret-unfit'] } : {}),
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

/** The axes over which authorities without Krông are reached. */
export const axesRoutes = defineRoutes(({ get, post }) => {
  get(urls.axes, administrator, show)
  get(urls.addAxis, administrator, (visit) => showAdding(visit, kindIn(visit.query('loai'))))
  post(urls.addAxis, administrator, add)
})
