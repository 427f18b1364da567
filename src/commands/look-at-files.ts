import { connect } from 'node:net'
import { type Hash, openFileStore, verifyKept } from '#platform/files/index.ts'
import type { Socket } from '#platform/config/index.ts'
import { fileSettings } from '../file-settings.ts'
import type { Setting } from './command.ts'
import { bad, type Finding, warn, well } from './finding.ts'
import type { Instance } from './with-instance.ts'

const samples = 20

/** Whether the store answers, and whether some files taken by chance still have their bytes. */
export async function lookAtFiles({ owner }: Instance, { config }: Setting): Promise<Finding[]> {
  const where = config.files.kind === 's3' ? `S3 ${config.files.bucket}` : config.files.folder
  try {
    const { store } = await openFileStore(fileSettings(config))
    const { rows } = await owner.query<{ hash: Hash }>(
      'SELECT DISTINCT hash, random() FROM files.files ORDER BY random() LIMIT $1',
      [samples],
    )
    const damaged: Hash[] = []
    for (const { hash } of rows) if (!(await verifyKept(store, hash).catch(notThere))) damaged.push(hash)
    if (rows.length === 0) await store.size('0'.repeat(64) as Hash)
    store.close()
    return [
      damaged.length > 0
        ? bad(
            `Tệp thiếu hoặc hỏng trong ${where}: ${damaged.join(', ')}`,
            'these files are missing or damaged',
          )
        : well(`Kho tệp ${where} tốt (thử ${rows.length} tệp)`, 'the file store answers'),
    ]
  } catch (fault) {
    return [bad(`Không dùng được kho tệp ${where}: ${(fault as Error).message}`, 'the file store fails')]
  }
}

function notThere(fault: { code?: unknown }): false {
  if (fault.code === 'files.missing') return false
  throw fault
}

/** Says PING to clamd(8), which answers PONG. */
async function ping(address: Socket): Promise<boolean> {
  const socket = connect(address)
  socket.setTimeout(5_000, () => socket.destroy(new Error('clamd does not answer')))
  try {
    socket.write('zPING\0')
    let answer = ''
    for await (const chunk of socket) answer += String(chunk)
    return answer.startsWith('PONG')
  } catch (fault) {
    if (fault instanceof Error) return false
    throw fault
  } finally {
    socket.destroy()
  }
}

/** Whether the virus scanner answers, where one is configured: without it every upload is refused. */
export async function lookAtScanner({ config }: Setting): Promise<Finding[]> {
  if (!config.clamd)
    return [warn('Chưa bật soát virus (KRONG_CLAMD)', 'no virus scanner is configured (KRONG_CLAMD)')]
  return [
    (await ping(config.clamd))
      ? well('clamd trả lời', 'the virus scanner answers')
      : bad(
          'clamd không trả lời: mọi tệp gửi lên đang bị từ chối',
          'clamd is silent: every upload is refused',
        ),
  ]
}
