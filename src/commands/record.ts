import { sql } from 'kysely'
import { keepOutside, signCheckpoints, signingKey, verifyRecord } from '#platform/record/index.ts'
import { type Command, complain, say } from './command.ts'
import { withInstance } from './with-instance.ts'

const faults = {
  content: ['nội dung dòng đã bị đổi', 'its content was changed'],
  link: ['không nối tiếp dòng trước', 'it does not follow from the line before'],
  gap: ['thiếu dòng', 'a line is missing'],
  head: ['cuối chuỗi đã bị cắt', 'the end of the chain was cut'],
  checkpoint: ['khác điểm kiểm đã ký', 'it differs from the signed checkpoint'],
  'checkpoint-outside': [
    'khác điểm kiểm đã ký cất ngoài cơ sở dữ liệu',
    'it differs from the signed checkpoint kept outside the database',
  ],
} as const

const verify: Command = {
  usage: 'record verify',
  vi: 'Kiểm chuỗi nhật ký của mọi cơ quan; nêu dòng sai đầu tiên',
  en: 'checks the record of every authority; names the first broken line',
  run: (_, setting) =>
    withInstance(setting, async ({ owner, transactor }) => {
      const key = signingKey(setting.secrets.recordKey)
      const { chains, entries, checkpoints, broken } = await verifyRecord(
        owner,
        key,
        setting.config.checkpointsFolder,
      )
      const { rows } = await transactor.read({ kind: 'system', name: 'record verify' }, ({ db }) =>
        sql<{ id: string; slug: string }>`SELECT id, slug FROM organisations.authorities`.execute(db),
      )
      const nameOf = new Map(rows.map(({ id, slug }) => [id, slug]))
      for (const { authorityId, seq, at, fault } of broken) {
        const [vi, en] = faults[fault]
        const where = `${nameOf.get(authorityId) ?? authorityId} · ${seq}${at ? ` · ${at}` : ''}`
        complain(`Nhật ký ${where}: ${vi}.`, `Record ${where}: ${en}.`)
      }
      say(`${chains} chuỗi / chains · ${entries} dòng / lines · ${checkpoints} điểm kiểm / checkpoints`)
      if (broken.length > 0) return 1
      say('Nhật ký nguyên vẹn. / The record is whole.')
      return 0
    }),
}

const checkpoint: Command = {
  usage: 'record checkpoint',
  vi: 'Ký ngay một điểm kiểm cho mọi chuỗi nhật ký và cất ra ngoài',
  en: 'signs a checkpoint of every chain now and keeps it outside',
  run: (_, setting) =>
    withInstance(setting, async ({ transactor }) => {
      const who = {
        actor: { kind: 'system', name: 'record checkpoint' },
        origin: { requestId: 'operator', channel: 'operator' },
      } as const
      const lines = await transactor.act(who, signCheckpoints, signingKey(setting.secrets.recordKey))
      await keepOutside(setting.config.checkpointsFolder, lines)
      say(`${lines.length} điểm kiểm / checkpoints → ${setting.config.checkpointsFolder}`)
      return 0
    }),
}

/** The record from the terminal. */
export const recordCommands: readonly Command[] = [verify, checkpoint]
