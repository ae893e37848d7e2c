/** SQL over `identity.user_account a`: neither the account nor its organisation is closed. */
export const mayAct = 'a.active and not exists (select 1 from identity.organisation_closure x where x.tenant_id = a.tenant_id)';
