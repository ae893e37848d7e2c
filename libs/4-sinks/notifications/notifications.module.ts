import { CatalogModule } from '@musubi/catalog';
import { IdentityModule } from '@musubi/identity';
import { MatchingModule } from '@musubi/matching';
import { QueueWidths } from '@musubi/platform/events/queue-widths';
import { Abilities } from '@musubi/platform/http/abilities';
import { ProblemRegistry } from '@musubi/platform/http/problem-registry';
import { TriageModule } from '@musubi/triage';
import { Module } from '@nestjs/common';
import { GatherFacts } from './application/gather-facts.js';
import { KeepMailPreferences } from './application/keep-mail-preferences.js';
import { ListNotifications } from './application/list-notifications.js';
import { LiveStreams } from './application/live-streams.js';
import { MarkAllRead } from './application/mark-all-read.js';
import { MarkRead } from './application/mark-read.js';
import { Notify } from './application/notify.js';
import { PostLetter } from './application/post-letter.js';
import { ReadStatus } from './application/read-status.js';
import { SendDigests } from './application/send-digests.js';
import { SendMail } from './application/send-mail.js';
import { TellCase } from './application/tell-case.js';
import { TellCompany } from './application/tell-company.js';
import { TellIntermediary } from './application/tell-intermediary.js';
import { TellLiaisons } from './application/tell-liaisons.js';
import { WhenCarryOverRecorded } from './application/when-carry-over-recorded.js';
import { WhenCompanyRevealed } from './application/when-company-revealed.js';
import { WhenContractDrafted } from './application/when-contract-drafted.js';
import { WhenContractEnding } from './application/when-contract-ending.js';
import { WhenContractAmended } from './application/when-contract-amended.js';
import { WhenContractApproval } from './application/when-contract-approval.js';
import { WhenContractMoved } from './application/when-contract-moved.js';
import { WhenContractSigned } from './application/when-contract-signed.js';
import { WhenInstalmentDueSoon } from './application/when-instalment-due-soon.js';
import { WhenInstalmentOverdue } from './application/when-instalment-overdue.js';
import { WhenInvitationSent } from './application/when-invitation-sent.js';
import { WhenEstimateDecided } from './application/when-estimate-decided.js';
import { WhenEstimateSent } from './application/when-estimate-sent.js';
import { WhenInvoiceCancelled } from './application/when-invoice-cancelled.js';
import { WhenInvoiceIssued } from './application/when-invoice-issued.js';
import { WhenMailRequested } from './application/when-mail-requested.js';
import { WhenMandateChanged } from './application/when-mandate-changed.js';
import { WhenMatchAccepted } from './application/when-match-accepted.js';
import { WhenMatchDeclined } from './application/when-match-declined.js';
import { WhenMatchHandedOver } from './application/when-match-handed-over.js';
import { WhenMatchesAdded } from './application/when-matches-added.js';
import { WhenMatchesWithdrawn } from './application/when-matches-withdrawn.js';
import { WhenNeedAssigned } from './application/when-need-assigned.js';
import { WhenNeedChangedForClient } from './application/when-need-changed-for-client.js';
import { WhenPasswordResetRequested } from './application/when-password-reset-requested.js';
import { WhenReceiptRecorded } from './application/when-receipt-recorded.js';
import { WhenReceiptRefunded } from './application/when-receipt-refunded.js';
import { WhenReceiptReversed } from './application/when-receipt-reversed.js';
import { WhenRegistrationRejected } from './application/when-registration-rejected.js';
import { WhenRegistrationRequested } from './application/when-registration-requested.js';
import { WhenRegistrationVerified } from './application/when-registration-verified.js';
import { WhenInstalmentReminder } from './application/when-instalment-reminder.js';
import { WhenStageGateReported } from './application/when-stage-gate-reported.js';
import { WhenStageGateSet } from './application/when-stage-gate-set.js';
import { WhenUserSecurityChanged } from './application/when-user-security-changed.js';
import { WriteDigest } from './application/write-digest.js';
import { EventsController } from './http/events.controller.js';
import { MailboxController } from './http/mailbox.controller.js';
import { NotificationSettingsController } from './http/notification-settings.controller.js';
import { NotificationsController } from './http/notifications.controller.js';
import { StatusController } from './http/status.controller.js';
import { LiveListener } from './infrastructure/live-listener.js';
import { LiveSessions } from './infrastructure/live-sessions.js';
import { LiveSource } from './infrastructure/live-source.js';
import { MailPause } from './infrastructure/mail-pause.js';
import { MailPreferenceRepository } from './infrastructure/mail-preference.repository.js';
import { MailRepository } from './infrastructure/mail.repository.js';
import { MatchMails } from './infrastructure/match-mails.js';
import { MissedNotifications } from './infrastructure/missed-notifications.js';
import { NotificationRepository } from './infrastructure/notification.repository.js';
import { UndigestedNotifications } from './infrastructure/undigested-notifications.js';
import { notificationsPrivileges } from './public/privileges.js';
import { notificationsProblems } from './public/problems.js';

const subscribers = [
  WhenNeedAssigned, WhenMatchesAdded, WhenMatchesWithdrawn, WhenMatchAccepted, WhenMatchDeclined, WhenMatchHandedOver, WhenContractSigned,
  WhenReceiptRecorded, WhenInstalmentDueSoon, WhenInstalmentOverdue, WhenContractDrafted, WhenContractMoved, WhenContractAmended, WhenContractApproval, WhenContractEnding, WhenMailRequested, WhenReceiptReversed, WhenReceiptRefunded, WhenCarryOverRecorded,
  WhenEstimateSent, WhenEstimateDecided, WhenInvoiceIssued, WhenInvoiceCancelled, WhenInstalmentReminder, WhenStageGateSet, WhenStageGateReported,
  WhenPasswordResetRequested, WhenInvitationSent, WhenRegistrationRequested, WhenRegistrationVerified, WhenRegistrationRejected, WhenUserSecurityChanged,
  WhenCompanyRevealed, WhenMandateChanged, WhenNeedChangedForClient,
];
const useCases = [Notify, GatherFacts, TellLiaisons, TellCompany, TellIntermediary, TellCase, SendMail, SendDigests, WriteDigest, KeepMailPreferences, PostLetter, ListNotifications, MarkRead, MarkAllRead, ReadStatus, LiveStreams];
const adapters = [NotificationRepository, MailRepository, MailPreferenceRepository, MatchMails, UndigestedNotifications, MailPause, MissedNotifications, LiveListener, LiveSessions, LiveSource];

/** In-app notifications, mails and the live stream: listens to the flow, changes nothing in it. */
@Module({
  imports: [IdentityModule, CatalogModule, MatchingModule, TriageModule],
  controllers: [NotificationsController, NotificationSettingsController, EventsController, MailboxController, StatusController],
  providers: [...subscribers, ...useCases, ...adapters],
})
export class NotificationsModule {
  constructor(problems: ProblemRegistry, abilities: Abilities, widths: QueueWidths) {
    problems.add(notificationsProblems);
    abilities.add(notificationsPrivileges);
    // Letters are many and share one processor with the matcher, whose needs go first.
    widths.set('notifications', 4);
  }
}
