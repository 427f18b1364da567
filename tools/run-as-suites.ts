import { AsyncResource } from 'node:async_hooks'
import { resolve } from 'node:path'
import { suite } from 'node:test'
import { pathToFileURL } from 'node:url'

/**
 * Runs test files in this process, each as a suite that is named as its file. One is loaded after the other, each in its own suite's place: what waits for a
 * module while another loads it would go on in the other's.
 */
export function runAsSuites(files: readonly string[], timeout: number): void {
  let loaded: Promise<unknown> = Promise.resolve()
  for (const file of files)
    suite(file, { timeout }, async () => {
      const place = new AsyncResource('test file')
      const load = () => place.runInAsyncScope(() => import(pathToFileURL(resolve(file)).href))
      await (loaded = loaded.then(load, load))
    })
}
