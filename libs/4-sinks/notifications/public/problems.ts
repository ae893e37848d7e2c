import type { ProblemKinds } from '@musubi/platform/http/problem-registry';

export const notificationsProblems: ProblemKinds = {
  'notification.not_found': { status: 404, level: 'info', title: { ja: 'お知らせが見つかりません', en: 'The notification was not found' } },
  'events.too_many_streams': { status: 429, level: 'warn', title: { ja: '開いている画面が多すぎます', en: 'Too many open pages' } },
};
