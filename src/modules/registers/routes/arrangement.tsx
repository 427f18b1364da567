import { permit } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { arrangeSeries } from '../acts/arrange-series.ts'
import { closeRegister } from '../acts/close-register.ts'
import { words } from '../messages/index.ts'
import { ArrangePage } from '../pages/arrange-page.tsx'
import { ArrangementPage } from '../pages/arrangement-page.tsx'
import { mayArrangeRegisters } from '../rules/access.ts'
import { getRegister, listRegisters, listSeries } from '../store/registers.ts'
import { urls } from '../urls.ts'
import { arrangeForm, idOf, reasonForm } from './forms.ts'

const official = { who: 'official' } as const
const load = (visit: Visit) =>
  visit.read(async (reader) => ({
    register: await getRegister(reader, idOf<'register'>(visit)),
    series: await listSeries(reader),
  }))

async function showArrange(
  visit: Visit,
  { form, ending }: { form?: FormState; ending?: FormState },
  status = 200,
): Promise<Response> {
  permit(mayArrangeRegisters(visit.actor))
  const { language, csrf } = visit
  const { register, series } = await load(visit)
  const change = form ?? freshForm({ seriesId: register.seriesId })
  return visit.workspace(
    { title: register.name, status },
    <ArrangePage {...{ language, csrf, register, series, form: change, ending }} />,
  )
}

/** Which register draws from which series, and the end of a register. */
export const arrangementRoutes = defineRoutes(({ get, post }) => {
  get(urls.arrangement, official, async (visit) => {
    const registers = await visit.read((reader) => listRegisters(reader))
    return visit.workspace(
      { title: words.in(visit.language)('arrange') },
      <ArrangementPage registers={registers} />,
    )
  })
  get(urls.arrange, official, (visit) => showArrange(visit, {}))
  post(urls.arrange, official, async (visit) => {
    const form = await visit.form(arrangeForm)
    if (!form.ok) return showArrange(visit, { form }, 422)
    const registerId = idOf<'register'>(visit)
    const done = await visit.attempt(arrangeSeries, { registerId, ...form.value }, form)
    if (!done.ok) return showArrange(visit, { form: done.form }, done.form.refusal?.status)
    const params = { name: (await load(visit)).register.seriesName }
    return visit.redirect(urls.arrangement(), { code: 'registers.series-changed', params })
  })
  post(urls.endRegister, official, async (visit) => {
    const form = await visit.form(reasonForm)
    if (!form.ok) return showArrange(visit, { ending: form }, 422)
    const { register } = await load(visit)
    const done = await visit.attempt(closeRegister, { registerId: register.id, ...form.value }, form)
    if (!done.ok) return showArrange(visit, { ending: done.form }, done.form.refusal?.status)
    return visit.redirect(urls.arrangement(), {
      code: 'registers.register-ended',
      params: { name: register.name },
    })
  })
})
