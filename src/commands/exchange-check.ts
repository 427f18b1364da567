import { readFile } from 'node:fs/promises'
import { type Certificate, MalformedDer, readCertificate } from '#kit/x509/index.ts'
import { checkEvidence, type EvidenceAnswer, type EvidenceQuestion } from '#modules/exchange/index.ts'
import { certificatesIn } from './certificates-in.ts'
import { type Command, complain, type ExitCode, say } from './command.ts'
import { openEvidence } from './open-evidence.ts'

const questions: Record<EvidenceQuestion | 'whole', readonly [string, string]> = {
  whole: ['Gói còn nguyên từng byte', 'the package is byte for byte as it was written'],
  readable: ['Đọc được evidence.json', 'evidence.json can be read'],
  files: ['Các tệp đúng với mã băm, không thiếu không thừa', 'the files have their digests, none missing or added'],
  entry: ['Mã băm của dòng nhật ký', 'hash of the log entry'],
  path: ['Dòng nhật ký nằm trong phút (Merkle)', 'the entry stands in its batch (Merkle path)'],
  batch: ['Mã băm của phút', 'hash of the batch'],
  chain: ['Chuỗi tới phút có dấu thời gian', 'chain to the batch that was stamped'],
  'log-signature': ['Chữ ký của hệ thống ghi nhật ký', 'signature of the instance that kept the log'],
  'time-stamp': ['Dấu thời gian đóng trên phút đó', 'the time stamp is over that batch'],
  'time-stamp-signature': ['Chữ ký của dấu thời gian', 'signature of the time stamp'],
  'time-stamp-chain': ['Dấu thời gian dẫn tới chứng thư', 'the time stamp leads to the certificate'],
  message: ['Lời khai của bên gửi', 'statement of the sender'],
  'message-agrees': ['Lời khai khớp dòng nhật ký', 'the statement agrees with the entry'],
  receipt: ['Biên nhận của bên nhận', 'receipt of the receiver'],
  'receipt-agrees': ['Biên nhận khớp dòng nhật ký và lời khai', 'the receipt agrees with entry and statement'],
  packet: ['Gói tin đúng với mã băm', 'the packet has its hash'],
  'packet-signature': ['Chữ ký XAdES trên gói tin', 'XAdES signature of the packet'],
  'packet-agrees': ['Gói tin khớp bên gửi, bên nhận', 'the packet agrees with sender and receiver'],
} // prettier-ignore

function tell({
  question,
  holds,
  told,
}: Omit<EvidenceAnswer, 'question'> & { question: keyof typeof questions }): void {
  const [vi, en] = questions[question]
  say(`${holds ? '✓' : '✗'} ${vi} / ${en}${told === '' ? '' : `: ${told}`}`)
}

/** Checks an evidence file and prints each answer; 0 only when all hold. */
async function check(path: string, trust: readonly Certificate[]): Promise<ExitCode> {
  const opened = await openEvidence(path)
  if (!opened) return complain(`${path} không phải gói bằng chứng.`, `${path} is no package of evidence.`)
  const { whole, pieces, holds } = await checkEvidence(opened.text, opened.files, trust)
  if (opened.whole !== null) tell({ question: 'whole', holds: opened.whole, told: '' })
  whole.forEach(tell)
  for (const { entry, answers } of pieces) {
    say(`\n${entry.messageId} · ${entry.from} → ${entry.to} · ${entry.outcome} · ${entry.at}`)
    answers.forEach(tell)
  }
  if (opened.whole === false || !holds) {
    say()
    return complain('Có điều không đúng: không dùng gói này làm bằng chứng.', 'Something does not hold: this is no evidence.') // prettier-ignore
  }
  say('\nMọi điều đều đúng. / Everything holds.')
  if (trust.length === 0)
    say(
      'Hãy so dấu vân tay chứng thư với các bên, hoặc dùng --trust. / Compare the fingerprints with the parties, or use --trust.',
    )
  return 0
}

async function certificatesOf(path: string): Promise<readonly Certificate[]> {
  try {
    return certificatesIn(await readFile(path)).map((der) => readCertificate(der))
  } catch (fault) {
    if (fault instanceof MalformedDer || (fault as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw fault
  }
}

/** Checking evidence without an instance: what is trusted comes with the call. */
export const exchangeCheckCommand = {
  usage: 'exchange check <gói.zip|thư-mục> [--trust <goc.cer…>]',
  vi: 'Kiểm gói bằng chứng trao đổi trên máy bất kỳ, không cần cơ sở dữ liệu; --trust: dấu thời gian phải dẫn tới chứng thư này',
  en: 'checks a package of evidence on any machine, without a database; --trust: the time stamp must lead to this certificate',
  async run(line: readonly string[]): Promise<ExitCode> {
    const at = line.indexOf('--trust')
    const words = at < 0 ? line : line.slice(0, at)
    const [path] = words
    if (!path || words.length > 1 || path.startsWith('--') || at === line.length - 1) return 2
    const trust: Certificate[] = []
    for (const file of at < 0 ? [] : line.slice(at + 1)) {
      const found = await certificatesOf(file)
      if (found.length === 0)
        return complain(`Không có chứng thư trong ${file}.`, `There is no certificate in ${file}.`, 2)
      trust.push(...found)
    }
    try {
      return await check(path, trust)
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault
      return complain(`Không thấy ${path}.`, `There is no ${path}.`)
    }
  },
} satisfies Command
