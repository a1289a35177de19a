import { describe, expect, it } from "vitest";
import { TerminalError } from "../terminal-error.ts";
import { openScreen } from "../testing/open-screen.ts";

const server = "https://chat.test";
const fault = new TerminalError("unavailable", "certificateTime", { values: { server } });

describe("the banner", () => {
  it("says why there is no connection, and what to do, for as long as there is none", async () => {
    const { terminal, client } = openScreen({ fault });
    await terminal.shows("● Connected");
    client.change((state) => ({ ...state, connection: "waiting" }));
    await terminal.shows(/^ The certificate of https:\/\/chat.test is not valid at this time. Check this$/m);
    await terminal.shows(/^ certificate\.$/m);
    expect(terminal.lines()).toHaveLength(24);
    expect(terminal.lines().at(-3)).toContain("› Message");
    client.change((state) => ({ ...state, connection: "online" }));
    await terminal.shows(/Connected\s+─/);
  });

  it("speaks the reader's language", async () => {
    const { terminal, client } = openScreen({ fault, language: "ru" });
    client.change((state) => ({ ...state, connection: "waiting" }));
    await terminal.shows("Сертификат https://chat.test сейчас не действует. Проверьте часы");
  });

  it("tells of the realtime server where the other answers", async () => {
    const { terminal, client } = openScreen();
    client.change((state) => ({ ...state, connection: "waiting" }));
    await terminal.shows("https://chat.test answers, but its realtime server cannot be reached.");
  });

  it("leaves the messages their room in a low window", async () => {
    const { terminal, client } = openScreen({ fault });
    client.change((state) => ({ ...state, connection: "waiting" }));
    await terminal.shows("The certificate of");
    terminal.resize(60, 15);
    await terminal.shows(/^ looks after the server must renew the certificate\.$/m);
    expect(terminal.lines().at(-3)).toContain("› Message");
    terminal.resize(40, 11);
    await terminal.shows(/^ The certificate of .*…$/m);
    expect(terminal.lines().at(-3)).toContain("› Message");
  });
});
