import type { Config, Secrets } from '#platform/config/index.ts'
import { startWorker, type WorkModule } from '#platform/jobs/index.ts'
import type { Log } from '#platform/log/index.ts'
import type { App } from './app.ts'
import { findFfmpeg } from '#platform/films/index.ts'
import { findOcr } from '#platform/ocr/index.ts'
import { modules } from './modules.ts'
import { platformWork } from './platform-work.ts'

/** Says at the start whether scans can be recognised and films made light; the rest works without. */
async function lookForPrograms(log: Log): Promise<void> {
  const ocr = await findOcr()
  if (ocr.available) log.info('scans are recognised', { tesseract: ocr.version })
  else log.warn('scans cannot be recognised: apt install tesseract-ocr tesseract-ocr-vie', { code: ocr.code })
  if (!(await findFfmpeg())) log.warn('films are sent as they came: apt install ffmpeg')
}

/** Starts the worker with every module's tasks and schedules, and the platform's own. */
export async function runWorker({
  app,
  config,
  secrets,
  log,
}: {
  app: App
  config: Config
  secrets: Secrets
  log: Log
}): Promise<{ stop(): Promise<void> }> {
  void lookForPrograms(log)
  const works: WorkModule[] = [
    platformWork({ app, config, secrets }),
    ...modules.flatMap(({ work }) => (work ? [work] : [])),
  ]
  return startWorker({
    pool: app.ownerPool,
    transactor: app.transactor,
    files: app.files,
    tasks: Object.assign({}, ...works.map(({ tasks }) => tasks)),
    schedules: works.flatMap(({ schedules }) => schedules ?? []),
    atStart: works.flatMap(({ atStart }) => atStart ?? []),
    log,
  })
}
