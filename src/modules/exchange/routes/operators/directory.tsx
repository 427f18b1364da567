import { isId, type Id } from '#kit/ids.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { endOrgan, enterOrgan } from '../../acts/directory.ts'
import { words } from '../../messages/index.ts'
import { DirectoryPage } from '../../pages/operators/directory-page.tsx'
import { pageOf } from '../../pages/operators/paged.tsx'
import { listAxes } from '../../store/axis/axes.ts'
import { listDirectoryPage } from '../../store/directory-page.ts'
import { findRoute } from '../../store/find-route.ts'
import { listPeers } from '../../store/peers.ts'
import { urls } from '../../urls.ts'
import { asOperator } from './as-operator.ts'
import { askedOrder } from './small-orders.tsx'

const administrator = { who: 'administrator' } as const

async function show(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  const text = visit.query('q')?.trim().slice(0, 100) ?? ''
  const page = pageOf(visit.query('trang'))
  const { found, ways } = await asOperator.read(visit, async (reader) => ({
    found: await listDirectoryPage(reader, { text, ...page }),
    ways: {
      peers: (await listPeers(reader)).filter(({ revokedAt }) => revokedAt === null),
      axes: (await listAxes(reader)).filter(({ endedAt }) => endedAt === null),
    },
  }))
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)('directory'), status },
    <DirectoryPage {...{ ...found, page, text, ways, form, language, csrf }} />,
  )
}

async function add(visit: Visit): Promise<Response> {
  const { csrf: _, ...values } = await visit.fields()
  const of = (name: string) => String(values[name] ?? '').trim()
  const [kind, id] = of('way').split(':')
  const through = <Kind extends string>(asked: Kind) => (kind === asked && isId(id) ? (id as Id<Kind>) : null)
  const validFrom = of('from') === '' ? undefined : parseDate(of('from'))
  if (of('from') !== '' && !validFrom)
    return show(visit, { values, errors: { from: ['exchange.day-wrong'] } }, 422)
  const typed = {
    organId: of('organId'),
    name: of('name'),
    peerId: through('peer'),
    axisId: through('axis'),
    ...(validFrom ? { validFrom } : {}),
    by: asOperator.by(visit),
  }
  const done = await asOperator.attempt(visit, enterOrgan, typed, values)
  if ('form' in done) return show(visit, done.form, done.status)
  return visit.redirect(urls.directory(null, { q: typed.organId }), { code: 'exchange.saved' })
}

const ending = askedOrder({
  find: async (reader, organId) => {
    const route = await findRoute(reader, organId)
    return route && route.way !== 'local' ? { organId, name: route.name } : undefined
  },
  absent: 'exchange.no-such-organ',
  ask: ({ organId, name }, t) => ({
    title: t('organ-end-title'),
    about: `${name} (${organId})`,
    follows: t('organ-end-words'),
    back: { href: urls.directory(), label: t('directory') },
    final: true,
    unreasoned: true,
  }),
  act: (tx, { id, by }) => endOrgan(tx, { organId: id, by }),
})

/** The organs outside of this instance and how each is reached. */
export const directoryRoutes = defineRoutes(({ get, post }) => {
  get(urls.directory, administrator, (visit) => show(visit))
  post(urls.directory, administrator, add)
  get(urls.endOrgan, administrator, ending.show)
  post(urls.endOrgan, administrator, ending.order)
})
