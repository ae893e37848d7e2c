import { CatalogFacade, type SeedContent } from '@musubi/catalog';
import { ContractingFacade, type OverheadPolicy } from '@musubi/contracting';
import { hashPassword, IdentityFacade, type OrganisationKind, type Role } from '@musubi/identity';
import { basisPoints, newId, unwrap } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import type { Principal } from '@musubi/platform/http/principal';
import type { INestApplicationContext } from '@nestjs/common';
import { password } from './password.js';

export interface Member extends Principal {
  readonly email: string;
  readonly name: string;
}

export interface UniversityOfWorld {
  readonly tenantId: string;
  readonly code: string;
  readonly name: string;
  readonly engineering: string;
  readonly agriculture: string;
  /** Looks after engineering. */
  readonly liaison: Member;
  /** Looks after agriculture. */
  readonly otherLiaison: Member;
  readonly researcher: Member;
  readonly admin: Member;
  readonly contractOfficer: Member;
  readonly auditor: Member;
  /** Ids by the English title. */
  readonly seeds: ReadonlyMap<string, string>;
}

export interface World {
  readonly michinoku: UniversityOfWorld;
  readonly hokuriku: UniversityOfWorld;
  readonly battery: Member;
  readonly brewery: Member;
  readonly breweryAdmin: Member;
  /** Of an outside TLO, a bank, and whoever runs the platform. */
  readonly ipOfficer: Member;
  readonly intermediary: Member;
  readonly operator: Member;
}

/** 10 % before 1 April 2020, 30 % from then: by start date, tax on top. */
function policyOf(rateBp: number): OverheadPolicy {
  return {
    dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'exclusive', rateBp: basisPoints(1_000) }, amendment: 'current',
    rules: [{ when: { contractTypes: ['joint_research', 'commissioned_research'] }, base: 'direct', rateBp: basisPoints(rateBp) }],
  };
}

type Text = Pick<SeedContent, 'titleJa' | 'bodyJa' | 'keywords' | 'fieldCodes'> & { titleEn: string; department: 'engineering' | 'agriculture' };

const batteryText: Text = {
  department: 'engineering', titleEn: 'Solid electrolytes', titleJa: '硫化物系固体電解質の低温合成',
  bodyJa: '可燃性の電解液を使わない全固体電池のために、硫化物系の固体電解質を低い温度で合成する。発火しない蓄電池に向く。',
  keywords: ['全固体電池', '固体電解質', '蓄電池'], fieldCodes: ['36020'],
};
const filler: readonly Text[] = [
  { department: 'agriculture', titleEn: 'Yeast', titleJa: '清酒酵母の香り成分の育種', bodyJa: '吟醸香を多く作る清酒酵母を、遺伝子組換えによらず育種する。', keywords: ['酵母', '醸造'], fieldCodes: ['38050'] },
  { department: 'agriculture', titleEn: 'Rice', titleJa: '高温に強い稲の選抜', bodyJa: '登熟期の高温でも白濁しない稲の系統を、衛星画像と圃場試験で選ぶ。', keywords: ['稲', '育種'], fieldCodes: ['39030'] },
  { department: 'engineering', titleEn: 'Bridges', titleJa: '橋梁の打音検査の自動化', bodyJa: 'ドローンと音響解析で、コンクリート橋の浮きと剥離を見つける。', keywords: ['橋梁', '非破壊検査'], fieldCodes: ['22020'] },
  { department: 'engineering', titleEn: 'Snow', titleJa: '雪の下の路面温度の推定', bodyJa: '除雪車の計測値から路面の凍結を予測する。', keywords: ['雪氷', '道路'], fieldCodes: ['22040'] },
];

/** Two universities and two companies with everything that a whole story needs, through the contexts' doors. */
export async function buildWorld(application: INestApplicationContext): Promise<World> {
  const builder = new WorldBuilder(application, await hashPassword(password));
  const brewery = await builder.company('北陸酒造株式会社', 'sake');
  return {
    michinoku: await builder.university('MICHI', 'みちのく大学', [batteryText, ...filler]),
    hokuriku: await builder.university('HOKU', '北陸大学', [
      { ...batteryText, titleEn: 'Polymer electrolytes', titleJa: '高分子固体電解質による全固体電池', bodyJa: '高分子の固体電解質で、発火しない全固体電池を作る。' }, ...filler.slice(2),
    ]),
    battery: await builder.company('東北電池株式会社', 'power'),
    brewery,
    breweryAdmin: await builder.colleague(brewery.tenantId, '北陸酒造株式会社 管理者', 'sake.admin', 'company_admin'),
    ipOfficer: await builder.outsider('tlo', '東北TLO', 'ip_officer'),
    intermediary: await builder.outsider('intermediary', '杜の銀行', 'intermediary'),
    operator: await builder.outsider('platform', '運営', 'operator'),
  };
}

