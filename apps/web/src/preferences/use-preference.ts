import { useState } from "react";
import { rememberInCookie } from "../ui/remember-in-cookie.ts";
import { type Preference, type PreferenceName, preferenceOf, preferences } from "./preferences.ts";

/** @returns what is chosen and a function that changes it, at once and for later visits. */
export function usePreference<Name extends PreferenceName>(
  name: Name,
): [Preference<Name>, (value: Preference<Name>) => void] {
  const [value, setValue] = useState(() => preferenceOf(name));
  const choose = (chosen: Preference<Name>) => {
    document.documentElement.dataset[name] = chosen;
    rememberInCookie(preferences[name].cookie, chosen);
    setValue(chosen);
  };
  return [value, choose];
}
