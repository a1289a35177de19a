import { useCallback } from "react";
import { call } from "./call.ts";
import { ListFailure, ListSkeleton } from "./list-state.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { useAnswer } from "./use-answer.ts";

/** How the server is run. */
export function SettingsPane() {
  const read = useCallback(() => call("admin.settings", {}), []);
  const [answer, ask] = useAnswer(read);
  if (answer.state === "loading") return <ListSkeleton />;
  if (answer.state === "failed") return <ListFailure failure={answer.failure} onRetry={ask} />;
  return <SettingsForm settings={answer.output} />;
}
