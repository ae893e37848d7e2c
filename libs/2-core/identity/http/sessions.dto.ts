import type { ListedSession } from '@musubi/platform/session/session-store';
import { z } from 'zod';
import { deviceName } from '../domain/device-name.js';

export const sessionsAnswer = z.object({
  items: z.array(z.object({
    id: z.uuid(),
    /** Browser and system, `Firefox, Windows`; null when the device did not say. */
    device: z.string().nullable(),
    address: z.string().nullable(),
    methods: z.array(z.string()),
    createdAt: z.string(),
    /** To the minute. */
    seenAt: z.string(),
    current: z.boolean(),
  })),
});
export type SessionsAnswer = z.infer<typeof sessionsAnswer>;

export const endedAnswer = z.object({ ended: z.number().int() });
export type EndedAnswer = z.infer<typeof endedAnswer>;

export function toSessionsAnswer(sessions: readonly ListedSession[], ownId: string): SessionsAnswer {
  return {
    items: sessions.map(({ id, userAgent, address, methods, createdAt, seenAt }) => ({
      id, device: deviceName(userAgent), address, methods: [...methods],
      createdAt: createdAt.toISOString(), seenAt: seenAt.toISOString(), current: id === ownId,
    })),
  };
}
