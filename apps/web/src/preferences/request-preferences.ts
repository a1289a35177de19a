import "server-only";
import { cookies } from "next/headers";
import { rememberedIn } from "../ui/remember-in-cookie.ts";
import { type Preference, type PreferenceName, preferenceFrom, preferences } from "./preferences.ts";

/** @returns a function that tells what this browser has chosen. The page arrives in it, so nothing flashes. */
export async function requestPreferences(): Promise<
  <Name extends PreferenceName>(name: Name) => Preference<Name>
> {
  const sent = await cookies();
  return (name) => preferenceFrom(name, rememberedIn(sent, preferences[name].cookie));
}
