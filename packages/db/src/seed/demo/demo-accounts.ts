import { SEED_PASSWORD } from "../seed-password.ts";
import { demoEmail } from "./demo-email.ts";

/** The two to try things with: start scripts and the sign-in page show them. */
export const demoAccounts = [
  { name: "Ann Lee", email: demoEmail("ann"), password: SEED_PASSWORD },
  { name: "Bob Moss", email: demoEmail("bob"), password: SEED_PASSWORD },
] as const;
