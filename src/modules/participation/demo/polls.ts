import type { ResultsShown } from '../poll.ts'

export type DemoPoll = {
  readonly question: string
  readonly multiple: boolean
  readonly results: ResultsShown
  readonly daysAgo: number
  readonly daysLeft: number
  readonly options: readonly { readonly text: string; readonly votes: number }[]
}

/** Polls of the demo district; question and votes are samples. */
export const demoPolls: readonly DemoPoll[] = [
  {
    question: 'Bà con thấy đường vào thôn, bản mình sau mùa mưa năm nay thế nào?',
    multiple: false,
    results: 'always',
    daysAgo: 60,
    daysLeft: -30,
    options: [
      { text: 'Đi lại tốt', votes: 31 },
      { text: 'Có chỗ hư hỏng nhưng vẫn đi được', votes: 58 },
      { text: 'Hư hỏng nhiều, cần sửa sớm', votes: 27 },
    ],
  },
  {
    question: 'Bà con muốn bộ phận một cửa của xã mở thêm giờ nào?',
    multiple: false,
    results: 'after-vote',
    daysAgo: 6,
    daysLeft: 24,
    options: [
      { text: 'Sáng thứ Bảy', votes: 42 },
      { text: 'Chiều muộn, đến 18 giờ', votes: 17 },
      { text: 'Về tận thôn, mỗi tháng một ngày', votes: 36 },
      { text: 'Giờ như hiện nay là được', votes: 11 },
    ],
  },
]
