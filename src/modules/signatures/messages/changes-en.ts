import type { changesVi } from './changes-vi.ts'

/** The same in English. */
export const changesEn: Readonly<Record<keyof typeof changesVi, string>> = {
  'change-other': 'The file was changed',
}
