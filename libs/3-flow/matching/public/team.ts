/** Seeds of one university that together answer what no single one of them does. */
export interface NewTeam {
  readonly universityId: string;
  /** As of its matches. */
  readonly companyId: string;
  readonly needId: string;
  readonly needVersion: number;
  /** What the need asks for, in its own words. */
  readonly aspects: readonly string[];
  readonly members: readonly { readonly seedId: string; readonly covers: readonly number[] }[];
}

export interface Team extends Pick<NewTeam, 'universityId' | 'aspects'> {
  /** Best first. */
  readonly members: readonly {
    readonly matchId: string;
    readonly seedId: string;
    readonly departmentId: string;
    /** Which aspects it answers, by their place. */
    readonly covers: readonly number[];
  }[];
}
