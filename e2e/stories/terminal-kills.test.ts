import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { AppError, type ChatId, type ErrorCode, type Input } from "@parley/protocol";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup } from "../people/chats.ts";
import { byToken, type Person } from "../people/person.ts";
import { createScript } from "../terminal/acknowledging-script.ts";

/** `PARLEY_KILLS=1000 npx playwright test --config e2e --project=chromium terminal-kills` for the whole proof. */
const KILLS = Number(process.env.PARLEY_KILLS ?? 50);
/** From before it has read its state until well after it follows. */
const LONGEST_LIFE_MS = 1_500;
const LONGEST_KILL_MS = 10_000;
const LOST: readonly ErrorCode[] = ["unavailable", "timeout"];

test.skip(inFirefox, "No browser is in it.");

test("tail --state, killed at random, prints each message once up to what its script acknowledges", async ({
  server,
  aPerson,
  inTerminal,
}) => {
  test.setTimeout(60_000 + KILLS * LONGEST_KILL_MS);
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await aGroup(ann, "Ferry crew", [bob]);
  const home = inTerminal(bob);
  await home.signIn();
  const folder = mkdtempSync(join(tmpdir(), "parley-kills-"));
  const state = join(folder, "tail.json");
  const tail = ["tail", chatId, "-n", "0", "--json", "--state", state, "--ack"];
  expect(await home.parley(tail)).toMatchObject({ status: 0, stdout: "" });
  const script = createScript({
    acknowledged: () => JSON.parse(readFileSync(state, "utf8")).chats[chatId],
  });
  const begin = script.last();

  const stop = new AbortController();
  const written = writeOn(await byToken(server.webUrl, ann), chatId, stop.signal);
  for (let kills = 0; kills < KILLS; kills++) {
    const child = home.spawn([...tail, "-f"]);
    const life = script.readTo(child);
    await wait(Math.random() * LONGEST_LIFE_MS);
    child.kill("SIGKILL");
    await life;
  }
  stop.abort();
  const end = await written;
  await script.readTo(home.spawn(tail));
  rmSync(folder, { recursive: true, force: true });

  const all = Array.from({ length: end - begin }, (_, index) => begin + index + 1);
  const { printed, again } = script.counts;
  const lost = all.length - new Set(script.dealtWith).size;
  const counts = { kills: KILLS, written: all.length, printed, printedAgainUnacknowledged: again, lost };
  test.info().annotations.push({ type: "counts", description: JSON.stringify(counts) });
  console.log(JSON.stringify(counts));
  expect(script.dealtWith).toEqual(all);
  expect(all.length).toBeGreaterThan(KILLS);
});

/** Writes one message after the other. @returns the seq of the last */
async function writeOn(person: Person, chatId: ChatId, stop: AbortSignal): Promise<number> {
  let last = 0;
  for (let plank = 1; !stop.aborted; plank++)
    last = await sent(person, { chatId, clientId: `plank-${plank}`, body: `plank ${plank}` });
  return last;
}

/** Again under the same client id where an answer is lost, as every client does: it is written once. */
async function sent(person: Person, input: Input<"message.send">): Promise<number> {
  try {
    return (await person.call("message.send", input)).message.seq;
  } catch (error) {
    if (!(error instanceof AppError && LOST.includes(error.code))) throw error;
    return sent(person, input);
  }
}
