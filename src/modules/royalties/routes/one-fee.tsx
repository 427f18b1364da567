import { localTime } from '#kit/calendar/index.ts'
import { type Id, isId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { correctFee } from '../acts/correct-fee.ts'
import { returnFee } from '../acts/decide-fee.ts'
import { proposeFee } from '../acts/propose-fee.ts'
import { words } from '../messages/index.ts'
import { CorrectPage } from '../pages/correct-page.tsx'
import { FeePage } from '../pages/fee-page.tsx'
import { ProposePage } from '../pages/propose-page.tsx'
import type { Author, Proposal, ProposalId } from '../royalty.ts'
import { mayDecide, mayPropose } from '../rules/access.ts'
import { unitValueOf } from '../rules/fee.ts'
import { getArticle } from '../store/articles.ts'
import { listAuthors } from '../store/authors.ts'
import { getFigures, listGenres } from '../store/figures.ts'
import { getProposal, listChain, listOfArticle } from '../store/proposals.ts'
import { urls } from '../urls.ts'
import { correctForm, giveBackForm, proposeForm } from './forms.ts'

const official = { who: 'official' } as const

const feeIn = (visit: Visit): ProposalId => {
  const typed = visit.param('fee')
  return isId(typed) ? (typed as ProposalId) : refuse(404, reason('royalties.no-such-fee'))
}

const articleIn = (visit: Visit): Id<'article'> => {
  const typed = visit.param('article')
  return isId(typed) ? (typed as Id<'article'>) : refuse(404, reason('royalties.never-public'))
}

/** Who may be named: those who still write, and who was named before. */
const nameable = (authors: readonly Author[], also: readonly Proposal[] = []) =>
  authors.filter(
    ({ id, closedAt }) =>
      !closedAt || also.some(({ shares }) => shares.some(({ authorId }) => authorId === id)),
  )

/** The rows of people that a form begins with. */
const rowsOf = (
  shares: readonly { readonly authorId: string; readonly role: string; readonly percent: number }[],
) =>
  Object.fromEntries(
    shares.flatMap(({ authorId, role, percent }, at) => [
      [`author${at + 1}`, authorId],
      [`role${at + 1}`, role],
      [`percent${at + 1}`, String(percent)],
    ]),
  )

async function showPropose(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  permit(mayPropose(visit.actor))
  const id = articleIn(visit)
  const found = await visit.read(async (reader) => {
    const article = await getArticle(reader, id)
    const day = localTime(article.firstAt).toPlainDate()
    return {
      article,
      fees: await listOfArticle(reader, id),
      genres: await listGenres(reader, day),
      authors: nameable(await listAuthors(reader)),
      unitValue: unitValueOf(await getFigures(reader, day)),
    }
  })
  const { byline, title: named } = found.article
  const likely = found.authors.find(({ name, penName }) => byline !== '' && [name, penName].includes(byline))
  const form =
    typed ?? freshForm(likely ? rowsOf([{ authorId: likely.id, role: 'author', percent: 100 }]) : {})
  const { language, csrf } = visit
  const title = words.in(language)('propose-for', { title: named })
  return visit.workspace({ title, status }, <ProposePage {...{ language, csrf, form, title, ...found }} />)
}

async function propose(visit: Visit): Promise<Response> {
  const form = await visit.form(proposeForm)
  if (!form.ok) return showPropose(visit, form, 422)
  const { genre, coefficient, shares, why } = form.value
  const input = { articleId: articleIn(visit), genre, hundredths: coefficient, shares, why }
  const done = await visit.attempt(proposeFee, input, form)
  if (!done.ok) return showPropose(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.fees(), { code: 'royalties.proposed' })
}

async function showFee(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  permit(mayPropose(visit.actor))
  const fee = await visit.read((reader) => getProposal(reader, feeIn(visit)))
  const { actor, language, csrf } = visit
  const against = mayDecide(actor, fee)
  const correctable = !fee.corrects && (fee.state === 'agreed' || fee.state === 'closed')
  const title = words.in(language)('fee', { title: fee.title })
  return visit.workspace(
    { title, status },
    <FeePage {...{ language, csrf, form, title, fee, against, correctable }} />,
  )
}

async function giveBack(visit: Visit): Promise<Response> {
  const form = await visit.form(giveBackForm)
  if (!form.ok) return showFee(visit, form, 422)
  const done = await visit.attempt(returnFee, { id: feeIn(visit), why: form.value.why }, form)
  if (!done.ok) return showFee(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.fees(), { code: 'royalties.given-back' })
}

async function showCorrect(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  permit(mayPropose(visit.actor))
  const { fee, chain, authors } = await visit.read(async (reader) => {
    const one = await getProposal(reader, feeIn(visit))
    const before = await listChain(reader, one.id)
    return { fee: one, chain: before, authors: nameable(await listAuthors(reader), before) }
  })
  const last = chain.at(-1) ?? fee
  const coefficient = formatNumber(last.hundredths / 100)
  const named = last.shares.filter(({ percent }) => percent > 0)
  const form = typed ?? freshForm({ coefficient, ...rowsOf(named) })
  const { language, csrf } = visit
  const title = words.in(language)('correct')
  return visit.workspace(
    { title, status },
    <CorrectPage {...{ language, csrf, form, fee, chain, authors }} />,
  )
}

async function correct(visit: Visit): Promise<Response> {
  const form = await visit.form(correctForm)
  if (!form.ok) return showCorrect(visit, form, 422)
  const { coefficient, shares, why } = form.value
  const input = { id: feeIn(visit), hundredths: coefficient, shares, why }
  const done = await visit.attempt(correctFee, input, form)
  if (!done.ok) return showCorrect(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.fees(), { code: 'royalties.proposed' })
}

/** One fee: proposed for an article, looked at, given back, corrected. */
export const oneFeeRoutes = defineRoutes(({ get, post }) => {
  get(urls.propose, official, (visit) => showPropose(visit))
  post(urls.propose, official, propose)
  get(urls.fee, official, (visit) => showFee(visit))
  post(urls.giveBack, official, giveBack)
  get(urls.correct, official, (visit) => showCorrect(visit))
  post(urls.correct, official, correct)
})
