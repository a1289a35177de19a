import { createClient } from "@parley/client";
import type { InvitePreview } from "@parley/protocol";
import { useCallback, useEffect, useState } from "react";

/** @returns what the group shows of itself, or why it does not. */
export function useInvitePreview(token: string) {
  const [preview, setPreview] = useState<InvitePreview | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const reload = useCallback(() => {
    setFailure(null);
    const { call } = createClient({ baseUrl: location.origin });
    call("invite.preview", { token }).then(setPreview, setFailure);
  }, [token]);
  useEffect(reload, [reload]);
  return { preview, failure, reload };
}
