/** A company that wants to stay unnamed is named to a university only once the university has taken its need up. */
export function companyIsShown(need: { readonly anonymous: boolean } | undefined, engagementId: string | null): boolean {
  return engagementId !== null || need?.anonymous === false;
}
