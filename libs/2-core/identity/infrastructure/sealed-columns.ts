import type { SealedColumn } from '@musubi/platform/secrets/sealed-column';

/** What an authenticator shares with us: needed in the clear to check a code, so it is sealed and not hashed. */
const totp = { table: 'identity.totp', id: 'user_id', purpose: 'totp' } as const;
export const totpSecret: SealedColumn = { ...totp, column: 'secret' };
/** Becomes the secret as it is, so both share one purpose. */
export const totpPending: SealedColumn = { ...totp, column: 'pending' };

/** What the university's issuer knows us by. */
export const oidcSecret: SealedColumn = { table: 'identity.oidc_issuer', id: 'tenant_id', purpose: 'oidc', column: 'client_secret' };
