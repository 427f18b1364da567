import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { EnquiryId, EnquiryStep } from '../enquiry.ts'

/** Feedback of the reader's authority that is about a place near another. */
export type Nearby = {
  readonly id: EnquiryId
  readonly number: bigint
  readonly title: string
  readonly step: EnquiryStep | null
  readonly latitude: number
  readonly longitude: number
}

/** Half the side of the square that is looked through, in degrees: about 1,1 km to the north. */
const reach = 0.01

/** Feedback of half a year around that lies in the square about the place of one, the last first. */
export async function listNearby({ db }: Reader, id: EnquiryId): Promise<Nearby[]> {
  const { rows } = await sql<Nearby>`
    SELECT s.id, s.number, s.title, s.step, o.latitude::float8 AS latitude, o.longitude::float8 AS longitude
    FROM enquiries.contents c JOIN enquiries.contents o ON o.authority_id = c.authority_id AND o.enquiry_id <> c.enquiry_id
        AND o.latitude BETWEEN c.latitude - ${reach} AND c.latitude + ${reach} AND o.longitude BETWEEN c.longitude - ${reach} AND c.longitude + ${reach}
      JOIN enquiries.enquiries e ON e.id = c.enquiry_id
      JOIN enquiries.standings s ON s.id = o.enquiry_id AND s.received_at BETWEEN e.received_at - interval '180 days' AND e.received_at + interval '180 days'
    WHERE c.enquiry_id = ${id} ORDER BY s.received_at DESC LIMIT 30`.execute(db)
  return rows
}
