import type { PlainDate } from '@musubi/kernel';

/** What the choice of an owner needs to know of a liaison whose account is active. */
export interface LiaisonDuty {
  readonly userId: string;
  /** With the place among the department's liaisons, lowest first. */
  readonly departments: readonly { readonly departmentId: string; readonly position: number }[];
  readonly deputyUserId: string | null;
  readonly absentFrom: PlainDate | null;
  /** Included; null with a beginning: until further notice. */
  readonly absentUntil: PlainDate | null;
  readonly fieldCodes: readonly string[];
  readonly headquarters: boolean;
}

/** Absent on that day; both ends belong to the absence. */
export function isAbsent({ absentFrom, absentUntil }: LiaisonDuty, onDate: PlainDate): boolean {
  if (absentFrom === null) return false;
  return onDate >= absentFrom && (absentUntil === null || onDate <= absentUntil);
}
