import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { newId } from '#kit/ids.ts'
import type { RetoldNumber } from '#modules/registers/index.ts'
import type { ToldLine } from '#platform/record/index.ts'
import type { ToldRows } from '../store/snapshot.ts'

/** A told year: everything that its acts wrote. */
export type Told = {
  readonly numbers: readonly RetoldNumber[]
  readonly rows: ToldRows
  readonly lines: readonly ToldLine[]
}

/** What is kept of a told year: every id is `⟦place⟧`, the known ones by name, the others counted in the order of their birth. */
type Kept = {
  readonly until: string
  readonly known: readonly string[]
  readonly fresh: number
  readonly told: string
}

const idShape = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const placeShape = /⟦([0-9a-z]+)⟧/g
const base = 36

/** Packs a told year so that any installation of the demo can take it in. */
export function packTold(
  told: Told,
  { until, names }: { readonly until: Temporal.Instant; readonly names: ReadonlyMap<string, string> },
): Buffer {
  const text = JSON.stringify(told)
  const ids = [...new Set(text.match(idShape))].toSorted()
  const known = ids.filter((id) => names.has(id))
  const fresh = ids.filter((id) => !names.has(id))
  const places = new Map([...known, ...fresh].map((id, place) => [id, `⟦${place.toString(base)}⟧`]))
  const kept: Kept = {
    until: until.toString(),
    known: known.map((id) => names.get(id)!),
    fresh: fresh.length,
    told: text.replaceAll(idShape, (id) => places.get(id)!),
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 }
  return brotliCompressSync(JSON.stringify(kept), { params })
}

/** Unpacks a told year with the ids of this installation; throws when it knows one of the names no more. */
export function unpackTold(
  packed: Buffer,
  ids: ReadonlyMap<string, string>,
): { readonly told: Told; readonly until: Temporal.Instant } {
  const kept = JSON.parse(brotliDecompressSync(packed).toString()) as Kept
  const known = kept.known.map((name) => {
    const id = ids.get(name)
    if (!id) throw new Error(`the story names what is not here: ${name}`)
    return id
  })
  const all = [...known, ...Array.from({ length: kept.fresh }, () => newId())]
  const text = kept.told.replaceAll(placeShape, (_, place: string) => all[parseInt(place, base)]!)
  return { told: JSON.parse(text) as Told, until: Temporal.Instant.from(kept.until) }
}
