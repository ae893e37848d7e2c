/** A faculty, institute or hub of a university (部局). */
export interface Department {
  readonly id: string;
  /** The university. */
  readonly tenantId: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** KAKENHI basic sections at home here; they lead to a liaison of the field when the department has none. */
  readonly fieldCodes: readonly string[];
  /** Name of the hub (拠点) it belongs to, for reports. */
  readonly hub: string | null;
}
