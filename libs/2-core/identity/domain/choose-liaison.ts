import type { PlainDate } from '@musubi/kernel';
import type { LiaisonChoice } from '../public/liaison-choice.js';
import { isAbsent, type LiaisonDuty } from './liaison-duty.js';

/**
 * Who owns what comes to a department: its liaison; the deputy of an absent one; else a liaison of the field, the one
 * with the most codes in common; else headquarters, which cannot refuse: when all are absent the first takes it still.
 * `liaisons` stand in their house's order, which breaks ties. Undefined when there is nobody to choose from.
 *
 * @param fieldCodes the department's own; those of its liaisons are added
 */
export function chooseLiaison(
  liaisons: readonly LiaisonDuty[],
  department: { readonly id: string; readonly fieldCodes: readonly string[] },
  onDate: PlainDate,
): LiaisonChoice | undefined {
  const own = liaisonsOfDepartment(liaisons, department.id);
  const present = liaisons.filter((liaison) => !isAbsent(liaison, onDate));

  const inDepartment = own.find((liaison) => present.includes(liaison));
  if (inDepartment) return { userId: inDepartment.userId, via: 'department' };

  const deputy = own.map(({ deputyUserId }) => present.find(({ userId }) => userId === deputyUserId)).find(Boolean);
  if (deputy) return { userId: deputy.userId, via: 'deputy' };

  const codes = new Set([...department.fieldCodes, ...own.flatMap((liaison) => liaison.fieldCodes)]);
  const ofField = mostInCommon(present, codes);
  if (ofField) return { userId: ofField.userId, via: 'field' };

  const central = liaisons.filter(({ headquarters }) => headquarters);
  const last = central.find((liaison) => present.includes(liaison)) ?? central[0] ?? present[0] ?? liaisons[0];
  return last && { userId: last.userId, via: 'headquarters' };
}

function liaisonsOfDepartment(liaisons: readonly LiaisonDuty[], departmentId: string): LiaisonDuty[] {
  return liaisons
    .flatMap((liaison) => liaison.departments
      .filter((place) => place.departmentId === departmentId)
      .map(({ position }) => ({ liaison, position })))
    .sort((a, b) => a.position - b.position)
    .map(({ liaison }) => liaison);
}

function mostInCommon(liaisons: readonly LiaisonDuty[], codes: ReadonlySet<string>): LiaisonDuty | undefined {
  const ranked = liaisons
    .map((liaison) => ({ liaison, common: new Set(liaison.fieldCodes.filter((code) => codes.has(code))).size }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common);
  return ranked[0]?.liaison;
}
