import type { Files } from '#platform/files/index.ts'

const refuse = async (): Promise<never> => {
  throw new Error('no files here')
}

/** For sites that keep no files: whoever tries all the same fails the test. */
export const noFiles: Files = {
  store: { put: refuse, open: refuse, size: refuse, list: () => [][Symbol.iterator]() as never, remove: refuse, close() {} }, // prettier-ignore
  partials: { size: refuse, append: refuse, take: refuse, remove: refuse, sweep: refuse },
  keep: refuse,
  layDown: refuse,
}
