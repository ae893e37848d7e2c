/** Everybody but auditors, who change nothing and are told nothing. */
export const readers = ['company', 'liaison', 'researcher', 'admin', 'contract_officer', 'ip_officer', 'intermediary', 'operator'];
