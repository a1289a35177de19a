import type { ProofName } from "./proofs.ts";

type Cve = {
  id: `CVE-${number}-${string}`;
  /** Whose it is. */
  of: string;
  /** What went wrong there, in our words. */
  what: string;
  /** What shows that it does not here. */
  proof: ProofName;
};

const row = (id: Cve["id"], of: string, what: string, proof: ProofName): Cve => ({ id, of, what, proof });

/** Published vulnerabilities of chat servers, of what they are built with and of their like, and the test of each for Parley. */
export const cves: readonly Cve[] = [
  row(
    "CVE-2021-22911",
    "Rocket.Chat",
    "An object instead of a string reached a query: NoSQL injection without signing in.",
    "hostileInput",
  ),
  row(
    "CVE-2021-22910",
    "Rocket.Chat",
    "Queries of the client's own making reached the database.",
    "hostileInput",
  ),
  row(
    "CVE-2022-32211",
    "Rocket.Chat",
    "An injection read password reset tokens and second factors.",
    "hostileInput",
  ),
  row("CVE-2020-15926", "Rocket.Chat", "A message ran script at whoever read it.", "scriptsInTimeline"),
  row("CVE-2019-17220", "Rocket.Chat", "A markdown image's address ran script.", "markdownLinks"),
  row(
    "CVE-2023-1777",
    "Mattermost",
    "A preview of a linked message showed what its reader may not see.",
    "forwardRights",
  ),
  row(
    "CVE-2023-1774",
    "Mattermost",
    "An invite led into a private channel that the inviter has no right to.",
    "inviteRights",
  ),
  row("CVE-2023-5968", "Mattermost", "Changing a name answered with the password's hash.", "canaries"),
  row("CVE-2021-21332", "Synapse", "The password reset page reflected script.", "pagePolicy"),
  row(
    "CVE-2021-21273",
    "Synapse",
    "Requests of the server's to addresses that users named reached its own network.",
    "noFiles",
  ),
  row("CVE-2021-41281", "Synapse", "A path made of the caller's words left its folder.", "noFiles"),
  row(
    "CVE-2022-31052",
    "Synapse",
    "The preview of a page that is nested deeply ended the process.",
    "markdownDepth",
  ),
  row("CVE-2022-41952", "Synapse", "Previews of endless streams kept connections busy.", "noFiles"),
  row("CVE-2023-32682", "Synapse", "Deactivated people could sign in.", "deletedPerson"),
  row(
    "CVE-2023-42453",
    "Synapse",
    "Read receipts could be forged by people who are not in the room.",
    "matrix",
  ),
  row("CVE-2023-41335", "Synapse", "Passwords were kept in plain text for a while.", "canaries"),
  row(
    "CVE-2020-26890",
    "Synapse",
    "NaN and Infinity in events broke every client of a room.",
    "hostileInput",
  ),
  row(
    "CVE-2019-11842",
    "Synapse",
    "Tokens came from a random generator that can be predicted.",
    "tokenEntropy",
  ),
  row("CVE-2021-29471", "Synapse", "A pattern in a push rule kept the server busy.", "searchTimeout"),
  row(
    "CVE-2023-30609",
    "Element (matrix-react-sdk)",
    "Search results drew messages as HTML.",
    "scriptsInTimeline",
  ),
  row(
    "CVE-2022-36059",
    "Element (matrix-js-sdk)",
    "Keys such as __proto__ in events polluted prototypes.",
    "pollution",
  ),
  row("CVE-2022-21706", "Zulip", "An invite of one organisation opened every other.", "inviteEnds"),
  row("CVE-2021-43791", "Zulip", "An invite that had expired still made an account.", "inviteEnds"),
  row("CVE-2022-23656", "Zulip", "A person's name ran script in a tooltip.", "scriptsInNames"),
  row("CVE-2023-32677", "Zulip", "Who may invite could add to streams without the right to.", "inviteRights"),
  row(
    "CVE-2022-31017",
    "Zulip",
    "An edit was pushed to subscribers who may not see that message.",
    "closedHistory",
  ),
  row("CVE-2018-10994", "Signal Desktop", "A message's HTML ran in the conversation.", "scriptsInTimeline"),
  row("CVE-2018-11101", "Signal Desktop", "An answer that quotes HTML ran it.", "scriptsInTimeline"),
  row("CVE-2019-18426", "WhatsApp Web", "A link's address ran script from a message.", "markdownLinks"),
  row("CVE-2024-38355", "Socket.IO", "A packet with a reserved event ended the process.", "eventNames"),
  row(
    "CVE-2023-32695",
    "socket.io-parser",
    "An event name that is no string ended the process.",
    "eventNames",
  ),
  row(
    "CVE-2022-2421",
    "socket.io-parser",
    "Attachments by an index of the client's choice replaced functions.",
    "hostileInput",
  ),
  row("CVE-2020-36049", "socket.io-parser", "A large packet filled the memory.", "frameLimit"),
  row("CVE-2020-36048", "engine.io", "Long polling took bodies of 100 MB.", "frameLimit"),
  row("CVE-2022-21676", "engine.io", "A request that was made for it ended the process.", "knock"),
  row("CVE-2022-41940", "engine.io", "A request that was made for it ended the process.", "hungUp"),
  row("CVE-2023-31125", "engine.io", "A handshake at an odd address ended the process.", "knock"),
  row("CVE-2020-28481", "Socket.IO", "Pages of every origin could connect.", "originOnNode"),
  row("CVE-2017-16031", "Socket.IO", "Socket ids could be guessed.", "beforeSignIn"),
  row("CVE-2024-37890", "ws", "A handshake with many headers ended the process.", "bigRequests"),
  row("CVE-2021-32640", "ws", "A long Sec-WebSocket-Protocol kept the process busy.", "knock"),
  row("CVE-2016-10542", "ws", "A frame of 256 MB was taken.", "plainFrameLimit"),
  row("CVE-2016-10518", "ws", "A ping answered with memory of the process.", "socketFrames"),
  row(
    "CVE-2025-29927",
    "Next.js",
    "A header of its own skipped the middleware, and with it who may.",
    "nextHeaders",
  ),
  row("CVE-2024-51479", "Next.js", "Some pages were not covered by the middleware's check.", "nextHeaders"),
  row(
    "CVE-2024-34351",
    "Next.js",
    "The Host header told a server action where to fetch from.",
    "serverActions",
  ),
  row(
    "CVE-2025-57822",
    "Next.js",
    "Headers handed on by the middleware made the server ask other servers.",
    "absoluteForm",
  ),
  row(
    "CVE-2025-55182",
    "React Server Components",
    "A form's fields became code of the server's.",
    "serverActions",
  ),
  row("CVE-2024-56332", "Next.js", "Calls of server actions hung for ever.", "serverActions"),
  row("CVE-2024-46982", "Next.js", "A personal page could be kept in a shared cache.", "noStore"),
  row("CVE-2024-47831", "Next.js", "The image service could be kept busy.", "noFiles"),
  row(
    "CVE-2022-24858",
    "next-auth",
    "After signing in one was led to a site of the attacker's.",
    "closedRedirects",
  ),
  row(
    "CVE-2022-29214",
    "next-auth",
    "After signing in one was led to a site of the attacker's.",
    "closedRedirects",
  ),
  row("CVE-2023-48309", "next-auth", "A half-finished sign-in's token passed as a user.", "endedSessions"),
  row(
    "CVE-2015-9235",
    "jsonwebtoken",
    "A token with another algorithm than the server's was believed.",
    "forgedTokens",
  ),
  row("CVE-2018-12121", "Node.js", "Large headers filled the memory.", "bigRequests"),
  row("CVE-2018-12122", "Node.js", "Headers that never end kept connections busy.", "slowRequests"),
  row(
    "CVE-2022-32213",
    "Node.js (llhttp)",
    "Transfer-Encoding was read in two ways: request smuggling.",
    "smuggling",
  ),
  row(
    "CVE-2022-32215",
    "Node.js (llhttp)",
    "Transfer-Encoding over several lines: request smuggling.",
    "smuggling",
  ),
  row("CVE-2013-1443", "Django", "Very long passwords kept the server busy with hashing.", "hashQueue"),
  row("CVE-2003-0063", "xterm", "Text on a terminal set its title and had it typed back.", "terminal"),
  row("CVE-2019-9535", "iTerm2", "Text on a terminal ran commands.", "terminal"),
];
