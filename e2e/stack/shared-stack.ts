import { register } from "../people/person.ts";
import { trustProxies } from "../proxy/certificate-authority.ts";
import { collectImages } from "../proxy/collect-images.ts";
import { isProxied } from "../proxy/is-proxied.ts";
import { announceServer } from "./server-address.ts";
import { serverComplaints } from "./server-complaints.ts";
import { startTestStack } from "./start-test-stack.ts";

/** Playwright's global setup: one stack for all stories that break nothing. Its end fails if its servers complained. */
export default async function setup(): Promise<() => Promise<void>> {
  const forgetImages = isProxied() ? await collectImages() : () => {};
  const stack = await startTestStack({ name: "shared" });
  if (isProxied()) trustProxies();
  // The first account of a server is welcomed in its own way: first-run.test.ts has a stack for that.
  await register(stack.webUrl, "First");
  announceServer(stack);
  return async () => {
    await stack.stop();
    forgetImages();
    const complaints = serverComplaints("shared");
    if (complaints.length > 0) throw new Error(`The servers complained:\n${complaints.join("\n")}`);
  };
}
