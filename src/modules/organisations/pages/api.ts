import { reason, refuse } from '#kit/refusal.ts'
import type { Handler } from '#platform/web/index.ts'
import { listPublishedAuthorities, listPublishedUnits } from '../store/published.ts'
import { dayIn } from './visit-input.ts'

/** `GET /api/v1/co-quan?ngay=1/7/2025`: authorities that lived on the day, with the codes that they carried then. */
export const answerAuthorities: Handler = async (visit) => {
  const { day } = dayIn(visit)
  const authorities = await visit.read((reader) => listPublishedAuthorities(reader, { day }))
  const data = authorities.map(({ authorityId: _id, ...published }) => published)
  return visit.json({ day: day.toString(), data })
}

/** `GET /api/v1/don-vi?ngay=…&coQuan=slug`: published units that lived on the day, of one authority or of all. */
export const answerUnits: Handler = async (visit) => {
  const { day } = dayIn(visit)
  const slug = visit.query('coQuan')
  const data = await visit.read(async (reader) => {
    const authorities = await listPublishedAuthorities(reader, { day })
    const slugOf = new Map(authorities.map((one) => [one.authorityId, one.slug]))
    const only = authorities.find((one) => one.slug === slug)
    if (slug && !only) refuse(404, reason('organisations.authority-unknown'))
    const units = await listPublishedUnits(reader, only?.authorityId, day)
    const nameOf = new Map(units.map(({ unitId, name }) => [unitId, name]))
    return units.map(({ name, kind, remit, contacts, authorityId, parentUnitId }) => ({
      name,
      kind,
      remit,
      contacts,
      authority: slugOf.get(authorityId),
      parent: parentUnitId ? (nameOf.get(parentUnitId) ?? null) : null,
    }))
  })
  return visit.json({ day: day.toString(), data })
}
