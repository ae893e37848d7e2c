import type { Cell } from '@musubi/platform/http/csv';
import type { AuditLine } from '../domain/audit-entry.js';
import { toItem } from './audit-mapper.js';

type Locale = 'ja' | 'en';

export const auditHeader: Readonly<Record<Locale, readonly string[]>> = {
  ja: ['日時（UTC）', '連番', '操作', '対象', '対象ID', '操作した人', '操作した人のID', '操作元', '変更内容', '個人に関する値', 'お問い合わせ番号', 'ハッシュ（SHA-256）', '記録ID'],
  en: ['Time (UTC)', 'Sequence', 'Action', 'Entity', 'Entity id', 'Person', 'Person id', 'From', 'Changes', 'Personal values', 'Correlation id', 'Hash (SHA-256)', 'Entry id'],
};

const words: Readonly<Record<Locale, Readonly<Record<'outsider' | 'system' | 'erased' | 'event', string>>>> = {
  ja: { outsider: '（他の組織の人）', system: '（システム）', erased: '（消去済み）', event: 'イベント' },
  en: { outsider: '(somebody of another organisation)', system: '(system)', erased: '(erased)', event: 'event' },
};

/** What is recorded of an entry, and the hash by which an auditor compares it with the chain. */
export function auditRow(line: AuditLine, locale: Locale): Cell[] {
  const { at, action, entity, entityId, actor, origin, changes, personal, correlationId, seal, id } = toItem(line);
  const say = words[locale];
  const from = { request: origin.address ?? say.erased, event: `${say.event} ${origin.eventId ?? ''}`, system: say.system }[origin.kind];
  const values = Object.fromEntries(Object.entries(personal).map(([name, value]) => [name, value ?? say.erased]));
  return [
    at, seal?.sequence ?? null, action, entity, entityId, actor.kind === 'person' ? actor.name : say[actor.kind], actor.id, from,
    JSON.stringify(changes), Object.keys(values).length === 0 ? null : JSON.stringify(values), correlationId, seal?.hash ?? null, id,
  ];
}
