import "server-only";
import { cookies } from "next/headers";
import { rememberedIn } from "../ui/remember-in-cookie.ts";
import { TIME_ZONE_COOKIE } from "./time-zone-cookie.ts";

/** @returns the zone of this browser's clock, once it has told; what it says must be a zone. */
export async function requestTimeZone(): Promise<string | undefined> {
  const zone = rememberedIn(await cookies(), TIME_ZONE_COOKIE);
  return zone && isTimeZone(zone) ? zone : undefined;
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}
