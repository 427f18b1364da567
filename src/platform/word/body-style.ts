/** The style of the paragraphs that are a paper's text; Word keeps it when people add paragraphs among them. */
export const bodyStyle = { id: 'KrongNoiDung', name: 'Krông nội dung' } as const
