import { auditText } from '../../screens/audit/text';
import { actionText } from '../../screens/audit/texts-of-actions';
import { bankText } from '../../screens/bank/text';
import { clientText } from '../../screens/clients/text';
import { engagementText } from '../../screens/engagements/text';
import { contractText } from '../../screens/engagements/contract/text';
import { estimateText } from '../../screens/engagements/estimates/text';
import { moneyText } from '../../screens/engagements/money/text';
import { entryText } from '../../screens/entry/text';
import { factBookText, goalText } from '../../screens/goals/text';
import { inboxText } from '../../screens/inbox/text';
import { incomeText } from '../../screens/income/text';
import { loginText } from '../../screens/login/text';
import { matchingText } from '../../screens/matching/text';
import { mailboxText } from '../../screens/mailbox/text';
import { ndaText } from '../../screens/ndas/text';
import { needText } from '../../screens/needs/text';
import { notificationText } from '../../screens/notifications/text';
import { organisationText } from '../../screens/organisations/text';
import { policyText } from '../../screens/policies/text';
import { securityText } from '../../screens/security/text';
import { seedText } from '../../screens/seeds/text';
import { tloText } from '../../screens/tlo/text';
import { sharedText } from '../../shared/text';
import type { Texts } from './texts';

export const allTexts = {
  shared: sharedText,
  login: loginText,
  entry: entryText,
  ndas: ndaText,
  needs: needText,
  clients: clientText,
  inbox: inboxText,
  engagements: engagementText,
  contract: contractText,
  estimates: estimateText,
  money: moneyText,
  bank: bankText,
  seeds: seedText,
  income: incomeText,
  goals: goalText,
  factBook: factBookText,
  policies: policyText,
  security: securityText,
  organisations: organisationText,
  tlo: tloText,
  notifications: notificationText,
  mailbox: mailboxText,
  matching: matchingText,
  audit: auditText,
  auditActions: actionText,
} as const satisfies Texts;
