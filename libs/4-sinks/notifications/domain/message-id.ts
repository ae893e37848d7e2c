/**
 * The Message-ID of a notification's mail. It depends on nothing but the notification and the
 * site, so that every repeated sending carries the same one.
 */
export function messageIdOf(notificationId: string, publicUrl: string): string {
  return `<${notificationId}@${new URL(publicUrl).hostname}>`;
}
