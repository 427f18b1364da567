import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { type Hash, openFileStore } from '#platform/files/index.ts'
import { collectEvidence, type LogFault, verifyLog } from '#modules/exchange/index.ts'
import { fileSettings } from '../file-settings.ts'
import { type Command, complain, readWords, say } from './command.ts'
import { exchangeCheckCommand } from './exchange-check.ts'
import { packEvidence } from './pack-evidence.ts'
import { withInstance } from './with-instance.ts'

const actor = { kind: 'system', name: 'operator' } as const

const evidence: Command = {
  usage: 'exchange evidence <mã-thông-điệp|mã-văn-bản> [--packet] [--out <tệp.zip>]',
  vi: 'Lập gói bằng chứng của một thông điệp, hoặc của mọi thông điệp về một văn bản: nhật ký, biên nhận, dấu thời gian; --packet: kèm gói tin',
  en: 'writes the evidence of a message, or of all messages about a document: log, receipts, time stamp; --packet: with the packet itself',
  run: (line, setting) =>
    withInstance(setting, async ({ transactor }) => {
      // `--packet` takes no word: what follows it is the identifier.
      const withPacket = line.includes('--packet')
      const { words, options } = readWords(line.filter((word) => word !== '--packet'))
      const [id] = words
      if (!id || words.length > 1) return 2
      const found = await transactor.read(actor, (reader) => collectEvidence(reader, id, { withPacket }))
      if (!found)
        return complain(`Nhật ký trao đổi không có ${id}.`, `The log of exchange knows nothing of ${id}.`)
      const { evidence: told, unsealed } = found
      if (told.evidence.length === 0)
        return complain('Nhật ký chưa khoá phút này; hãy thử lại sau một phút.', 'Its minute is not sealed yet: try again in a minute.') // prettier-ignore
      const out = options.get('out') || `bang-chung-${id.replaceAll(/[^A-Za-z0-9-]+/g, '-')}.zip`
      const { store } = await openFileStore(fileSettings(setting.config))
      try {
        const bytes = packEvidence(found, (hash) => store.open(hash as Hash))
        await pipeline(bytes, createWriteStream(out, { flags: 'wx', mode: 0o600 }))
      } catch (fault) {
        if ((fault as NodeJS.ErrnoException).code === 'EEXIST')
          return complain(`Đã có tệp ${out}.`, `There is a file ${out} already.`)
        await rm(out, { force: true })
        throw fault
      } finally {
        store.close()
      }
      say(`${told.evidence.length} thông điệp / messages → ${out}`)
      if (unsealed > 0) say(`! ${unsealed} dòng đang chờ khoá phút / entries wait for their minute`)
      const unstamped = told.evidence.filter(({ files }) => files.timeStamp === null).length
      if (unstamped > 0) say(`! ${unstamped} chưa có dấu thời gian / without a time stamp so far`)
      return 0
    }),
}

const faults: Record<LogFault['fault'], readonly [string, string]> = {
  gap: ['thiếu phút ngay trước', 'a batch is missing right before it; expected'],
  chain: ['không nối tiếp phút trước', 'it does not follow from the batch before'],
  batch: ['mã băm không đúng với nội dung', 'its hash is not that of its content'],
  removed: ['thiếu hoặc thừa dòng', 'entries are missing or too many'],
  changed: ['dòng đã bị đổi', 'an entry was changed'],
  root: ['gốc Merkle không đúng với các dòng', 'its root is not that of its entries'],
  signature: ['chữ ký của hệ thống không đúng', 'the signature of the instance is wrong'],
  'time-stamp': ['dấu thời gian không đúng', 'the time stamp is wrong'],
  record: ['nhật ký hoạt động đã ghi phút này với mã băm khác', 'the record sealed it with another hash'],
  unrecorded: ['nhật ký hoạt động không ghi phút này', 'the record knows nothing of it'],
}

const logVerify: Command = {
  usage: 'exchange log verify',
  vi: 'Kiểm toàn bộ nhật ký trao đổi: thiếu phút, dòng bị đổi hay bị bỏ, chuỗi, chữ ký, dấu thời gian; nêu từng chỗ sai',
  en: 'checks the whole log of exchange: gaps, changed or removed entries, chain, signatures, time stamps; names each fault',
  run: (_, setting) =>
    withInstance(setting, async ({ transactor }) => {
      const found = await transactor.read(actor, verifyLog)
      for (const { fault, batch, told } of found.faults) {
        const [vi, en] = faults[fault]
        const where = batch === null ? '·' : `${batch}:`
        complain(`Phút ${where} ${vi}. ${told}`.trimEnd(), `Batch ${where} ${en}. ${told}`.trimEnd())
      }
      const { unsealed, unsigned, unstamped } = found.waiting
      say(`${found.batches} phút / batches · ${found.entries} dòng / entries`)
      say(
        `chờ / waiting: ${unsealed} dòng / entries · ${unsigned} chữ ký / signatures · ${unstamped} dấu thời gian / time stamps`,
      )
      for (const signer of found.signers) say(`ký bởi / signed by: SHA-256 ${signer}`)
      if (found.faults.length > 0) return 1
      say('Nhật ký trao đổi nguyên vẹn. / The log of exchange is whole.')
      return 0
    }),
}

/** Evidence of exchange from the terminal. */
export const exchangeCommands: readonly Command[] = [evidence, exchangeCheckCommand, logVerify]
