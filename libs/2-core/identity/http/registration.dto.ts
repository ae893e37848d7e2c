import { z } from 'zod';
import { isFreeMail } from '../domain/mail-domain.js';
import type { WaitingRegistration } from '../domain/waiting-registration.js';
import { industries } from '../public/organisation.js';

const locale = z.enum(['ja', 'en']);
const largestYen = Number.MAX_SAFE_INTEGER;

export const registerCompanyBody = z.strictObject({
  corporateNumber: z.string().min(1).max(20),
  companyName: z.string().trim().min(1).max(200),
  prefecture: z.string().trim().min(1).max(20),
  industry: z.enum(industries).optional(),
  capital: z.number().int().min(0).max(largestYen).optional(),
  employees: z.number().int().min(0).max(10_000_000).optional(),
  personName: z.string().trim().min(1).max(100),
  email: z.string().min(1).max(254),
  locale,
});
export type RegisterCompanyBody = z.infer<typeof registerCompanyBody>;

export const rejectBody = z.strictObject({ reason: z.string().trim().min(1).max(500) });
export type RejectBody = z.infer<typeof rejectBody>;

export const registrationsAnswer = z.object({
  items: z.array(z.object({
    id: z.uuid(), corporateNumber: z.string(), companyName: z.string(), prefecture: z.string(),
    industry: z.enum(industries).nullable(), capital: z.number().nullable(), employees: z.number().nullable(),
    personName: z.string(), email: z.string(), verifiedAt: z.string(),
    /** The address is of a provider that gives one to anybody: it does not speak for the company. */
    freeMail: z.boolean(),
    /** The company is here already: one more person wants to join it. */
    companyExists: z.boolean(),
  })),
});
export type RegistrationsAnswer = z.infer<typeof registrationsAnswer>;

export function toRegistrationAnswer(waiting: WaitingRegistration): RegistrationsAnswer['items'][number] {
  const { id, corporateNumber, companyName, prefecture, industry, capital, employees, personName, email, verifiedAt, companyId } = waiting;
  return {
    id, corporateNumber, companyName, prefecture, industry, capital, employees, personName, email,
    verifiedAt: verifiedAt.toISOString(), freeMail: isFreeMail(email), companyExists: companyId !== null,
  };
}
