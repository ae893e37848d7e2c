import { parseNotice } from './live-channel.js';

test('reads what the worker writes', () => {
  expect(parseNotice('{"userId":"u","notificationId":"n"}')).toEqual({ userId: 'u', notificationId: 'n' });
});

test.each([undefined, '', '{', 'null', '[]', '{"userId":1,"notificationId":"n"}'])('takes no %p', (payload) => {
  expect(parseNotice(payload)).toBeUndefined();
});
