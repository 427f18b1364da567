import { capitals, withoutUnit } from './organ-name.ts'
import type { Signature } from './paper.ts'

/** In whose name a paper is signed (NĐ 30/2020 Đ.13); empty where the head signs alone. */
export type SigningForm = '' | 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.'

const deputy = /^phó\s+/iu
const honours = /^(?:(?:GS|PGS|TS|ThS|BS|KS|CN|LS|NGƯT|NGND|TTND|TTƯT)\.?\s*)+(?=\p{Lu})/u

/** What follows a post's name and says of which organ: `Chủ tịch UBND huyện` is `CHỦ TỊCH` on its own paper. */
const ofOrgan = /\s+(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân)(?:\s.*)?$/iu

/** The head's post behind a deputy's: `Phó Chánh Văn phòng` → `Chánh Văn phòng`; any other post is its own head's. */
const headOf = (post: string) => {
  const head = post.replace(deputy, '')
  return head.replace(/^./u, (letter) => letter.toLocaleUpperCase('vi'))
}

/**
 * The lines above a signature and the name below it (NĐ 30/2020 Đ.13, PL I.I.II.7). `organ` is the collective for which a paper is
 * signed, `head` the post of its head; `post` the signer's own.
 */
export function signatureOf({
  form,
  organ,
  head,
  post,
  name,
}: {
  readonly form: SigningForm
  readonly organ: string
  readonly head: string
  readonly post: string
  readonly name: string
}): Signature {
  const own = post.replace(ofOrgan, '')
  const isDeputy = deputy.test(own)
  const standsIn = isDeputy ? [`KT. ${headOf(own)}`, own] : [own]
  const lines: Record<SigningForm, readonly string[]> = {
    '': isDeputy ? standsIn : [own || head],
    'TM.': [`TM. ${withoutUnit(organ)}`, ...standsIn],
    'KT.': isDeputy ? standsIn : [`KT. ${head}`, own],
    'TL.': [`TL. ${head}`, ...standsIn],
    'TUQ.': [`TUQ. ${head}`, ...standsIn],
    'Q.': [`Q. ${own === '' ? head : own}`],
  }
  return {
    lines: lines[form].filter((line) => line.trim() !== '').map(capitals),
    name: name.normalize('NFC').trim().replace(honours, ''),
  }
}

/** Who issues a decision: the collective, or the head of the organ (`THẨM QUYỀN BAN HÀNH`, Mẫu 1.1–1.3). */
export function issuingAuthority(form: SigningForm, organ: string, head: string): string {
  return capitals(form === 'TM.' ? organ : `${head} ${organ}`)
}
