import { caller } from '../../tests/journeys/caller.ts'

/** One answer: what was asked, how long it took, how it ended. */
export type Asked = {
  readonly kind: 'page' | 'act'
  readonly milliseconds: number
  /** When it was asked, by this process's clock; absent for what was only concluded. */
  readonly at?: number
  readonly status: number
  readonly path: string
}

export type Role = 'clerk' | 'leader' | 'head' | 'other'

export type Plan = {
  readonly username: string
  readonly role: Role
  readonly url: string
  readonly until: number
  /** Mean pause between two steps, milliseconds. */
  readonly pause: number
  readonly chance: () => number
  readonly asked: (one: Asked) => void
}

const idsIn = (page: string) => [
  ...new Set([...page.matchAll(/\/van-ban\/([0-9a-f]{8}-[0-9a-f-]{27})"/g)].map(([, id]) => id!)),
]
const optionsIn = (page: string, field: string) => {
  const select = new RegExp(`<select[^>]*name="${field}"[^>]*>([\\s\\S]*?)</select>`).exec(page)?.[1] ?? ''
  return [...select.matchAll(/<option[^>]*value="([^"]+)"/g)].map(([, value]) => value!)
}
const searches = [
  'mưa lũ',
  'sat lo dat',
  '"hộ nghèo"',
  '12/UBND',
  'ngan sach quy',
  'chuyển đổi số',
  'tiêm phòng',
  'QĐ-UBND',
] as const

/** Somebody at work: signs in, then looks, searches and does what their post does, with pauses, until the time is over. */
export async function workAs({ username, role, url, until, pause, chance, asked }: Plan): Promise<void> {
  const me = caller(url)
  await me.signIn(username)
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(chance() * items.length)]
  const time = async (kind: Asked['kind'], path: string, ask: () => Promise<Response>, sure = 'sure') => {
    const began = performance.now()
    const answer = await ask()
    const text = await answer.text()
    const { status } = answer
    const ended = performance.now()
    if (status !== 404 || sure === 'sure')
      asked({ kind, milliseconds: ended - began, at: began, status, path })
    return { status: answer.status, text, location: answer.headers.get('location') ?? '' }
  }
  const look = (path: string, sure?: 'tried') => time('page', path, () => me.get(path), sure)
  const send = (path: string, fields: Record<string, string>) =>
    time('act', path, () => me.post(path, fields))
  const rest = () => new Promise((resolve) => setTimeout(resolve, pause * (0.4 + chance() * 1.2)))

  async function browse(): Promise<void> {
    const path = pick([
      '/ban-lam-viec',
      '/van-ban-den',
      '/van-ban-di',
      '/van-ban-den?bang=all',
      '/van-ban-di?bang=all',
    ])!
    const list = await look(path)
    const id = pick(idsIn(list.text))
    await rest()
    if (!id) return
    const { status } = await look(`/van-ban/${id}`, 'tried')
    // Who was taken out of a matter stops seeing it at once; a list that still leads there would be a fault.
    if (status === 404) {
      const still = idsIn((await look(path)).text).includes(id)
      asked({ kind: 'page', milliseconds: 0, status: still ? 404 : 403, path: `/van-ban/${id}` })
    }
  }
  async function search(): Promise<void> {
    await look(`/tim-kiem?q=${encodeURIComponent(pick(searches)!)}`)
  }
  async function takeIn(): Promise<void> {
    const name = `Văn bản ${username} ${Math.round(chance() * 1e9)}`
    const bytes = Buffer.from(`%PDF-1.4\n% ${name}\ntrailer<</Root 1 0 R>>\n%%EOF\n`)
    const sent = await time('act', '/van-ban-den/tiep-nhan', () =>
      me.send('/van-ban-den/tiep-nhan', { files: { name: `${name}.pdf`, bytes } }),
    )
    if (!/vao-so/.test(sent.location)) return
    const page = await look(sent.location)
    await rest()
    await send(sent.location, {
      registerId: optionsIn(page.text, 'registerId')[0] ?? '',
      leaderId: pick(optionsIn(page.text, 'leaderId')) ?? '',
      reference: `${Math.round(chance() * 9999)}/UBND-TH`,
      organName: 'Ủy ban nhân dân tỉnh Quảng Trị',
      abstract: name,
      urgency: 'ordinary',
    })
  }
  async function direct(): Promise<void> {
    const id = pick(idsIn((await look('/van-ban-den?bang=to-direct')).text))
    if (!id) return
    const page = await look(`/van-ban/${id}/chi-dao`)
    await rest()
    await send(`/van-ban/${id}/chi-dao`, {
      leadUnitId: pick(optionsIn(page.text, 'leadUnitId')) ?? '',
      preset: 'preset-1',
      dueChoice: '5',
    })
  }
  async function assign(): Promise<void> {
    const id = pick(idsIn((await look('/van-ban-den?bang=to-assign')).text))
    if (!id) return
    const page = await look(`/van-ban/${id}/phan-cong`)
    await rest()
    await send(`/van-ban/${id}/phan-cong`, { leadId: pick(optionsIn(page.text, 'leadId')) ?? '' })
  }

  const own = { clerk: takeIn, leader: direct, head: assign, other: search }[role]
  while (performance.now() < until) {
    await rest()
    const die = chance()
    await (die < 0.55 ? browse() : die < 0.75 ? search() : own())
  }
}
