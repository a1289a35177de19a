import "server-only";
import type { Claims } from "@parley/core";

type Told = Record<string, unknown>;

/** What a provider has told of somebody, in words of ours. Only an address of which it says so is a confirmed one. */
export function claimsOf(provider: string, subject: string, told: Told): Claims {
  const email = text(told.email);
  // Some write it in quotes.
  const isConfirmed = told.email_verified === true || told.email_verified === "true";
  const name = text(told.name) ?? text(told.preferred_username) ?? text(told.login);
  return {
    provider,
    issuer: text(told.iss) ?? "https://github.com",
    subject,
    confirmedEmail: isConfirmed ? email : null,
    name,
    label: (email ?? text(told.login) ?? name ?? subject).slice(0, LABEL_MAX_LENGTH),
  };
}

const LABEL_MAX_LENGTH = 254;

const text = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);
