import { planMessages } from "./testing/env.ts";
import { describePlans } from "./testing/plans/describe-plans.ts";

describePlans({ users: 20_000, chats: 10_000, messages: planMessages() });
