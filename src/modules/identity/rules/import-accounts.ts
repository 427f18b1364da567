import { reason, type Reason } from '#kit/refusal.ts'
import { isUsername } from './accounts.ts'

/** A line of an imported table, as texts. */
export type AccountLine = {
  readonly row: number
  readonly displayName: string
  readonly username: string
  readonly kind: string
  readonly unit: string
  readonly position: string
  readonly email: string
  readonly phone: string
}

/** Which units and posts of the authority the table may name, by folded name. */
export type Directory = {
  fold(text: string): string
  /** Unit id by folded name. */
  readonly units: ReadonlyMap<string, string>
  /** Posts: id by `unit id/folded title`, with free seats. */
  readonly positions: ReadonlyMap<string, { id: string; free: number; title: string }>
  readonly takenUsernames: ReadonlySet<string>
}

export type PlannedAccount = {
  readonly row: number
  readonly displayName: string
  readonly username: string
  readonly kind: 'person' | 'organisation'
  readonly unitId: string | null
  readonly positionId: string | null
  readonly email: string | null
  readonly phone: string | null
}

export type LineProblem = {
  readonly row: number
  readonly column: keyof AccountLine
  readonly reason: Reason
}

const mailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const phoneShape = /^0\d{8,10}$/

/** A name to sign in with, made from a person's name: 'Hồ Thị Mai' → 'mai.ht'; numbered when taken. */
export function suggestUsername(foldedName: string, taken: ReadonlySet<string>): string {
  const words = foldedName.split(' ').filter((word) => /^[a-z0-9]+$/.test(word))
  const last = words.at(-1) ?? 'canbo'
  const initials = words
    .slice(0, -1)
    .map((word) => word[0])
    .join('')
  const base = (initials ? `${last}.${initials}` : last).padEnd(3, '0')
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}${number}`
    if (!taken.has(name)) return name
  }
}

/** Turns a table into accounts to open, or into every problem of every line: all or nothing, so that it can be repaired and sent again. */
export function planImport(
  lines: readonly AccountLine[],
  directory: Directory,
): { planned: PlannedAccount[]; problems: LineProblem[] } {
  const planned: PlannedAccount[] = []
  const problems: LineProblem[] = []
  const taken = new Set(directory.takenUsernames)
  const seats = new Map<string, number>()
  for (const line of lines) {
    const wrong = (column: keyof AccountLine, code: string, params?: Record<string, string | number>) =>
      problems.push({ row: line.row, column, reason: reason(code, params) })
    const folded = directory.fold(line.displayName)
    if (line.displayName === '') wrong('displayName', 'identity.name-missing')
    const username = line.username ? line.username.toLowerCase() : suggestUsername(folded, taken)
    if (!isUsername(username)) wrong('username', 'identity.username-shape')
    else if (taken.has(username)) wrong('username', 'identity.username-taken', { username })
    taken.add(username)
    const kindText = directory.fold(line.kind)
    const kind =
      kindText === '' || kindText.startsWith('ca nhan') || kindText === 'person' ? 'person' : 'organisation'
    if (kind === 'organisation' && !/^(to chuc|co quan|organisation)/.test(kindText))
      wrong('kind', 'identity.kind-unknown', { kind: line.kind })
    const unitId = line.unit ? directory.units.get(directory.fold(line.unit)) : undefined
    if (line.unit && !unitId) wrong('unit', 'identity.unit-unknown', { unit: line.unit })
    const position = line.position
      ? directory.positions.get(`${unitId ?? ''}/${directory.fold(line.position)}`)
      : undefined
    if (line.position && unitId && !position)
      wrong('position', 'identity.position-unknown', { position: line.position })
    if (line.position && !line.unit) wrong('unit', 'identity.unit-needed')
    if (position) {
      const used = (seats.get(position.id) ?? 0) + 1
      seats.set(position.id, used)
      if (used > position.free) wrong('position', 'identity.position-full', { title: position.title })
    }
    if (line.email && !mailShape.test(line.email)) wrong('email', 'identity.email-shape')
    const phone = line.phone.replace(/[\s.()-]/g, '').replace(/^\+?84/, '0')
    if (phone && !phoneShape.test(phone)) wrong('phone', 'identity.phone-shape')
    planned.push({
      row: line.row,
      displayName: line.displayName,
      username,
      kind,
      unitId: unitId ?? null,
      positionId: position?.id ?? null,
      email: line.email || null,
      phone: phone || null,
    })
  }
  return { planned, problems }
}
