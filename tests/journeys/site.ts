import { rm } from 'node:fs/promises'
import { after } from 'node:test'
import { endProgram, freePort, newFolder, startProgram, untilReady } from './program.ts'
import { fillFolder } from './template.ts'

/** The real program with the demo district, in a process and a data folder of its own. */
export type RunningSite = { readonly url: string; readonly folder: string }

/** Starts the program and waits until it is ready; the end of the test file ends it. `named` opens it as localhost: passkeys belong to a name. */
export async function startSite(
  settings: Record<string, string> = {},
  { named = false }: { named?: boolean } = {},
): Promise<RunningSite> {
  const folder = await newFolder('journey')
  if (!settings.KRONG_DEMO) await fillFolder(folder)
  const port = await freePort()
  const url = `http://${named ? 'localhost' : '127.0.0.1'}:${port}`
  const program = startProgram(folder, port, { KRONG_PUBLIC_URL: url, ...settings })
  after(async () => {
    await endProgram(program)
    await rm(folder, { recursive: true, force: true })
  })
  await untilReady(program)
  return { url, folder }
}
