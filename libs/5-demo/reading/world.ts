/** The demo world's files as they stand in `world/`, one type per kind of line. */
export interface World {
  readonly organisations: readonly WorldOrganisation[];
  readonly departments: readonly WorldDepartment[];
  readonly staff: readonly WorldStaff[];
  readonly companies: readonly WorldCompany[];
  readonly companyUsers: readonly WorldCompanyUser[];
  readonly seeds: readonly WorldSeed[];
  readonly needs: readonly WorldNeed[];
  readonly needsInEnglish: readonly WorldWording[];
  readonly intermediaries: readonly WorldIntermediary[];
  readonly audiences: readonly WorldAudience[];
  readonly details: readonly WorldDetail[];
  readonly ndas: readonly WorldNda[];
  readonly openings: readonly WorldOpening[];
}

export interface WorldOrganisation {
  readonly code: string;
  readonly kind: 'university' | 'college';
  readonly name: string;
  readonly nameEn: string;
  readonly prefecture: string;
  readonly domain: string;
}

export interface WorldDepartment {
  /** Code of the organisation. */
  readonly university: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** One of the university's four hubs (拠点), which departments share. */
  readonly hub?: string;
}

export interface WorldStaff {
  readonly university: string;
  readonly name: string;
  /** Before the @; unique within the university. */
  readonly mail: string;
  readonly role: 'liaison' | 'admin' | 'contract_officer' | 'auditor';
  readonly departments?: readonly string[];
  /** The deputy's `mail`. */
  readonly deputy?: string;
  readonly absentFrom?: string;
  readonly headquarters?: boolean;
}

export interface WorldCompany {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly industry: 'manufacturing' | 'wholesale' | 'retail' | 'service';
  /** Whole yen. */
  readonly capital: number;
  readonly employees: number;
  readonly prefecture: string;
  readonly domain: string;
}

export interface WorldCompanyUser {
  /** The company's key. */
  readonly company: string;
  readonly name: string;
  readonly mail: string;
}

/** A bank with a client, for which it posted a need. */
export interface WorldIntermediary {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly prefecture: string;
  readonly domain: string;
  readonly clerk: { readonly name: string; readonly mail: string };
  /** The company's key. */
  readonly client: string;
  readonly need: {
    readonly title_ja: string; readonly title_en: string; readonly body_ja: string; readonly body_en: string;
    readonly keywords: readonly string[]; readonly fieldCodes: readonly string[]; readonly region: string;
  };
}

interface WorldText {
  readonly externalId: string;
  readonly title_ja: string;
  readonly title_en?: string;
  readonly body_ja: string;
  readonly body_en?: string;
  readonly keywords: readonly string[];
  readonly fieldCodes: readonly string[];
  readonly region?: string;
}

export interface WorldSeed extends WorldText {
  readonly university: string;
  readonly department: string;
  readonly researcher: string;
  readonly kind: 'result' | 'patent' | 'expertise' | 'equipment' | 'data';
  readonly trl: number;
  readonly confidentiality: 'public' | 'registered';
}

export interface WorldNeed extends WorldText {
  readonly company: string;
  readonly mustHave?: string;
  readonly niceToHave?: string;
  readonly budget?: { readonly min: number; readonly max: number };
  readonly anonymous: boolean;
  /** Seeds that a knowledgeable liaison would choose. */
  readonly expected: readonly string[];
}

/** A need as an English-speaking company would have put it: for measuring only, the demo posts the need as it stands. */
export interface WorldWording {
  /** The need's external id. */
  readonly need: string;
  readonly title_en: string;
  readonly body_en: string;
  readonly keywords: readonly string[];
}

/** For whom a need is, where not for every university; one of the two. */
export interface WorldAudience {
  /** The need's external id. */
  readonly need: string;
  readonly universities?: readonly string[];
  readonly liaisons?: readonly WorldPerson[];
}

export interface WorldPerson {
  readonly university: string;
  readonly mail: string;
}

/** The confidential part of a seed. */
export interface WorldDetail {
  /** The seed's external id. */
  readonly seed: string;
  readonly level: 'public' | 'registered' | 'nda';
  readonly body_ja: string;
  readonly body_en?: string;
}

export interface WorldNda {
  readonly university: string;
  readonly company: string;
  readonly document: string;
  readonly validFrom: string;
  /** The `mail` of who recorded it. */
  readonly recordedBy: string;
}

/** A company's person opened a detail. */
export interface WorldOpening {
  readonly seed: string;
  readonly company: string;
}
