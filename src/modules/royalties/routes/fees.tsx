import { parseMonth } from '#kit/vietnamese/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { agreeFees } from '../acts/decide-fee.ts'
import { words } from '../messages/index.ts'
import { FeesPage } from '../pages/fees-page.tsx'
import { MinePage } from '../pages/mine-page.tsx'
import { mayDecide, mayPropose } from '../rules/access.ts'
import { listArticles } from '../store/articles.ts'
import { listOfAccount, listWaiting } from '../store/proposals.ts'
import { urls } from '../urls.ts'
import { agreeForm } from './forms.ts'

const official = { who: 'official' } as const
const onePage = 50

async function showMine(visit: Visit): Promise<Response> {
  const { actor, language } = visit
  const accountId = actor.kind === 'person' ? actor.accountId : undefined
  const fees = accountId ? await visit.read((reader) => listOfAccount(reader, accountId, 200)) : []
  const withTabs = mayPropose(actor).length === 0
  return visit.workspace(
    { title: words.in(language)('mine') },
    <MinePage {...{ fees, withTabs, language }} accountId={accountId ?? ''} />,
  )
}

/** The list of fees; whoever may not read them all reads their own. */
async function showFees(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  if (mayPropose(visit.actor).length > 0) return showMine(visit)
  const { actor, language, csrf } = visit
  const page = Math.min(Math.max(Number.parseInt(visit.query('so') ?? '1', 10) || 1, 1), 1000)
  const unpaid = visit.query('chua') === '1'
  const { waiting, articles, month, today } = await visit.read(async (reader) => {
    const asked = parseMonth(visit.query('thang') ?? '') ?? reader.today.with({ day: 1 })
    const shown = { most: onePage + 1, skip: (page - 1) * onePage, unpaid }
    return {
      month: asked,
      today: reader.today,
      waiting: await listWaiting(reader, 300),
      articles: await listArticles(reader, asked, shown),
    }
  })
  const [forMe = [], forOthers = []] = [true, false].map((mine) =>
    waiting.filter((fee) => (mayDecide(actor, fee).length === 0) === mine),
  )
  return visit.workspace(
    { title: words.in(language)('fees'), status },
    <FeesPage
      {...{ language, csrf, form, month, today, forMe, forOthers, page, unpaid }}
      articles={articles.slice(0, onePage)}
      more={articles.length > onePage}
    />,
  )
}

async function agree(visit: Visit): Promise<Response> {
  const form = await visit.form(agreeForm)
  if (!form.ok) return showFees(visit, form, 422)
  const done = await visit.attempt(agreeFees, { ids: form.value.lines }, form)
  if (!done.ok) return showFees(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.fees(), { code: 'royalties.agreed' })
}

/** Fees: what waits, what was published, and one's own lines. */
export const feeRoutes = defineRoutes(({ get, post }) => {
  get(urls.fees, official, (visit) => showFees(visit))
  get(urls.mine, official, showMine)
  post(urls.agree, official, agree)
})
