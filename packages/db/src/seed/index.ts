export { demoAccounts } from "./demo/demo-accounts.ts";
export { demoEmail } from "./demo/demo-email.ts";
export { seedDemo } from "./demo/seed-demo.ts";
export { runSeedCommand } from "./run-seed-command.ts";
