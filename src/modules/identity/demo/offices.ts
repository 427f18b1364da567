import { fold } from '#kit/vietnamese/index.ts'
import type { Authority, Unit } from '#modules/organisations/index.ts'
import type { AccountToOpen } from '../acts/create-accounts.ts'

/** Organisation accounts of the demo, with the 502 persons 578 accounts in all. */
export const officeCount = 76

const wanted: readonly Unit['kind'][] = ['office', 'one-stop-desk', 'service-unit', 'department', 'council']

type Place = { readonly authority: Authority; readonly units: readonly Unit[] }

const slugOf = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 24)
    .replace(/-$/, '')

function accountOf(name: string, username: string, unitId: string | null): AccountToOpen {
  return {
    kind: 'organisation',
    username,
    displayName: name,
    unitId,
    positionId: null,
    email: null,
    phone: null,
    passwordHash: null,
  }
}

/** An account for each authority, for the offices of the district, and round the communes until there are 76. */
export function officesFor(places: readonly Place[]): Map<string, AccountToOpen[]> {
  const offices = new Map(
    places.map(({ authority }) => [
      authority.id as string,
      [accountOf(authority.name, `tc.${authority.slug}`.slice(0, 40), null)],
    ]),
  )
  let left = officeCount - places.length
  const inOrder = (units: readonly Unit[]) =>
    units
      .filter(({ kind }) => wanted.includes(kind))
      .toSorted((a, b) => wanted.indexOf(a.kind) - wanted.indexOf(b.kind))
  const queues = places.map(({ authority, units }) => ({ authority, waiting: inOrder(units) }))
  const add = ({ authority, waiting }: (typeof queues)[number]) => {
    const unit = waiting.shift()
    if (!unit || left === 0) return
    const short = slugOf(unit.abbreviation || unit.name) || 'don-vi'
    const list = offices.get(authority.id)!
    const base = `tc.${authority.slug}.${short}`.slice(0, 38)
    const username = list.some((account) => account.username === base) ? `${base}${list.length}` : base
    list.push(accountOf(`${unit.name} – ${authority.placeName}`, username, unit.id))
    left--
  }
  const district = queues.find(({ authority }) => authority.level === 'district')
  const isOpen = () => left > 0 && queues.some(({ waiting }) => waiting.length > 0)
  for (let count = district?.waiting.length ?? 0; count > 0; count--) add(district!)
  while (isOpen()) for (const queue of queues) add(queue)
  return offices
}
