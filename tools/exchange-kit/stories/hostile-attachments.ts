import { faultsOf, received, refused, shown, written } from '../expected.ts'
import { messageWith } from '../message.ts'
import { type Content, contentOf, smallContent } from '../packets/content.ts'
import { zipOf } from '../packets/zip-of.ts'
import { send } from '../send.ts'
import { oneMessage, sendExpecting, type Story, together } from '../story.ts'

const clause = 'QCVN 102:2016/BTTTT: ContentType application/zip'

export const tooManyAttachments = oneMessage(
  {
    vi: 'Quá nhiều tệp đính kèm (2.000)',
    en: 'Too many attachments (2,000)',
    clause: 'exchange/README: packet-…',
  },
  refused('packet-', 'too-large'),
  (kit) =>
    messageWith(
      kit,
      kit.letter({ attachments: Array.from({ length: 2000 }, (_, place) => smallContent(`tep-${place}`)) }),
    ),
)

/** A file in a ZIP, as packets carry files that are no PDF and no office file. */
const zipped = (name: string, bytes: Uint8Array): Content =>
  contentOf('nen', 'Số liệu.csv', zipOf(name, bytes), 'application/zip')

/** A node may take it in packed as it is, or refuse it; it must live on. */
const survived = (vi: string, en: string, make: () => Content): Story => ({
  vi,
  en,
  clause,
  expects: `${written(received)} / ${written(refused('packet-'))} → ${written(received)}`,
  tell: async (kit) => {
    const message = await messageWith(kit, kit.letter({ attachments: [make()] }))
    const reply = await send(kit, message)
    const [taken, not] = [faultsOf(reply, message, received), faultsOf(reply, message, refused('packet-'))]
    return together(
      { observed: shown(reply), faults: taken.length === 0 || not.length === 0 ? [] : not },
      await sendExpecting(kit, await messageWith(kit, kit.letter()), received),
    )
  },
})

export const zipBomb = survived('Bom nén (200 MB trong 200 kB)', 'A ZIP bomb (200 MB in 200 kB)', () =>
  zipped('so-lieu.csv', Buffer.alloc(200 * 1024 * 1024)),
)

export const pathInZip = survived('Tên có đường dẫn trong tệp nén', 'A path in the name of a ZIP entry', () =>
  zipped('../../../../tmp/kiem-tra-trao-doi.csv', Buffer.from('a;b;c\n')),
)
