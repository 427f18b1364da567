import type { StepKind } from '../step.ts'

/** The article that each step follows, as its story shows it. */
const articles: Partial<Record<StepKind, string>> = {
  receive: 'NĐ 30/2020 Đ.21',
  register: 'NĐ 30/2020 Đ.22',
  present: 'NĐ 30/2020 Đ.23.1',
  direct: 'NĐ 30/2020 Đ.23.2',
  assign: 'NĐ 30/2020 Đ.24',
  complete: 'NĐ 30/2020 Đ.24',
  return: 'NĐ 30/2020 Đ.21.2',
  draft: 'NĐ 30/2020 Đ.10',
  submit: 'NĐ 30/2020 Đ.11',
  'approve-content': 'NĐ 30/2020 Đ.12.1',
  'approve-form': 'NĐ 30/2020 Đ.12.2',
  sign: 'NĐ 30/2020 Đ.13',
  issue: 'NĐ 30/2020 Đ.15–18',
  seal: 'NĐ 30/2020 Đ.32.2',
  copy: 'NĐ 30/2020 Đ.25',
  withdraw: 'NĐ 30/2020 Đ.18.4',
}

/** The article that a step follows; undefined where it is the office's own business. */
export const articleOf = (kind: StepKind): string | undefined => articles[kind]
