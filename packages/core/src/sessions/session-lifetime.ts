import type { Lifetime } from "@parley/db/sql/devices";
import { SESSION_IDLE_SECONDS, SESSION_MAX_SECONDS } from "@parley/protocol";

/** Of a device's session. */
export const SESSION_LIFETIME: Lifetime = { idle: SESSION_IDLE_SECONDS, max: SESSION_MAX_SECONDS };