class WorldBuilder {
  private readonly database: Database;
  private readonly identity: IdentityFacade;
  private readonly catalog: CatalogFacade;
  private readonly contracting: ContractingFacade;

  constructor(application: INestApplicationContext, private readonly passwordHash: string) {
    this.database = application.get(Database, { strict: false });
    this.identity = application.get(IdentityFacade, { strict: false });
    this.catalog = application.get(CatalogFacade, { strict: false });
    this.contracting = application.get(ContractingFacade, { strict: false });
  }

  async company(name: string, address: string): Promise<Member> {
    const tenantId = await this.organisation('company', `C${newId().slice(-8)}`.toUpperCase(), name);
    return this.database.inTenant({ tenantId }, () => this.member(tenantId, `${name} 担当`, address, ['company']));
  }

  colleague(tenantId: string, name: string, address: string, role: Role): Promise<Member> {
    return this.database.inTenant({ tenantId }, () => this.member(tenantId, name, address, [role]));
  }

  async outsider(kind: OrganisationKind, name: string, role: Role): Promise<Member> {
    return this.colleague(await this.organisation(kind, `X-${kind}`.toUpperCase(), name), name, role.replace('_', '.'), role);
  }

  async university(code: string, name: string, texts: readonly Text[]): Promise<UniversityOfWorld> {
    const tenantId = await this.organisation('university', code, name);
    return this.database.inTenant({ tenantId }, async () => {
      const department = async (short: string, departmentName: string): Promise<string> =>
        unwrap(await this.identity.registerDepartment({ tenantId, code: short, name: departmentName })).id;
      const engineering = await department('ENG', '工学部');
      const agriculture = await department('AGR', '農学部');
      const person = (who: string, role: Role): Promise<Member> => this.member(tenantId, `${name} ${who}`, `${who}.${code}`.toLowerCase(), [role]);
      const liaison = await person('liaison', 'liaison');
      const otherLiaison = await person('other', 'liaison');
      await this.identity.assignLiaison({ tenantId, userId: liaison.userId, departmentIds: [engineering], headquarters: true });
      await this.identity.assignLiaison({ tenantId, userId: otherLiaison.userId, departmentIds: [agriculture] });
      await this.contracting.addOverheadPolicy(tenantId, '2010-04-01', policyOf(1_000), { source: '規程' });
      await this.contracting.addOverheadPolicy(tenantId, '2020-04-01', policyOf(3_000), { source: '規程' });
      const seeds = new Map<string, string>();
      for (const { department: where, ...text } of texts) {
        const departmentId = where === 'engineering' ? engineering : agriculture;
        const seed = unwrap(await this.catalog.publishSeed({ ...liaison, onlyOwn: false }, {
          bodyEn: null, trl: 4, region: '宮城県', cost: null, equipment: [], availability: null, kind: 'result', researcherUserId: null, researcherName: `${name} 研究者`, visibility: 'public', ...text, departmentId,
        }));
        seeds.set(text.titleEn, seed.id);
      }
      return {
        tenantId, code, name, engineering, agriculture, liaison, otherLiaison, seeds, researcher: await person('researcher', 'researcher'), admin: await person('admin', 'admin'),
        contractOfficer: await person('contracts', 'contract_officer'), auditor: await person('auditor', 'auditor'),
      };
    });
  }

  private async organisation(kind: OrganisationKind, code: string, name: string): Promise<string> {
    return this.database.asSystem(async () => unwrap(await this.identity.registerOrganisation({ kind, code, name, prefecture: '宮城県', secondFactorFor: 'nobody' })).id);
  }

  private async member(tenantId: string, name: string, address: string, roles: readonly Role[]): Promise<Member> {
    const email = `${address}@example.jp`;
    const { id } = unwrap(await this.identity.registerUser({ tenantId, email, name, roles, passwordHash: this.passwordHash }));
    return { userId: id, tenantId, roles, locale: 'ja', email, name };
  }
}
