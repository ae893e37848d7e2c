import type { paths } from './schema.gen';

/** The JSON of a call's good answer, and of its body, out of the generated document. */
type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;
type Method = 'get' | 'post' | 'put' | 'patch';
type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;
type Answers<T> = T extends { responses: infer R } ? { [Status in keyof R]: Json<R[Status]> }[keyof R] : never;
type Answer<P extends keyof paths, M extends Method = 'get'> = Answers<Operation<P, M>>;
type Body<P extends keyof paths, M extends Method = 'post'> = Operation<P, M> extends { requestBody?: infer B } ? Json<NonNullable<B>> : never;
type Item<List extends { items: unknown[] }> = List['items'][number];

export type Session = Answer<'/api/v1/session'>;
export type OwnSession = Item<Answer<'/api/v1/sessions'>>;
export type SecondFactor = Answer<'/api/v1/second-factor'>;
export type SecondFactorRule = Answer<'/api/v1/organisation/security'>['secondFactorFor'];
export type Workload = Answer<'/api/v1/organisation/workload'>;
export type WorkloadBody = Body<'/api/v1/organisation/workload', 'patch'>;
export type ManagedPerson = Item<Answer<'/api/v1/people'>>;
export type Invitation = Item<Answer<'/api/v1/invitations'>>;
export type InviteBody = Body<'/api/v1/invitations'>;
export type AcceptBody = Body<'/api/v1/invitation/accept'>;
export type RegistrationBody = Body<'/api/v1/registrations'>;
export type WaitingRegistration = Item<Answer<'/api/v1/registrations'>>;
export type TloGrant = Item<Answer<'/api/v1/tlo-grants'>>;
export type TloGrantBody = Body<'/api/v1/tlo-grants'>;
export type GrantedCase = Answer<'/api/v1/ip/cases/{id}'>;
export type GrantedContract = Item<Answer<'/api/v1/ip/contracts'>>;
export type GrantedSeed = Item<Answer<'/api/v1/ip/seeds'>>;
export type PersonChange = Body<'/api/v1/people/{id}', 'patch'>;
export type ApiToken = Item<Answer<'/api/v1/api-tokens'>>;
export type NewApiToken = Body<'/api/v1/api-tokens'>;
export type TokenScope = ApiToken['scopes'][number];
export type OidcIssuerAnswer = Answer<'/api/v1/organisation/oidc'>;
export type OidcIssuerBody = Body<'/api/v1/organisation/oidc', 'put'>;
export type Role = Session['roles'][number];
export type University = Item<Answer<'/api/v1/organisations/universities'>>;
export type Department = Item<Answer<'/api/v1/departments'>>;

export type Mandate = Item<Answer<'/api/v1/mandates'>>;
export type MandateBody = Body<'/api/v1/mandates'>;
export type ClientNeed = Answer<'/api/v1/client-needs/{id}'>;
export type ClientNeedBody = Body<'/api/v1/client-needs'>;
export type ClientProgress = Answer<'/api/v1/client-needs/{id}/progress'>;
export type OverseenOrganisation = Item<Answer<'/api/v1/organisations'>>;

export type Need = Answer<'/api/v1/needs/{id}'>;
export type NeedBody = Body<'/api/v1/needs'>;
export type NeedPreviewBody = Body<'/api/v1/needs/preview'>;
export type NeedPreview = Answer<'/api/v1/needs/preview', 'post'>;
export type PreviewedSeed = Item<NeedPreview>;
export type NeedMatches = Answer<'/api/v1/needs/{id}/matches'>;
export type NeedMatch = Item<NeedMatches>;
export type Progress = Answer<'/api/v1/needs/{id}/progress'>;
export type Band = NeedMatch['band'];

export type Estimate = Item<Answer<'/api/v1/engagements/{id}/estimates'>>;
export type EstimateBody = Body<'/api/v1/engagements/{id}/estimates'>;
export type EstimateItemKind = Estimate['items'][number]['kind'];
export type PricedEstimate = Answer<'/api/v1/engagements/{id}/estimates/preview', 'post'>;
export type FitBody = Body<'/api/v1/engagements/{id}/estimates/fit'>;
export type RangeBody = Body<'/api/v1/estimate-range'>;
export type EstimateRange = Item<Answer<'/api/v1/estimate-range', 'post'>>;

export type MatchingModels = Answer<'/api/v1/matching/models'>;
export type ModelVersion = MatchingModels['versions'][number];

export type InboxPage = Answer<'/api/v1/inbox'>;
export type InboxItem = Item<InboxPage>;
export type InboxDetail = Answer<'/api/v1/inbox/{matchId}'>;
export type WaitingMatch = Item<Answer<'/api/v1/waiting-matches'>>;
export type DeclineReason = Body<'/api/v1/matches/{id}/decline'>['reason'];

export type Seed = Answer<'/api/v1/seeds/{id}'>;
export type SeedKind = Seed['kind'];
export type SeedVisibility = Seed['visibility'];
export type SeedBody = Body<'/api/v1/seeds'>;
export type SeedDetailBody = Body<'/api/v1/seeds/{id}/detail', 'put'>;
export type SeedDetailLevel = NonNullable<Seed['detailLevel']>;
export type Nda = Item<Answer<'/api/v1/ndas'>>;
export type NdaBody = Body<'/api/v1/ndas'>;
export type SeedSearch = Answer<'/api/v1/seeds'>;
export type SeedHit = Item<SeedSearch>;
export type Segment = SeedHit['highlights']['title'][number];
export type FacetValue = NonNullable<SeedSearch['facets'][string]>[number];

