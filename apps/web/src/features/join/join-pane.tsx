"use client";

import { useEffect, useSyncExternalStore } from "react";
import { forgetInviteToken, keepInviteToken, readInviteToken } from "../../invitation/invite-token.ts";
import { useTask } from "../../ui/use-task.ts";
import { JoinButton } from "./join-button.tsx";
import { JoinCard } from "./join-card.tsx";
import { JoinFailure } from "./join-failure.tsx";
import { JoinFrame } from "./join-frame.tsx";
import { JoinSkeleton } from "./join-skeleton.tsx";
import { redeemInvite } from "./redeem-invite.ts";
import { SignInFirst } from "./sign-in-first.tsx";
import { useInvitePreview } from "./use-invite-preview.ts";

/** Shows the group that an invite leads to, and joins it; who is not signed in does that in between. */
export function JoinPane({ isSignedIn }: { isSignedIn: boolean }) {
  const token = useSyncExternalStore(onHashChange, readInviteToken, () => null);
  useEffect(() => {
    if (token) keepInviteToken(token);
  }, [token]);
  if (token === null) return <JoinFrame />;
  return (
    <JoinFrame>
      {token === "" && <JoinFailure code="not_found" />}
      {token !== "" && <Invited key={token} token={token} isSignedIn={isSignedIn} />}
    </JoinFrame>
  );
}

function Invited({ token, isSignedIn }: { token: string; isSignedIn: boolean }) {
  const { preview, failure, reload } = useInvitePreview(token);
  const { isRunning, failure: refusal, run } = useTask();
  const join = () =>
    run(async () => {
      const chatId = await redeemInvite(token);
      forgetInviteToken();
      location.replace(`/c/${chatId}`);
      // The button stays busy until this page is gone.
      await new Promise(() => {});
    });
  const problem = refusal ?? failure;
  if (problem) return <JoinFailure failure={problem} onRetry={refusal ? join : reload} />;
  if (!preview) return <JoinSkeleton />;
  return (
    <JoinCard preview={preview}>
      {isSignedIn ? (
        <JoinButton chatId={preview.chatId} isRunning={isRunning} onJoin={join} onOpen={forgetInviteToken} />
      ) : (
        <SignInFirst />
      )}
    </JoinCard>
  );
}

function onHashChange(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}
