interface Department {
  readonly id: string;
  readonly code: string;
  readonly fieldCodes: readonly string[];
}

/**
 * Where a seed of a file belongs: the department named; else the one it had; else the only one; else the only one at
 * home in one of its fields. `none`: it is to be assigned by a person. `unknown`: the named one does not exist.
 */
export function homeDepartment(
  departments: readonly Department[], named: string | undefined, before: string | undefined, fieldCodes: readonly string[],
): { readonly id: string } | 'none' | 'unknown' {
  if (named !== undefined) return departments.find(({ code }) => code === named) ?? 'unknown';
  if (before !== undefined) return { id: before };
  const [first, ...others] = departments;
  if (first && others.length === 0) return first;
  const atHome = departments.filter((department) => department.fieldCodes.some((code) => fieldCodes.includes(code)));
  return atHome.length === 1 && atHome[0] ? atHome[0] : 'none';
}
