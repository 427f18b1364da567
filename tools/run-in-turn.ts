import { resolve } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

/** Runs test files in this process, each as a test that is named as its file: loaded when the one before has ended, so that what a file sets for the process holds. */
export function runInTurn(files: readonly string[], timeout: number): void {
  for (const file of files) void test(file, { timeout }, () => import(pathToFileURL(resolve(file)).href))
}
