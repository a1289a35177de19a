import type { DeviceStorage } from "@parley/client";
import type { Call } from "@parley/client/http";
import type { AppError, UserId } from "@parley/protocol";
import { flushOutbox } from "../outbox/flush-outbox.ts";
import type { Output } from "../output.ts";
import { printPlace } from "../text/print-place.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; storage: DeviceStorage; userId: UserId; output: Output; translate: Translate };

/** `parley outbox flush`: sends what waits and prints where it landed. @throws AppError the last refusal, if any */
export async function outboxFlushRun({ call, storage, userId, output, translate }: Options): Promise<void> {
  let refusal: AppError | undefined;
  let count = 0;
  await flushOutbox({ call, outbox: storage.outbox, userId }, (flushed) => {
    if ("sent" in flushed) {
      count += 1;
      return printPlace(flushed.sent, output);
    }
    refusal = flushed.refused;
    const values = { id: flushed.message.clientId, why: translate(`errors.${refusal.code}`) };
    if (!output.isJson) output.note(translate("outbox.refused", values));
  });
  if (refusal) throw refusal;
  if (!output.isJson) output.note(translate("outbox.sent", { count }));
}
