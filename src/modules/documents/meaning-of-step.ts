import type { StatusMeaning } from '#modules/exchange/index.ts'
import type { StepKind } from './step.ts'

/** What a step of an arrived paper means to whoever sent it (QĐ 28/2018 Đ.6.3, Đ.9); undefined where it is nothing to them. */
export const meaningOfStep: Readonly<Partial<Record<StepKind, StatusMeaning>>> = {
  return: 'refused',
  register: 'accepted',
  direct: 'assigned',
  assign: 'in-progress',
  report: 'in-progress',
  complete: 'done',
  file: 'done',
}
