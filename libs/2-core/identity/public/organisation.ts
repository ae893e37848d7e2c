export const organisationKinds = ['university', 'college', 'company', 'tlo', 'intermediary', 'platform'] as const;

/** `tlo`: an outside technology licensing organisation; `intermediary`: a bank, chamber or city; `platform`: who runs this one. */
export type OrganisationKind = (typeof organisationKinds)[number];

/** The lines of business that the SME law tells apart. */
export const industries = ['manufacturing', 'wholesale', 'retail', 'service'] as const;

export type Industry = (typeof industries)[number];

/** A tenant: one university, college, company or other organisation. Its entry in the directory is readable by every tenant. */
export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  /** Short, unique, for people and files: `MICHINOKU`; a company's is its corporate number unless given. */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** 13 digits, checked. */
  readonly corporateNumber: string | null;
  /** Of the head office: 宮城県. */
  readonly prefecture: string | null;
  readonly industry: Industry | null;
  /** Whole yen. */
  readonly capital: number | null;
  readonly employees: number | null;
  readonly mailDomain: string | null;
  /** Small or medium enterprise by what the directory says now; null when it says too little. */
  readonly sme: boolean | null;
}
