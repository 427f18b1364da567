import { today } from '#kit/calendar/index.ts'
import type { OldThing } from '../../old-thing.ts'
import { wordsOf } from './clean.ts'
import { filesIn } from './nukeviet-articles.ts'
import { knownAs } from './known-as.ts'
import type { NukeVietIndex } from './nukeviet-index.ts'
import type { OldLaws, OldModule } from './nukeviet-kept.ts'
import { isForAll, languagePath, valueOf } from './nukeviet-tables.ts'
import { oldAddressKey } from './old-address.ts'
import { secondsTime } from './old-time.ts'

type Row = ReadonlyMap<string, string | null>

function dayOf(row: Row, column: string): Temporal.PlainDate | null {
  const at = secondsTime(row.get(column))
  return at && today(at)
}

/** Why a document holds no more, where nothing but the old site says it. */
export const endsAsTold = (source: string): string => `Theo ${source}`

function lawOf(laws: OldLaws, tables: string, module: OldModule, row: Row): OldThing {
  const id = valueOf(row, 'id')
  const reference = wordsOf(valueOf(row, 'code'), 100)
  const name = wordsOf(valueOf(row, 'title'), 500)
  const known = { id: knownAs(`${tables}:${id}`), title: reference || name }
  const titleOf = (rows: ReadonlyMap<string, Row>, column: string, of = 'title') => {
    const found = rows.get(valueOf(row, column))
    return found ? wordsOf(valueOf(found, of), 250) : ''
  }
  const left = (code: string): OldThing => ({ kind: 'left', what: 'law', ...known, code })
  if (valueOf(row, 'status') !== '1') return left('portal.import-not-public')
  if (!module.open || !isForAll(row)) return left('portal.import-restricted')
  const files = filesIn(row, 'files').map((file) => (/^https?:/.test(file) ? file : `/uploads/${file.replace(/^\/(?:uploads\/)?/, '')}`)) // prettier-ignore
  const isForDownload = isForAll(row, 'groups_download')
  const address = `${languagePath(module.language)}/${module.name}/detail/${valueOf(row, 'alias')}`
  return {
    kind: 'law',
    ...known,
    reference,
    abstract: wordsOf(valueOf(row, 'introtext'), 1000) || name,
    html: valueOf(row, 'bodytext'),
    kindName: titleOf(laws.kinds, 'cid'),
    issuer: titleOf(laws.issuers, 'sid'),
    signerName: titleOf(laws.signers, 'sgid'),
    signerTitle: titleOf(laws.signers, 'sgid', 'positions'),
    issuedOn: dayOf(row, 'publtime'),
    effectiveFrom: dayOf(row, 'startvalid'),
    endsOn: dayOf(row, 'exptime'),
    replaces: (laws.replaced.get(id) ?? []).flatMap((old) => {
      const found = laws.documents.get(old)
      return found ? wordsOf(valueOf(found, 'code'), 100) : []
    }),
    files: isForDownload ? files : [],
    heldBack: isForDownload ? 0 : files.length,
    since: secondsTime(row.get('addtime')),
    addresses: [oldAddressKey(encodeURI(address)) ?? []].flat(),
  }
}

/** Legal documents of an old site, the oldest first, so that what replaces another one finds it. */
export function* oldLaws(index: NukeVietIndex): Generator<OldThing> {
  for (const [tables, laws] of index.laws) {
    const module = index.moduleNamed(tables)
    const inOrder = [...laws.documents.values()].toSorted(
      (a, b) => Number(valueOf(a, 'publtime')) - Number(valueOf(b, 'publtime')),
    )
    for (const row of inOrder) yield lawOf(laws, tables, module, row)
  }
}
