import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Act, Reader } from '#platform/database/index.ts'
import { type FormState, freshForm, type Handler, type Visit } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { type Asked, ReasonPage } from '../../pages/operators/reason-page.tsx'
import { asOperator } from './as-operator.ts'

export type Order = { readonly id: string; readonly by: string; readonly why: string }
type Say = ReturnType<typeof words.in>

/** An order that is given on a page of its own: what it is about, what will follow, and the reason. */
export type AskedOrder<Thing> = {
  find(reader: Reader, id: string): Promise<Thing | undefined>
  /** The code of the refusal where there is no such thing. */
  readonly absent: string
  ask(thing: Thing, t: Say): Omit<Asked, 'action'>
  readonly act: Act<Order, unknown>
}

/** The id in an address; refuses (404) what is none. */
export function idIn<Kind>(visit: Visit, absent: string): Kind {
  const id = visit.param('id')
  return isId(id) ? (id as Kind) : refuse(404, reason(absent))
}

/** The page that asks before an order, and the order itself; both under one address. */
export function askedOrder<Thing>({ find, absent, ask, act }: AskedOrder<Thing>): {
  readonly show: Handler
  readonly order: Handler
} {
  const asked = async (visit: Visit): Promise<Asked> => {
    const id = visit.param('id')
    const thing = (await asOperator.read(visit, (reader) => find(reader, id))) ?? refuse(404, reason(absent))
    return { ...ask(thing, words.in(visit.language)), action: visit.url.pathname }
  }
  const page = (visit: Visit, of: Asked, form: FormState, status: number) => {
    const { language, csrf } = visit
    return visit.workspace(
      { title: of.title, status },
      <ReasonPage {...{ asked: of, form, language, csrf }} />,
    )
  }
  return {
    show: async (visit) => page(visit, await asked(visit), freshForm(), 200),
    order: async (visit) => {
      const of = await asked(visit)
      const { csrf: _, ...fields } = await visit.fields()
      const input = { id: visit.param('id'), by: asOperator.by(visit), why: String(fields['reason'] ?? '') }
      const done = await asOperator.attempt(visit, act, input, fields)
      return 'form' in done
        ? page(visit, of, done.form, done.status)
        : visit.redirect(of.back.href, { code: 'exchange.saved' })
    },
  }
}

/** What a button says at once, without a question. */
export const orderAtOnce =
  (act: Act<Omit<Order, 'why'>, unknown>, absent: string, back: string): Handler =>
  async (visit) => {
    await asOperator.act(visit, act, { id: idIn<string>(visit, absent), by: asOperator.by(visit) })
    return visit.redirect(back, { code: 'exchange.saved' })
  }
