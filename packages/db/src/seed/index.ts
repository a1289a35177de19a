export { demoAccounts } from "./demo/demo-accounts.ts";
export { seedDemo } from "./demo/seed-demo.ts";
export { runSeedCommand } from "./run-seed-command.ts";
