import { deskVi } from './desk-vi.ts'
import { refusalsVi } from './refusals-vi.ts'

export const vi = { ...refusalsVi, ...deskVi } as const
