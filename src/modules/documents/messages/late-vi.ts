type Said = Readonly<Record<string, string | number>>
const units = { days: 'ngày', hours: 'giờ' } as const
const inWorkingTime = ({ amount, unit }: Said) =>
  `${amount === 0 ? 'dưới 1' : amount} ${units[unit as keyof typeof units]} làm việc`

/** The board of what is late, in Vietnamese. */
export const late = {
  'documents.watchers-only': 'Bảng này dành cho lãnh đạo, văn thư và người đứng đầu đơn vị.',
  'documents.nothing-asked': 'Không có câu hỏi nào đang chờ bạn trả lời.',
  'documents.asked-why': ({ count }: Said) => `Đã hỏi lý do ${count} việc. Câu trả lời sẽ hiện ở bảng này.`,
  'documents.explained-now': 'Đã gửi câu trả lời.',
  'late-board': 'Việc trễ hạn',
  'late-lead': 'Việc đã quá hạn và việc đến hạn trong {days} ngày làm việc tới, theo đơn vị và người làm.',
  'late-all': 'Tất cả',
  'late-late': 'Đã quá hạn',
  'late-soon': 'Sắp đến hạn',
  'late-by': (said: Said) => `trễ ${inWorkingTime(said)}`,
  'late-left': (said: Said) => `còn ${inWorkingTime(said)}`,
  'late-counts': ({ late: overdue, soon }: Said) =>
    [overdue !== '0' ? `${overdue} việc trễ` : '', soon !== '0' ? `${soon} việc sắp đến hạn` : '']
      .filter(Boolean)
      .join(', '),
  'late-none': 'Không có việc nào trễ hoặc sắp đến hạn',
  'late-none-hint': 'Mọi việc có hạn đều đang đúng hạn.',
  'late-more': 'Chỉ hiện {count} việc đầu. Hãy lọc theo đơn vị để thấy đủ.',
  'late-unit': 'Đơn vị',
  'late-any-unit': 'Mọi đơn vị',
  'late-person': 'Người làm',
  'late-any-person': 'Mọi người',
  'late-unassigned': 'Chưa phân công',
  'ask-why': 'Hỏi lý do',
  'ask-why-again': 'Hỏi lại',
  'ask-why-unit': 'Hỏi cả đơn vị ({count})',
  'ask-why-note': 'Vì sao việc này chậm? Đề nghị báo lý do và ngày xong.',
  'asked-at': '{name} đã hỏi {at}, chờ trả lời.',
  'answer-of': '{name} trả lời: ',
  'asked-you': '{name} hỏi vì sao chậm',
  explain: 'Trả lời lý do',
  'explain-lead': 'Một câu là đủ: vì sao chậm, bao giờ xong. Câu trả lời nằm trong diễn biến của văn bản.',
  'explain-note': 'Lý do và ngày xong',
} as const
