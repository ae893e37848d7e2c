import { Global, Module } from '@nestjs/common';
import { AuditErasure } from './audit-erasure.js';
import { AuditLog } from './audit-log.js';
import { AuditSealer } from './audit-sealer.js';
import { AuditVerifier } from './audit-verifier.js';
import { ChainReader } from './chain-reader.js';
import { SealStore } from './seal-store.js';

/** Writing, sealing, verifying and erasing; reading is a context of its own. */
@Global()
@Module({
  providers: [AuditLog, SealStore, AuditSealer, ChainReader, AuditVerifier, AuditErasure],
  exports: [AuditLog, AuditSealer, AuditVerifier, AuditErasure],
})
export class AuditTrailModule {}