export type EngagementRow = Item<Answer<'/api/v1/engagements'>>;
export type Engagement = Answer<'/api/v1/engagements/{id}'>;
export type BilingualTitle = Engagement['need']['title'];
export type Contract = Answer<'/api/v1/contracts/{id}'>;
export type Invoice = Item<Answer<'/api/v1/contracts/{id}/invoices'>>;
export type RefundBody = Body<'/api/v1/contracts/{id}/refunds'>;
export type BankFile = Answer<'/api/v1/bank-files/{id}'>;
export type BankUpload = Body<'/api/v1/bank-files'>;
export type BankConfirmation = Body<'/api/v1/bank-files/{id}/confirm'>;
export type ContractContent = Answer<'/api/v1/contracts/{id}/content'>['content'];
export type ContractGate = Answer<'/api/v1/contracts/{id}/content'>['gates'][number];
export type ContentBody = Body<'/api/v1/contracts/{id}/content', 'put'>;
export type GateBody = Body<'/api/v1/contracts/{id}/gates'>;
export type StageGate = Item<Answer<'/api/v1/contracts/{id}/stage-gates'>>;
export type StageGateBody = Body<'/api/v1/contracts/{id}/stage-gates'>;
export type StageReportBody = Body<'/api/v1/stage-gates/{id}/reports'>;
export type AmendmentBody = Body<'/api/v1/contracts/{id}/amendments'>;
export type ContractDocument = Item<Answer<'/api/v1/contracts/{id}/documents'>>;
export type MoveBody = Body<'/api/v1/contracts/{id}/moves'>;
export type ContractMove = Item<Answer<'/api/v1/contracts/{id}/moves'>>;
export type DocumentBody = Body<'/api/v1/contracts/{id}/documents'>;
export type IssuerBody = Body<'/api/v1/invoice-issuer', 'put'>;
export type Issuer = Answer<'/api/v1/invoice-issuer'>['issuer'];
export type ThresholdSetting = Answer<'/api/v1/approval-threshold'>;
export type ContractBody = Body<'/api/v1/engagements/{id}/contracts'>;
export type PreviewBody = Body<'/api/v1/engagements/{id}/contracts/preview'>;
export type Preview = Answer<'/api/v1/engagements/{id}/contracts/preview', 'post'>;
export type Price = Pick<Preview, 'direct' | 'researcherFee' | 'overhead' | 'strategicFee' | 'subtotal' | 'tax' | 'total' | 'overheadRule'>;
export type ContractType = ContractBody['type'];
export type LineKind = ContractBody['lines'][number]['kind'];

export type PolicyVersion = Item<Answer<'/api/v1/overhead-policies'>>;
export type RuleCondition = PolicyVersion['rules'][number]['when'];
export type OverheadBase = PolicyVersion['rules'][number]['base'];
export type PublishPolicyBody = Body<'/api/v1/overhead-policies'>;
export type PolicyTable = PublishPolicyBody['policy'];
export type TryPolicyBody = Body<'/api/v1/overhead-policies/try'>;
export type TriedPolicy = Answer<'/api/v1/overhead-policies/try', 'post'>;
export type TableError = TriedPolicy['tableErrors'][number];

export type WhatIfBody = Body<'/api/v1/overhead-policies/what-if'>;
export type Compared = Answer<'/api/v1/overhead-policies/what-if', 'post'>;
export type RepricedBody = Omit<Body<'/api/v1/overhead-policies/what-if/contracts'>, 'cursor' | 'limit'>;

export type Income = Answer<'/api/v1/reports/income'>;
export type IncomeYear = Income['years'][number];
export type Entries = Answer<'/api/v1/reports/income/{fiscalYear}/entries'>;
export type Measure = Entries['measure'];
export type Forecast = Answer<'/api/v1/reports/forecast'>;
export type Breakdown = Answer<'/api/v1/reports/breakdown'>;
type Query<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } } ? NonNullable<Q> : never;
export type IncomeQuery = Query<'/api/v1/reports/income'>;
export type EntriesQuery = Omit<Query<'/api/v1/reports/income/{fiscalYear}/entries'>, 'cursor' | 'limit'>;
export type BreakdownQuery = Query<'/api/v1/reports/breakdown'>;

export type Kpi = Answer<'/api/v1/reports/kpis'>['kpis'][number];
export type KpisQuery = Query<'/api/v1/reports/kpis'>;
export type PlanBody = Body<'/api/v1/reports/plans'>;
export type FigureBody = Body<'/api/v1/reports/figures'>;
export type FactBook = Answer<'/api/v1/reports/fact-book'>;
export type FactBookQuery = Query<'/api/v1/reports/fact-book'>;
export type FigureContractsQuery = Omit<Query<'/api/v1/reports/figures/{fiscalYear}/contracts'>, 'cursor' | 'limit'>;

export type AuditPage = Answer<'/api/v1/audit'>;
export type AuditItem = Item<AuditPage>;
export type AuditFilter = Omit<NonNullable<paths['/api/v1/audit']['get']['parameters']['query']>, 'cursor' | 'limit'>;

export type NotificationSettings = Answer<'/api/v1/notification-settings'>;
export type NotificationRow = Item<Answer<'/api/v1/notifications'>>;

export type Explanation = NeedMatch['explanation'];
export type MeetingWord = Explanation['meetingWords'][number];
export type TextSpan = MeetingWord['need'][number];
export type TextField = TextSpan['field'];
export type FacetEvidence = Explanation['facets']['agreeing'][number];
export type FeaturePart = Explanation['features'][number];
export type Availability = NonNullable<Seed['availability']>;
