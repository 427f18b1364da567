import type { Figure } from '../../report-figures.ts'

/** The articles that each figure of a report rests on. */
export const basesOfFigures: Readonly<Record<Figure, string>> = {
  received: 'NĐ 30/2020 Đ.21',
  registered: 'NĐ 30/2020 Đ.22',
  given: 'NĐ 30/2020 Đ.23.2',
  done: 'NĐ 30/2020 Đ.24',
  'done-in-time': 'NĐ 30/2020 Đ.24.1',
  'done-late': 'NĐ 30/2020 Đ.24.1, 24.3',
  'running-in-time': 'NĐ 30/2020 Đ.24',
  'running-late': 'NĐ 30/2020 Đ.24.3',
  waiting: 'NĐ 30/2020 Đ.23.1',
  'for-information': 'NĐ 30/2020 Đ.23.2',
  'turned-back': 'NĐ 30/2020 Đ.21.2, 18.4',
  settled: 'NĐ 30/2020 Đ.24; PL VI.I.V',
  'settled-electronically': 'QĐ 28/2018/QĐ-TTg Đ.4, 11; NĐ 30/2020 Đ.5',
  exchanged: 'QĐ 28/2018/QĐ-TTg Đ.5, 11',
  written: 'NĐ 30/2020 Đ.10; PL VI.I.V',
  issued: 'NĐ 30/2020 Đ.15–18; PL VI.I.V',
  'in-work': 'NĐ 30/2020 Đ.10–13',
  'waiting-issue': 'NĐ 30/2020 Đ.18.1; QĐ 28/2018/QĐ-TTg Đ.6.2',
  withdrawn: 'NĐ 30/2020 Đ.18.4',
  replaced: 'NĐ 30/2020 Đ.18.3',
  'given-up': 'NĐ 30/2020 Đ.10',
  replies: 'NĐ 30/2020 PL IV (sổ theo dõi)',
  'sent-electronically': 'QĐ 28/2018/QĐ-TTg Đ.5, 11',
  'made-electronically': 'QĐ 28/2018/QĐ-TTg Đ.4, 11; NĐ 30/2020 Đ.5',
}
