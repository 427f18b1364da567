/**
 * Signed packets of 100 kB per second between two programs on this machine, each with its database: beside the same without signatures, and beside a
 * bare HTTP post of the same bytes to a server that only keeps them. Then one attachment of 1 GB, cut in its middle. `--packets=800 --large=1000`
 * (megabytes).
 */
import { postsPerSecond } from './exchange/bare-posts.ts'
import { packetsPerSecond } from './exchange/flow.ts'
import { sendLarge } from './exchange/large.ts'
import { report, significant } from './measure.ts'

const told = (name: string, otherwise: number) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const packets = told('packets', 800)
const megabytes = told('large', 1000)
const bench = 'exchange'
const plain = { baseline: null, ratio: null }

if (packets > 0) {
  const shape = { packets, bytes: 100_000 }
  const signed = await packetsPerSecond({ ...shape, unsigned: false, papers: false })
  const unsigned = await packetsPerSecond({ ...shape, unsigned: true, papers: false })
  const bare = await postsPerSecond(Math.round(signed.size), 10)
  const papers = await packetsPerSecond({
    ...shape,
    packets: Math.ceil(packets / 4),
    unsigned: false,
    papers: true,
  })
  const note = `${packets} documents in six lanes, ${Math.round(signed.size / 1000)} kB each as packets, packed, sent, verified, kept and receipted`
  report({
    bench,
    figure: 'signed packets',
    unit: 'packets/s',
    value: significant(signed.rate),
    baseline: significant(unsigned.rate),
    ratio: significant(unsigned.rate / signed.rate),
    note: `${note}; baseline: the same without signatures; the ratio is the cost of a signed packet in unsigned ones (aims: 40/s, 3)`,
  })
  report({
    bench,
    figure: 'signed packets beside bare posts',
    unit: 'packets/s',
    value: significant(signed.rate),
    baseline: significant(bare),
    ratio: significant(signed.rate / bare),
    note: 'baseline: HTTP posts of the same bytes to a server that keeps each in a file, six at a time',
  })
  report({
    bench,
    figure: 'signed packets that become papers meanwhile',
    unit: 'packets/s',
    value: significant(papers.rate),
    baseline: significant(signed.rate),
    ratio: significant(papers.rate / signed.rate),
    note: 'each PDF is read, its signatures verified, the state sent back, on the same two cores; baseline: kept and receipted only',
  })
}
if (megabytes > 0) {
  const { seconds, growth, sentMegabytes, cuts } = await sendLarge(megabytes * 1_000_000)
  const note = `an attachment of ${megabytes} MB, ${Math.round(seconds)} s, cut ${cuts} times in its middle`
  report({
    bench,
    figure: 'growth of the sender',
    unit: 'MB',
    value: significant(growth.from),
    ...plain,
    note,
  })
  report({
    bench,
    figure: 'growth of the recipient',
    unit: 'MB',
    value: significant(growth.to),
    ...plain,
    note,
  })
  report({
    bench,
    figure: 'bytes on the line',
    unit: 'MB',
    value: significant(sentMegabytes),
    baseline: significant((megabytes * 4) / 3),
    ratio: significant(sentMegabytes / ((megabytes * 4) / 3)),
    note: 'baseline: the packet itself (Base64)',
  })
}
process.exit(0)
