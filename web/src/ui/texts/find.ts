/// Texts of searching, filtering, saved views and columns.
export const kFindTexts = {
  view_due_soon: ['期限間近', 'Due soon'],
  view_due_soon_title: [
    '出荷予定日が明日までで、未与信・審査中・保留・結果不明、または伝票番号が未同期の受注。出荷予定日が今日までで、与信OKなのに伝票番号がない受注。過ぎたものも含みます。',
    'Planned to ship by tomorrow, but not requested, under review, on hold, unknown or with a slip number not yet reported; or planned to ship by today, approved and without a slip number. Overdue orders included.',
  ],
} as const satisfies Record<string, readonly [string, string]>;
